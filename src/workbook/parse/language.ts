/** Languages as people write them. Out: the tag, undefined for a blank; anything else is reported. */
import type { Language } from '../../model/entry.ts';
import { foldHeading, nearMatches } from '../../model/near-match.ts';
import type { CellAddress } from '../../model/place.ts';
import { type Reading, report } from '../reading.ts';
import { LANGUAGES } from '../sheets.ts';

const NAMES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['engb', 'en-GB'],
  ['en', 'en-GB'],
  ['english', 'en-GB'],
  ['saesneg', 'en-GB'],
  ['cygb', 'cy-GB'],
  ['cy', 'cy-GB'],
  ['welsh', 'cy-GB'],
  ['cymraeg', 'cy-GB'],
]);

const OFFERED = ['English', 'Welsh', 'Cymraeg', ...LANGUAGES];

export function matchLanguage(text: string, at: CellAddress, reading: Reading): Language | undefined {
  if (text === '') return undefined;
  const language = NAMES.get(foldHeading(text));
  if (!language) {
    const near = nearMatches(text, OFFERED);
    report(reading, 'unknown-language', at, { found: text, known: near.length > 0 ? near : LANGUAGES });
  }
  return language;
}
