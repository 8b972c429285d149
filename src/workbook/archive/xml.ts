/**
 * Walks one XML part. In: bytes and what to do at each tag. Prefixes are stripped (`x:row` is `row`),
 * elements and attributes of other vocabularies are passed by, a DOCTYPE is refused, and so is XML that is
 * not well formed or not UTF-8.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { damaged, oversized, Refused } from './refused.ts';

export interface XmlVisitor {
  /** `path` holds the names of the elements around this one, outermost first. The attributes are gone with the next tag. */
  open?(name: string, attributes: XmlAttributes, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
}

export type XmlAttributes = ReadonlyMap<string, string>;

/** What may still come, in elements; shared by all parts of one workbook. */
export interface XmlBudget {
  elements: number;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The vocabularies of workbooks, in their transitional and strict namespaces; '' for parts that name none. */
const OWN = /^$|\/(main|relationships|content-types)$/;
/** Nearly all elements have one of these. */
const isOwn = (uri: string): boolean => uri === MAIN || OWN.test(uri);
/** Bytes decoded and walked at once. */
const SLICE = 64 * 1024;

/** Throws `Refused` for what is no XML of a workbook, and when the budget is used up. */
export function walkXml(part: string, bytes: Uint8Array, visitor: XmlVisitor, budget: XmlBudget): void {
  const parser = new SaxesParser({ xmlns: true });
  const own = new Map<string, string>();
  const path: string[] = [];
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
      throw damaged(`part ${part} with text in ${encoding}, not in UTF-8`);
    }
  });
  parser.on('doctype', () => {
    throw damaged(`a document type in part ${part}`);
  });
  parser.on('opentag', (tag) => {
    spend(budget);
    if (path.length >= LIMITS.depth) throw damaged(`part ${part} with elements too deep within each other`);
    const name = isOwn(tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`;
    own.clear();
    takeAttributes(tag.attributes, own);
    visitor.open?.(name, own, path);
    path.push(name);
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    visitor.close?.(name, path);
  });
  parser.on('text', (text) => visitor.text?.(text, path));
  parser.on('cdata', (text) => visitor.text?.(text, path));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE);
      parser.write(decode(part, decoder, slice, at + SLICE < bytes.length));
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`part ${part} with broken XML`);
  }
}

function spend(budget: XmlBudget): void {
  budget.elements -= 1;
  if (budget.elements < 0) throw oversized(`${LIMITS.elements} rows, cells and other elements`, 'more');
}

interface Attribute {
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly value: string;
}

function takeAttributes(attributes: Readonly<Record<string, Attribute>>, own: Map<string, string>): void {
  for (const name in attributes) {
    const one = attributes[name];
    if (one && (one.prefix === '' || (isOwn(one.uri) && !own.has(one.local)))) own.set(one.local, one.value);
  }
}

function decode(part: string, decoder: TextDecoder, slice: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(slice, { stream });
  } catch {
    throw damaged(`part ${part} with text that is not UTF-8`);
  }
}
