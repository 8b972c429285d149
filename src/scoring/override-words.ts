/**
 * What the words of an override cell stand for. The reader has checked them; a word that is not known here
 * gives undefined and is passed over.
 */
import { foldName } from '../model/near-match.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Direction, Status } from '../model/scored-report.ts';
import { NO_TARGET, NOT_APPLICABLE, NOT_REPORTED } from './rules.ts';

const STATUS_WORDS: ReadonlyMap<string, Status> = new Map([
  ['no target', NO_TARGET],
  ['dim targed', NO_TARGET],
  ['not reported', NOT_REPORTED],
  ['heb ei adrodd', NOT_REPORTED],
  ['n/a', NOT_APPLICABLE],
  ['amherthnasol', NOT_APPLICABLE],
]);

const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map([
  ['improving', 'improving'],
  ['gwella', 'improving'],
  ['planned', 'planned'],
  ['cynlluniedig', 'planned'],
  ['same', 'same'],
  ['yr un fath', 'same'],
  ['deteriorating', 'deteriorating'],
  ['dirywio', 'deteriorating'],
  ['milestone', 'milestone'],
  ['carreg filltir', 'milestone'],
  ['n/a', 'not-applicable'],
  ['amherthnasol', 'not-applicable'],
]);

/** A status by the label of its band, or one of the statuses that no percentage counts. */
export function parseStatus(words: string, scheme: Scheme): Status | undefined {
  const folded = foldName(words);
  const band = scheme.bands.find(({ label }) => foldName(label) === folded);
  return band ? { kind: 'band', band: band.id } : STATUS_WORDS.get(folded);
}

/** A direction of travel by its English or Welsh name. */
export function parseDirection(words: string): Direction | undefined {
  return DIRECTION_WORDS.get(foldName(words));
}
