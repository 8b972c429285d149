/** The facts of an XMP packet (ISO 16684-1) that the check needs: bytes in; nothing out where it is not well-formed. */
import { SaxesParser } from 'saxes';

export interface XmpFacts {
  readonly title: string | undefined;
  readonly archivePart: string | undefined;
  readonly archiveConformance: string | undefined;
  readonly accessiblePart: string | undefined;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PDFA = 'http://www.aiim.org/pdfa/ns/id/';
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

export function readXmp(bytes: Uint8Array): XmpFacts | undefined {
  const values = readProperties(bytes);
  return (
    values && {
      title: values.get(`${DC}title`),
      archivePart: values.get(`${PDFA}part`),
      archiveConformance: values.get(`${PDFA}conformance`),
      accessiblePart: values.get(`${PDFUA}part`),
    }
  );
}

/** Text of each property by namespace and name, written as an element or as an attribute of its description. */
function readProperties(bytes: Uint8Array): Map<string, string> | undefined {
  const values = new Map<string, string>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push(`${uri}${local}`);
    if (path.at(-1) !== `${RDF}Description`) return;
    for (const one of Object.values(attributes)) values.set(`${one.uri}${one.local}`, one.value);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  parser.on('text', (text) => {
    const property = path[path.lastIndexOf(`${RDF}Description`) + 1];
    if (property !== undefined) values.set(property, (values.get(property) ?? '') + text);
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    return undefined;
  }
  return new Map([...values].map(([key, value]) => [key, value.trim()]));
}
