/** Writes a scheme in few words: its statuses, best first, as rows of the Scoring sheet would. */
import { foldName } from '../../../src/model/near-match.ts';
import { type Band, type Bound, DEFAULT_SCHEME, type Scheme, type Shape } from '../../../src/model/scheme.ts';
import { decimal } from '../build-submission.ts';

export interface BandText {
  readonly label: string;
  readonly met?: boolean;
  /** `2%` is relative, `-3` is in units; absent: whatever is left. */
  readonly from?: string;
  readonly heldOrImproved?: boolean;
  readonly colour?: string;
  readonly shape?: Shape;
}

/** A dead band of `5%` is relative, one of `2` is in units. */
export function scheme(bands: readonly BandText[], deadBand = '0%', words?: Scheme['words']): Scheme {
  return {
    bands: bands.map(band),
    words: words ?? DEFAULT_SCHEME.words,
    direction: { deadBand: bound(deadBand) },
    fromWorkbook: true,
  };
}

function band(text: BandText): Band {
  return {
    id: foldName(text.label),
    label: text.label,
    colour: text.colour ?? '#00703C',
    shape: text.shape ?? 'circle',
    met: text.met ?? false,
    ...(text.from === undefined ? {} : { bound: bound(text.from) }),
    ...(text.heldOrImproved ? { condition: 'held-or-improved' as const } : {}),
  };
}

function bound(text: string): Bound {
  return text.endsWith('%')
    ? { basis: 'relative', value: decimal(String(Number(text.slice(0, -1)) / 100)) }
    : { basis: 'units', value: decimal(text) };
}
