/**
 * Walks one XML part. In: bytes and what to do at each tag. Prefixes are stripped (`x:row` is `row`),
 * elements and attributes of other vocabularies are passed by, a DOCTYPE is refused, and so is XML that is
 * not well formed or not UTF-8.
 */
import { SaxesParser } from 'saxes';
import { damaged, Refused } from './refused.ts';

export interface XmlVisitor {
  /** `path` holds the names of the elements around this one, outermost first. */
  open?(name: string, attributes: XmlAttributes, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
}

export type XmlAttributes = ReadonlyMap<string, string>;

/** The vocabularies of workbooks, in their transitional and strict namespaces; '' for parts that name none. */
const OWN = /^$|\/(main|relationships|content-types)$/;

export function walkXml(part: string, bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('doctype', () => {
    throw damaged(`a document type in part ${part}`);
  });
  parser.on('opentag', (tag) => {
    const name = OWN.test(tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`;
    visitor.open?.(name, ownAttributes(Object.values(tag.attributes)), path);
    path.push(name);
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    visitor.close?.(name, path);
  });
  parser.on('text', (text) => visitor.text?.(text, path));
  parser.on('cdata', (text) => visitor.text?.(text, path));
  try {
    parser.write(decode(part, bytes)).close();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`part ${part} with broken XML`);
  }
}

function ownAttributes(
  attributes: readonly {
    readonly local: string;
    readonly prefix: string;
    readonly uri: string;
    readonly value: string;
  }[],
): XmlAttributes {
  const own = new Map<string, string>();
  for (const { local, prefix, uri, value } of attributes) {
    if (prefix === '' || (OWN.test(uri) && !own.has(local))) own.set(local, value);
  }
  return own;
}

function decode(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`part ${part} with text that is not UTF-8`);
  }
}

/** Text as it stands between tags or quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
