/**
 * What stands where something else must: an element under another name, or text between elements. A reader that passed
 * it by would lose a row, a value or a text without a word.
 */
import { damaged } from './refused.ts';
import type { XmlVisitor } from './xml.ts';

/** What each element of a workbook may hold (ECMA-376 part 1, 18). */
const HOLDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    sheets: new Set(['sheet']),
    sheetData: new Set(['row']),
    row: new Set(['c', 'extLst']),
    c: new Set(['f', 'v', 'is', 'extLst']),
    mergeCells: new Set(['mergeCell']),
    sst: new Set(['si', 'extLst']),
    si: new Set(['t', 'r', 'rPh', 'phoneticPr']),
    is: new Set(['t', 'r', 'rPh', 'phoneticPr']),
    r: new Set(['rPr', 't']),
    numFmts: new Set(['numFmt']),
    cellXfs: new Set(['xf']),
  }),
);

/** What holds text and nothing else: half of a figure in an element of its own would be lost, `9<b>3</b>`. */
const TEXTS: ReadonlySet<string> = new Set(['v', 't', 'f']);

/** What is read, wherever it stands: within another vocabulary a row or a cell would be passed by along with it. */
const READ: ReadonlySet<string> = new Set(['sheet', 'row', 'c', 'v', 'is', 'si', 'mergeCell']);

/**
 * In: the name of an element as `walkXml` gives it, and that of the element around it. Out: what is wrong, `<x> in
 * <row>`; nothing where it may stand there. Other vocabularies may be passed by, but for the one that wraps what is to
 * be read.
 */
export function strangerIn(parent: string | undefined, name: string): string | undefined {
  if (parent === undefined) return undefined;
  const held = HOLDS.get(parent);
  if (held?.has(name)) return undefined;
  if (parent.startsWith('{')) return READ.has(name) ? `<${name}> in <${localName(parent)}>` : undefined;
  if (held === undefined ? !TEXTS.has(parent) : mayBePassedBy(name)) return undefined;
  return `<${localName(name)}> in <${parent}>`;
}

function mayBePassedBy(name: string): boolean {
  return name.startsWith('{') && !name.endsWith('}AlternateContent');
}

function localName(name: string): string {
  return name.replace(/^\{.*\}/, '').slice(0, 40);
}

/** The same for text, which none of these holds but for space between elements. */
export function strayText(parent: string | undefined, text: string): string | undefined {
  if (parent === undefined || !HOLDS.has(parent) || text.trim() === '') return undefined;
  return `text in <${parent}>`;
}

/** In: the name of a part and what is to be done at its tags. Out: the same, with strangers refused. */
export function refusingStrangers(part: string, visitor: XmlVisitor): XmlVisitor {
  const refuse = (found: string | undefined): void => {
    if (found !== undefined) throw damaged(`${found} in part ${part}`);
  };
  return {
    ...visitor,
    open(name, attributes, path) {
      refuse(strangerIn(path.at(-1), name));
      visitor.open?.(name, attributes, path);
    },
    text(text, path) {
      refuse(strayText(path.at(-1), text));
      visitor.text?.(text, path);
    },
  };
}
