/** The register of overrides: computed and published side by side, with reason and cell. */
import { formatCell } from '../../../model/place.ts';
import type { Judgement, ScoredItem, ScoredReport } from '../../../model/scored-report.ts';
import { type Words, word } from '../../words.ts';
import { directionView, statusView } from '../status-view.ts';
import { rowName } from './row-name.ts';

export interface RegisterRow {
  readonly row: string;
  /** The word for status or direction. */
  readonly of: string;
  readonly computed: string;
  readonly published: string;
  readonly reason: string;
  readonly cell: string;
}

/** In: the scored report. Out: a row for each override, measures first. */
export function registerRows(scored: ScoredReport, words: Words): RegisterRow[] {
  const { scheme } = scored.submission;
  return [...scored.measures, ...scored.actions].flatMap((item) => [
    ...registerRow(item, word(words, 'of-status'), item.status, words, (status) =>
      statusView(status, scheme, words),
    ),
    ...registerRow(item, word(words, 'of-direction'), item.direction, words, (way) =>
      directionView(way, words),
    ),
  ]);
}

function registerRow<T>(
  item: ScoredItem,
  of: string,
  { override, computed, published }: Judgement<T>,
  words: Words,
  view: (value: T) => { readonly word: string },
): RegisterRow[] {
  if (override === undefined) return [];
  return [
    {
      row: rowName(item),
      of,
      computed: computed === undefined ? word(words, 'no-rule') : view(computed).word,
      published: view(published).word,
      reason: override.reason,
      cell: formatCell(override.at),
    },
  ];
}
