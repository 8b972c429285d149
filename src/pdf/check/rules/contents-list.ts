/**
 * Every entry of the contents is a link that works, says the text of a heading and the printed number of its
 * page, and stands in the order of the headings (ISO 14289-1, 7.2 and 7.18.5; ISO 32000-1, 14.8.4.2).
 */
import type { Finding } from '../../../model/finding.ts';
import { readPageLabels } from '../../read/file/pages.ts';
import { type StructureElement, withDescendants } from '../../read/structure/structure-element.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import type { Heading } from '../headings-of.ts';
import { sameWords } from './headings.ts';

export function checkContentsList(checked: CheckedFile): Finding[] {
  const { file, pages, structure, text } = checked.pdf;
  const entries = structure.elements.filter(({ type }) => type === 'TOCI');
  const labels = readPageLabels(file, pages.length);
  const headings = checked.headings;
  let from = 0;
  let list: StructureElement | undefined;
  return entries.flatMap((entry) => {
    // a list of contents may follow another
    if (outermost(entry) !== list) from = 0;
    list = outermost(entry);
    const words = text.printed(entry);
    const page = targetOf(checked, entry);
    const label = page === undefined ? undefined : labels?.[page];
    const index = headings.findIndex((heading, at) => at >= from && agree(heading, words, page, label));
    if (index >= 0) {
      from = index + 1;
      return [];
    }
    const { place, where } = checked.spot(entry);
    const expected =
      page === undefined
        ? 'a link that leads to a heading'
        : `the next heading on page ${label ?? page + 1} and its number`;
    return [checkFindings['contents-entry'](place, { text: excerpt(words), expected, where })];
  });
}

function outermost(entry: StructureElement): StructureElement {
  let list = entry;
  while (list.parent && ['TOC', 'TOCI'].includes(list.parent.type)) list = list.parent;
  return list;
}

/** `Safe Derby 7`: the heading and the number of its page. */
function agree(
  heading: Heading,
  words: string,
  page: number | undefined,
  label: string | undefined,
): boolean {
  if (page === undefined || heading.page !== page) return false;
  return sameWords(words, heading.text) || sameWords(words, `${heading.text} ${label ?? page + 1}`);
}

/** The page that the link of an entry leads to. */
function targetOf({ pdf }: CheckedFile, entry: StructureElement): number | undefined {
  for (const { type, kids } of withDescendants(entry)) {
    if (type !== 'Link') continue;
    for (const kid of kids) {
      if (kid.kind !== 'object') continue;
      const annotation = pdf.file.dict(pdf.file.object(kid.object));
      const action = pdf.file.dict(annotation.get('A'));
      const page = pdf.destinations.page(annotation.get('Dest') ?? action.get('D'));
      if (page !== undefined) return page;
    }
  }
  return undefined;
}
