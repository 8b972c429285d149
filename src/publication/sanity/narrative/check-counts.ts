/** Counts of measures, actions and priorities in a sentence, where the tables count otherwise. */
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { sanityFindings } from '../findings.ts';
import { isOfAnEarlierYear, isOfTheTables } from './claim-context.ts';
import { type CountClaim, countClaims } from './read-claims.ts';
import type { Sentence } from './sentence.ts';
import { tableFigures } from './table-figures.ts';

interface Count {
  readonly count: number;
  readonly label: string;
  /** It counts just what the text names. */
  readonly isOfKind: boolean;
}

/** Measures that are taken, rows that came or went, and some of more. */
const OTHERS_BEFORE =
  /\b(?:new|another|other|further|top|first|last|more|these|those|took|taken|taking|introduced?|added|dropped|removed|replaced|retired|newydd|arall)\s+(?:the |our )?$/i;
const OTHERS =
  /\b(?:took|taken|introduc\w+|put in place|added|dropped|removed|replaced|retired|withdrawn|no longer|provisional|forecast|estimated|ychwaneg\w+|dileu)\b/i;
const PURPOSE_AFTER = /^\s*(?:to|i)\s+\p{L}/iu;
/** The sentence says how many there are in all. */
const IN_ALL =
  /\b(?:in (?:this|the|our) (?:report|plan|scorecard|council plan)|in all|in total|altogether|(?:report|plan|scorecard|framework|council) (?:has|have|had|contains?|covers?|lists?|includes?|shows?|sets? out|consists?|uses?)|there (?:are|were)|total of|made up of|i gyd|cyfanswm|mae(?:'r|’r) (?:adroddiad|cynllun))\b|\ball\s+(?:of )?(?:the |our )?\S+\s+(?:measures|indicators|actions|priorities)\b/i;
const NO_TARGET = /\b(?:no|without (?:a )?|not have (?:a )?|heb|dim) ?(?:target|darged)/i;
const NOT_REPORTED = /\b(?:not reported|no result|not available|missing|heb eu hadrodd)\b/i;

/** In: a sentence and the cell it stands in. Out: a warning for each count that contradicts the report. */
export function checkCounts(sentence: Sentence, place: Place): Finding[] {
  const years = sentence.scored.submission.earlierYears.map(({ year }) => year.value);
  if (OTHERS.test(sentence.text) || isOfAnEarlierYear(sentence.text, years)) return [];
  return countClaims(sentence.text).flatMap((claim) => {
    const { before, after, text } = claim;
    if (OTHERS_BEFORE.test(before) || PURPOSE_AFTER.test(after)) return [];
    if (!isOfTheTables(before, after, sentence.text)) return [];
    const counts = countsFor(claim, sentence);
    if (counts.length === 0 || counts.some(({ count }) => count === claim.count)) return [];
    const { count, label } = nearestTo(
      claim.count,
      counts.filter(({ isOfKind }) => isOfKind),
    );
    return [sanityFindings['narrative-count'](place, { claim: text, nearest: `${count} (${label})` })];
  });
}

/** None where the sentence does not say what it counts. */
function countsFor({ of }: CountClaim, { text, outcomes, scopes, scored }: Sentence): Count[] {
  const isTotal = IN_ALL.test(text);
  if (of === 'priority') {
    return isTotal
      ? [{ count: scored.submission.priorities.length, label: 'priorities', isOfKind: true }]
      : [];
  }
  const totals = scopes.flatMap(({ name, items }): Count[] => {
    const rows = items.filter(({ kind }) => kind === of);
    const reported = rows.filter(({ status }) => status.published.kind === 'band');
    return [
      { count: rows.length, label: `${of}s, ${name}`, isOfKind: true },
      { count: reported.length, label: `${of}s with a target and a result, ${name}`, isOfKind: false },
      { count: items.length, label: `measures and actions, ${name}`, isOfKind: false },
    ];
  });
  const counted = tableFigures(outcomes, scopes).map(({ part, label }) => ({
    count: part,
    label,
    isOfKind: label.startsWith(`${of}s `),
  }));
  if (counted.length > 0) return [...counted, ...totals.map((total) => ({ ...total, isOfKind: false }))];
  if (NOT_REPORTED.test(text)) return without(scopes, 'not-reported');
  if (NO_TARGET.test(text)) return without(scopes, 'no-target');
  return isTotal ? totals : [];
}

function without(scopes: Sentence['scopes'], kind: 'no-target' | 'not-reported'): Count[] {
  return scopes.map(({ name, items }) => ({
    count: items.filter(({ status }) => status.published.kind === kind).length,
    label: `${kind.replace('-', ' ')}, ${name}`,
    isOfKind: true,
  }));
}

function nearestTo(wanted: number, counts: readonly Count[]): Count {
  const away = ({ count }: Count): number => Math.abs(count - wanted);
  return counts.reduce((best, one) => (away(one) < away(best) ? one : best));
}
