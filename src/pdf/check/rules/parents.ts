/**
 * The way up agrees with the way down (ISO 32000-1, 14.7.2 and 14.7.4.4): P entries, and the parent tree for
 * marked content and for annotations. No element is reached twice.
 */
import type { Finding } from '../../../model/finding.ts';
import type { ContentKid, ObjectKid, StructureElement } from '../../read/structure/structure-element.ts';
import type { CheckedFile, PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

export function checkParents(checked: CheckedFile): Finding[] {
  const { elements, repeated } = checked.pdf.structure;
  const findings = repeated.map((element) => {
    const { place, where } = checked.spot(element);
    return checkFindings['element-twice'](place, { type: element.type, where });
  });
  for (const element of elements) {
    if (!isNamed(checked, element)) {
      const { place, where } = checked.spot(element);
      findings.push(checkFindings['wrong-parent'](place, { type: element.type, where }));
    }
    for (const kid of element.kids) {
      if (kid.kind === 'element' || namedFor(checked, kid) === element.object) continue;
      const { place, where } = checked.spot(element, kid.page);
      const what = kid.kind === 'content' ? `mark ${kid.mcid}` : 'a link';
      findings.push(checkFindings['parent-tree-differs'](place, { what, where }));
    }
  }
  return findings;
}

/** Whether its P entry names what it stands in. */
function isNamed({ pdf }: CheckedFile, { parent, namedParent }: StructureElement): boolean {
  const expected = parent ? parent.object : pdf.structure.object;
  return namedParent === expected && expected !== undefined;
}

/** Object number of the element that the parent tree names for a piece of content. */
function namedFor({ pdf }: CheckedFile, kid: ContentKid | ObjectKid): number | undefined {
  const { file, pages, structure } = pdf;
  if (kid.kind === 'object') {
    const key = file.number(file.dict(file.object(kid.object)).get('StructParent'));
    const parent = structure.parents.get(key ?? -1);
    return typeof parent === 'number' ? parent : undefined;
  }
  const page = kid.page === undefined ? undefined : pages[kid.page];
  const parents = structure.parents.get(file.number(page?.dict.get('StructParents')) ?? -1);
  return typeof parents === 'object' ? parents[kid.mcid] : undefined;
}

/** What the parent tree names beyond the content that is there. */
export const checkParentsOfPage: PageRule =
  (checked) =>
  (page, { marks }) => {
    const { file, pages, structure } = checked.pdf;
    const parents = structure.parents.get(file.number(pages[page]?.dict.get('StructParents')) ?? -1);
    const painted = new Set(marks.map((mark) => (mark.kind === 'content' ? mark.mcid : -1)));
    const beyond =
      typeof parents === 'object' ? parents.findIndex((parent, mcid) => parent && !painted.has(mcid)) : -1;
    if (beyond < 0) return [];
    const { place, where } = checked.spot(undefined, page);
    return [checkFindings['parent-tree-differs'](place, { what: `no mark ${beyond}`, where })];
  };
