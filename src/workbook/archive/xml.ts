/**
 * Walks one XML part. In: bytes and what to do at each tag. Prefixes are stripped (`x:row` is `row`),
 * elements and attributes of other vocabularies are passed by, a DOCTYPE is refused, and so is XML that is
 * not well formed or not UTF-8.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { damaged, oversized, Refused } from './refused.ts';
import { XmlNames } from './xml-names.ts';

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

/** Whether these and no others stand around an element: the same name elsewhere means something else. */
export function isWithin(path: readonly string[], ...names: readonly string[]): boolean {
  return path.length === names.length && names.every((name, depth) => path[depth] === name);
}

/** Bytes decoded and walked at once. */
const SLICE = 64 * 1024;

/** Throws `Refused` for what is no XML of a workbook, and when the budget is used up. */
export function walkXml(part: string, bytes: Uint8Array, visitor: XmlVisitor, budget: XmlBudget): void {
  const parser = new SaxesParser();
  const names = new XmlNames();
  const own = new Map<string, string>();
  const written: { readonly name: string; readonly value: string }[] = [];
  const path: string[] = [];
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
      throw damaged(`part ${part} with text in ${encoding}, not in UTF-8`);
    }
  });
  parser.on('doctype', () => {
    throw damaged(`a document type in part ${part}`);
  });
  // One by one: an object with them all would have to be searched for their names.
  parser.on('attribute', (attribute) => written.push(attribute));
  parser.on('opentag', (tag) => {
    spend(budget);
    if (path.length >= LIMITS.depth) throw damaged(`part ${part} with elements too deep within each other`);
    const name = names.enter(tag.name, written);
    names.takeAttributes(written, own);
    written.length = 0;
    visitor.open?.(name, own, path);
    path.push(name);
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    names.leave();
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

function decode(part: string, decoder: TextDecoder, slice: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(slice, { stream });
  } catch {
    throw damaged(`part ${part} with text that is not UTF-8`);
  }
}
