/**
 * Everything painted is tagged once, or an artifact (ISO 14289-1, 7.1; ISO 32000-1, 14.6 and 14.7.4): marks do
 * not nest, begin and end in pairs, and stand once in the content and once in the tree.
 */
import type { Finding } from '../../../model/finding.ts';
import type { ContentProblem, PageContent, Painted } from '../../read/content/painted.ts';
import { type CheckedFile, excerpt, type PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import { MarksInTree } from '../marks-in-tree.ts';

const PROBLEMS: Readonly<Record<ContentProblem, string>> = {
  'nested-mark': 'a mark within a mark',
  'mark-never-opened': 'the end of a mark that never began',
  'mark-left-open': 'a mark without an end',
  'state-never-saved': 'a state restored that was never saved',
  'state-left-saved': 'a state saved and never restored',
  'unknown-operator': 'an operator that is not known',
};

export const checkMarkedContent: PageRule = (checked) => (page, content) => [
  ...balance(checked, page, content),
  ...unmarked(checked, page, content),
  ...compareWithTree(checked, page, content, checked.marksInTree[page] ?? new MarksInTree()),
];

function balance(checked: CheckedFile, page: number, { problems }: PageContent): Finding[] {
  const { place, where } = checked.spot(undefined, page);
  return [...new Set(problems)].map((problem) =>
    checkFindings['unbalanced-content'](place, { found: PROBLEMS[problem], where }),
  );
}

function unmarked(checked: CheckedFile, page: number, { painted }: PageContent): Finding[] {
  const outside = painted.filter(({ mark }) => mark === undefined || mark.kind === 'other');
  const [first] = outside;
  if (first === undefined) return [];
  const { place, where } = checked.spot(undefined, page);
  const params = { what: describe(first), count: outside.length, where };
  return [checkFindings['content-outside-marks'](place, params)];
}

function describe(painted: Painted): string {
  switch (painted.kind) {
    case 'text':
      return `the text "${excerpt(painted.text)}"`;
    case 'image':
      return 'a picture';
    case 'stroke':
      return 'a line';
    default:
      return 'a filled shape';
  }
}

function compareWithTree(
  checked: CheckedFile,
  page: number,
  { marks }: PageContent,
  inTree: MarksInTree,
): Finding[] {
  const findings: Finding[] = [];
  const painted = new Set<number>();
  for (const mark of marks) {
    if (mark.kind !== 'content') continue;
    const { mcid } = mark;
    const isTwice = painted.has(mcid);
    painted.add(mcid);
    const element = inTree.first.get(mcid);
    if (element && !isTwice) continue;
    const { place, where } = checked.spot(element, page);
    if (isTwice) findings.push(checkFindings['mark-used-twice'](place, { mark: mcid, where }));
    if (element) continue;
    const text = excerpt(checked.pdf.text.ofMark(page, mcid));
    findings.push(checkFindings['mark-not-in-tree'](place, { mark: mcid, text, where }));
  }
  for (const [mcid, element] of inTree.first) {
    const isTwice = inTree.others(mcid).length > 0;
    if (painted.has(mcid) && !isTwice) continue;
    const { place, where } = checked.spot(element, page);
    if (isTwice) findings.push(checkFindings['mark-used-twice'](place, { mark: mcid, where }));
    if (painted.has(mcid)) continue;
    findings.push(checkFindings['mark-not-painted'](place, { mark: mcid, type: element.type, where }));
  }
  return findings;
}

/** Marks of a page that is not in the file. */
export function checkMarksWithoutPage(checked: CheckedFile): Finding[] {
  const findings: Finding[] = [];
  for (const element of checked.pdf.structure.elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content' || kid.page !== undefined) continue;
      const { place, where } = checked.spot(element);
      findings.push(checkFindings['mark-not-painted'](place, { mark: kid.mcid, type: element.type, where }));
    }
  }
  return findings;
}
