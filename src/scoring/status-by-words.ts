/** Status by words: the progress of an action, or the text outturn of a measure. */
import { foldName } from '../model/near-match.ts';
import type { CellAddress } from '../model/place.ts';
import { findings } from './findings.ts';
import { type Answer, placeOf, type Rules } from './rules.ts';

/**
 * The band a progress word stands for, in any case and spacing.
 * Published report: Completed and On track are Green, Some slippage Amber, Major slippage Red; it also
 * holds a text outside these words with a status, which therefore needs an override.
 */
export function statusByWords(text: string, at: CellAddress, rules: Rules): Answer {
  const words = new Map(Object.entries(rules.scheme.words));
  const band = rules.scheme.bands.find(({ id }) => id === words.get(foldName(text)));
  if (band) return { status: { kind: 'band', band: band.id } };
  return {
    status: undefined,
    finding: findings['unknown-outcome'](placeOf(rules, at), { text, words: [...words.keys()] }),
  };
}
