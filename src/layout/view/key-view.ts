/** The key: what each status and direction means, as sentences made from the scheme in force. */

import { compare, ZERO } from '../../model/decimal.ts';
import type { Band, Scheme } from '../../model/scheme.ts';
import { DIRECTIONS } from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';
import { formatProgressWord, formatSize } from './format-value.ts';
import { bandNote } from './status-rules-view.ts';
import { bandView, type DirectionView, directionView, type StatusView, statusView } from './status-view.ts';
import { missedMeaning } from './summary-view.ts';

export interface KeyView {
  readonly statuses: readonly (StatusView & { readonly meaning: string })[];
  readonly directions: readonly (DirectionView & { readonly meaning: string })[];
  /** `Progress in words counts as: Completed: Green, …` */
  readonly progress: string;
  /** Null where every change counts. */
  readonly deadBand: string | null;
}

export function keyView(scheme: Scheme, words: Words): KeyView {
  const { deadBand } = scheme.direction;
  return {
    statuses: [
      ...scheme.bands.map((band, index) => ({
        ...bandView(band),
        meaning: bandMeaning(band, scheme.bands[index - 1], words),
      })),
      ...(['no-target', 'not-reported', 'not-applicable'] as const).map((kind) => ({
        ...statusView({ kind }, scheme, words),
        meaning: word(words, `means-${kind}`),
      })),
    ],
    directions: DIRECTIONS.map((direction) => ({
      ...directionView(direction, words),
      meaning: word(
        words,
        direction === 'not-applicable' ? 'means-direction-not-applicable' : `means-${direction}`,
      ),
    })),
    progress: progressSentence(scheme, words),
    deadBand:
      compare(deadBand.value, ZERO) === 0
        ? null
        : word(words, 'dead-band', { size: formatSize(deadBand, words) }),
  };
}

function bandMeaning(band: Band, above: Band | undefined, words: Words): string {
  const meaning = band.met ? metMeaning(band, words) : missedMeaning(band, above, words);
  const note = bandNote(band, words);
  return note === undefined ? meaning : word(words, 'noted', { text: meaning, note });
}

function metMeaning(band: Band, words: Words): string {
  const above = band.bound !== undefined && compare(band.bound.value, ZERO) > 0;
  return band.bound && above
    ? word(words, 'means-met-by', { size: formatSize(band.bound, words) })
    : word(words, 'means-met');
}

function progressSentence(scheme: Scheme, words: Words): string {
  const list = Object.entries(scheme.words).map(([progress, band]) =>
    word(words, 'word-is-status', {
      word: formatProgressWord(progress, words),
      status: scheme.bands.find(({ id }) => id === band)?.label ?? band,
    }),
  );
  return word(words, 'means-words', { words: list.join('; ') });
}
