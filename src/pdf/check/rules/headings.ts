/** Headings begin at level 1, skip none on the way down, and say something (ISO 14289-1, 7.4.2). */
import type { Finding } from '../../../model/finding.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/**
 * Whether two texts have the same words. Spaces and hyphens do not count: a line may have been broken at them,
 * and a soft hyphen is painted as one or the other.
 */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2010\u2060\ufeff-]+/g, '');
}

export function checkHeadings(checked: CheckedFile): Finding[] {
  let before = 0;
  return checked.headings.flatMap(({ element, level, text }) => {
    const { place, where } = checked.spot(element);
    const findings: Finding[] = [];
    if (text === '') findings.push(checkFindings['empty-heading'](place, { level, where }));
    if (level > before + 1) {
      const expected =
        before === 0 ? 'a heading of level 1 first' : `a heading of level ${before + 1} or higher`;
      findings.push(checkFindings['heading-order'](place, { text: excerpt(text), level, expected, where }));
    }
    before = level;
    return findings;
  });
}
