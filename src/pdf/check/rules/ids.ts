/** Ids are unique and in the id tree, and every note has one (ISO 14289-1, 7.9; ISO 32000-1, 14.7.2). */
import type { Finding } from '../../../model/finding.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

export function checkIds(checked: CheckedFile): Finding[] {
  const { elements, ids } = checked.pdf.structure;
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const { id, type, object } = element;
    if (!id) {
      if (type !== 'Note') return [];
      const { place, where } = checked.spot(element);
      return [checkFindings['note-without-id'](place, { where })];
    }
    const isGood = !seen.has(id) && ids.get(id) === object;
    seen.add(id);
    if (isGood) return [];
    const { place, where } = checked.spot(element);
    return [checkFindings['id-not-unique'](place, { id, where })];
  });
}
