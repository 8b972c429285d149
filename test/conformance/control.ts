/**
 * A file that claims both standards and keeps neither: text in a font that is not embedded, and no tags.
 * veraPDF must refuse it for these reasons, or its judgement of the others is worth nothing.
 */
import type { Flavour, Judgement } from './judgements.ts';

export const CONTROL = 'control-false-claim.pdf';

/** Rules it breaks: no structure tree; a font that is not embedded. */
const BROKEN: Readonly<Record<Flavour, string>> = { ua1: '7.1-11', '3a': '6.2.11.4.1-1' };

const CLAIM = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** The bytes of the control. */
export function controlPdf(): Uint8Array {
  const text = 'BT /F1 12 Tf 72 700 Td (No one can hear this) Tj ET';
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /MarkInfo << /Marked true >> /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Metadata /Subtype /XML /Length ${CLAIM.length} >>\nstream\n${CLAIM}\nendstream`,
  ]);
}

/** Objects numbered from 1, the first being the catalog. */
function writePdf(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const entries = objects.map((object, index) => {
    const entry = `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return entry;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}`;
  const id = '<00112233445566778899aabbccddeeff>';
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /ID [${id} ${id}] >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(body + table + trailer, 'latin1'));
}

/** What is wrong with the judgement of the control; undefined when it was refused as it must be. */
export function controlProblem(judgement: Judgement | undefined, flavour: Flavour): string | undefined {
  const found = judgement?.failures.map(({ rule }) => rule) ?? [];
  if (found.includes(BROKEN[flavour])) return undefined;
  const reason = judgement?.notJudged ?? (found.length > 0 ? found.join(', ') : 'no fault');
  return `CONTROL ${flavour}: expected veraPDF to refuse ${CONTROL} for ${BROKEN[flavour]}, found ${reason}`;
}
