/** Status and direction as word, sign and colour: never colour alone. */
import type { Band, Scheme, Shape } from '../../model/scheme.ts';
import type { Direction, Status } from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';

export interface StatusView {
  readonly word: string;
  /** A sign that is painted beside the word, '' where there is none. */
  readonly sign: string;
  /** Null where there is no band: the text's own colour. */
  readonly colour: string | null;
}

export interface DirectionView {
  readonly word: string;
  readonly sign: string;
}

const SIGNS: Readonly<Record<Shape, string>> = {
  circle: '●',
  triangle: '▲',
  square: '■',
  diamond: '◆',
  star: '★',
  tick: '✓',
  cross: '✗',
};

const ARROWS: Readonly<Record<Direction, string>> = {
  improving: '↑',
  planned: '→',
  same: '=',
  deteriorating: '↓',
  milestone: '',
  'not-applicable': '',
};

export function bandView(band: Band): StatusView {
  return { word: band.label, sign: SIGNS[band.shape], colour: band.colour };
}

/** In: a status, the scheme its band is of. Out: its label as the council spells it, or the fixed word. */
export function statusView(status: Status, scheme: Scheme, words: Words): StatusView {
  const band = status.kind === 'band' ? scheme.bands.find(({ id }) => id === status.band) : undefined;
  if (band) return bandView(band);
  const key = status.kind === 'band' ? 'none' : status.kind;
  return { word: word(words, key), sign: '', colour: null };
}

export function directionView(direction: Direction, words: Words): DirectionView {
  return { word: word(words, direction), sign: ARROWS[direction] };
}
