/**
 * Standard structure types where they may stand (ISO 14289-1, 7.1 and 7.2; ISO 32000-1, 14.8.4): parts of
 * tables, lists and contents in what they are parts of, and none of these empty.
 */
import type { Finding } from '../../../model/finding.ts';
import type { StructureElement } from '../../read/structure/structure-element.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

const GROUPS = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'];
const BLOCKS = [
  'NonStruct',
  'Private',
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Lbl',
  'LBody',
];
const TABLES = ['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'];
const INLINES = [
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Ruby',
  'RB',
  'RT',
];
const OTHERS = ['RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'];
const STANDARD: ReadonlySet<string> = new Set([GROUPS, BLOCKS, TABLES, INLINES, OTHERS].flat());

/** What may stand in an element that holds parts only, and nothing painted. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Table', ['Caption', 'THead', 'TBody', 'TFoot', 'TR']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
  ['L', ['Caption', 'LI', 'L']],
  ['LI', ['Lbl', 'LBody']],
  ['TOC', ['Caption', 'TOCI', 'TOC']],
]);

/** What a part may stand in. */
const WHOLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TFoot', ['Table']],
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['LI', ['L']],
  ['LBody', ['LI']],
  ['TOCI', ['TOC']],
]);

/** Parts without which the whole says nothing. */
const WANTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['Document', ['anything']],
  ['Table', ['TR', 'TBody', 'THead']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
  ['L', ['LI']],
  ['LI', ['LBody', 'Lbl']],
  ['TOC', ['TOCI']],
]);

const HEADING = /^H[1-6]?$/;

/** Within the words of a heading or a paragraph. */
const IN_WORDS: ReadonlySet<string> = new Set([...INLINES, 'Lbl', 'Figure', 'Formula', 'Form']);

export function checkStructureTypes(checked: CheckedFile): Finding[] {
  const { roots, elements } = checked.pdf.structure;
  const [root, ...more] = roots;
  const found = root === undefined ? 'no tags' : roots.map(({ type }) => type).join(', ');
  const wrongRoot = root?.type !== 'Document' || more.length > 0;
  const findings = wrongRoot ? [checkFindings['no-document'](undefined, { found })] : [];
  for (const element of elements) {
    for (const rule of OF_ELEMENT) findings.push(...rule(checked, element));
  }
  return findings;
}

const OF_ELEMENT = [unknown, misplaced, empty];

function unknown(checked: CheckedFile, element: StructureElement): Finding[] {
  const { type } = element;
  if (STANDARD.has(type)) return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['unknown-type'](place, { type, where })];
}

function misplaced(checked: CheckedFile, element: StructureElement): Finding[] {
  const { type, parent, kids } = element;
  const parts = PARTS.get(type);
  const wrong: { type: string; parent: string; allowed: string }[] = [];
  if (parts && kids.some(({ kind }) => kind !== 'element')) {
    wrong.push({ type: 'something painted', parent: type, allowed: parts.join(' or ') });
  }
  const allowed = parent && allowedIn(type, parent.type);
  if (parent && allowed) wrong.push({ type, parent: parent.type, allowed });
  return wrong.map((params) => {
    const { place, where } = checked.spot(element);
    return checkFindings['misplaced-element'](place, { ...params, where });
  });
}

/** Out: what may stand in the parent, where the type may not. */
function allowedIn(type: string, parent: string): string | undefined {
  const parts = PARTS.get(parent);
  if (parts) return parts.includes(type) ? undefined : parts.join(' or ');
  if (WHOLES.has(type)) return 'anything else';
  if (type === 'Document') return 'parts of the document';
  const inWords = HEADING.test(parent) || parent === 'P' || parent === 'Span';
  return inWords && !IN_WORDS.has(type) ? 'words' : undefined;
}

function empty(checked: CheckedFile, element: StructureElement): Finding[] {
  const { type } = element;
  const wanted = WANTED.get(type);
  if (wanted === undefined) return [];
  const isWanted = ({ type: child }: StructureElement): boolean =>
    type === 'Document' || wanted.includes(child);
  if (element.kids.some((kid) => kid.kind === 'element' && isWanted(kid))) return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['empty-element'](place, { type, wanted: wanted.join(' or '), where })];
}
