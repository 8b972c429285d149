/** Last year's actual: left blank, or not what last year's edition published. */
import { compare } from '../../model/decimal.ts';
import type { Entry, Sourced } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import { foldName } from '../../model/near-match.ts';
import type { ScoredItem, ScoredReport } from '../../model/scored-report.ts';
import { matchRows } from '../compare/match-rows.ts';
import { sanityFindings } from './findings.ts';
import { placeAt, printedEntry, roundedTo } from './row-figures.ts';

/** A note that tells the reader why the figure is another now. */
const RESTATED =
  /\b(?:re-?stated|revised|corrected|amended|updated|final|diwygiwyd|wedi'i ddiwygio|cywirwyd)\b/i;

/**
 * In: this year's report and last year's, where there is one. Out: a warning for each previous actual that does not
 * print as last year's outturn did, and for each blank one. Rows are matched by reference, then by name; a note that
 * says the figure was restated is reason enough. A kind of row that never has one has no history, and nothing is missing.
 */
export function inspectPrevious(scored: ScoredReport, lastYear: ScoredReport | undefined): Finding[] {
  const items = itemsOf(scored);
  const before = new Map<ScoredItem, ScoredItem>();
  if (lastYear !== undefined) {
    for (const { from, to } of matchRows(itemsOf(lastYear), items)) {
      if (from !== undefined && to !== undefined) before.set(to, from);
    }
  }
  const withHistory = new Set(
    items.filter((item) => rowOf(item).previous.value.kind !== 'blank').map(({ kind }) => kind),
  );
  const file = lastYear?.submission.source.file ?? '';
  return items.flatMap((item) => {
    const last = before.get(item);
    const published = last === undefined ? undefined : publishedOf(last);
    const previous = rowOf(item).previous;
    const place = placeAt(scored.submission.source.file, previous.at);
    if (previous.value.kind === 'blank') {
      if (published === undefined && !withHistory.has(item.kind)) return [];
      return [sanityFindings['previous-blank'](place, { what: expectedWords(item, published, file) })];
    }
    if (last === undefined || published === undefined || isSame(item, last)) return [];
    const found = shown(item, previous);
    return [sanityFindings['previous-differs'](place, { published, file, found })];
  });
}

function expectedWords(item: ScoredItem, published: string | undefined, file: string): string {
  if (published !== undefined) return `last year's outturn as published, ${published} in ${file}`;
  return item.kind === 'measure' ? "last year's actual or N/A" : "last year's progress or N/A";
}

function itemsOf({ measures, actions }: ScoredReport): ScoredItem[] {
  return [...measures, ...actions];
}

function rowOf(item: ScoredItem) {
  return item.kind === 'measure' ? item.measure : item.action;
}

/** Last year's outturn in print; undefined where none was published. */
function publishedOf(item: ScoredItem): string | undefined {
  const { q4 } = rowOf(item).quarters;
  return q4.value.kind === 'number' || q4.value.kind === 'text' ? shown(item, q4) : undefined;
}

function shown(item: ScoredItem, { value }: Sourced<Entry>): string {
  return printedEntry(value, decimalsOf(item));
}

function decimalsOf(item: ScoredItem): number | undefined {
  return item.kind === 'measure' ? item.measure.decimals : undefined;
}

/** Numbers are compared to as many digits as the rougher of the two prints: 92% is what 92.4% was. Units are another check's. */
function isSame(item: ScoredItem, last: ScoredItem): boolean {
  const [now, then] = [rowOf(item).previous.value, rowOf(last).quarters.q4.value];
  if (now.kind === 'unreadable') return true;
  if (now.kind === 'text' && then.kind === 'text') return foldName(now.text) === foldName(then.text);
  if (now.kind !== 'number' || then.kind !== 'number') return false;
  if (now.note !== undefined && RESTATED.test(now.note)) return true;
  const decimals = Math.min(decimalsOf(item) ?? now.decimals, decimalsOf(last) ?? then.decimals);
  return compare(roundedTo({ entry: now }, decimals), roundedTo({ entry: then }, decimals)) === 0;
}
