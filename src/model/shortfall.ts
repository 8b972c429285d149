/** What did not go to plan: rows in the lowest status of the scheme. The chapter and the findings share this rule. */
import type { Band, Scheme } from './scheme.ts';
import type { ScoredItem } from './scored-report.ts';

/** The last status of the scheme; undefined where even that one counts as met. */
export function lowestBand(scheme: Scheme): Band | undefined {
  const band = scheme.bands.at(-1);
  return band?.met ? undefined : band;
}

/** Whether a row is published with the lowest status. */
export function isShortfall({ status: { published } }: ScoredItem, scheme: Scheme): boolean {
  const lowest = lowestBand(scheme);
  return lowest !== undefined && published.kind === 'band' && published.band === lowest.id;
}
