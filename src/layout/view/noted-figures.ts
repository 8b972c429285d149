/** Figures that carry a note, apart by what it says: those that may still change, and all others. */
import type { Entry, Sourced, Target } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import { formatCell } from '../../model/place.ts';
import type { Measure, Submission } from '../../model/submission.ts';
import { type Words, word } from '../words.ts';
import { formatFigure } from './format-gap.ts';
import { previousYear } from './format-value.ts';
import { type TextView, textView } from './text-view.ts';

export interface NotedFigureView {
  readonly ref: string;
  readonly name: TextView;
  /** Which figure of the measure: `Q4 outturn`, `2015/16 actual`. */
  readonly of: string;
  /** Without its note. */
  readonly figure: string;
  /** `Provisional`, `2015 data`. */
  readonly note: string;
  /** Of the figure. */
  readonly cell: string;
}

export interface NotedFigures {
  readonly provisional: readonly NotedFigureView[];
  readonly other: readonly NotedFigureView[];
}

/** How people say that a figure may still change, in the languages there are. */
const MAY_CHANGE =
  /provisional|forecast|estimat|projected|unaudited|interim|dros dro|rhagolwg|amcangyfrif|heb ei archwilio/;

/** In: the workbook's data. Out: its noted figures in the order of the sheet. */
export function notedFigures({ measures, settings }: Submission, words: Words): NotedFigures {
  const year = settings.year.value;
  const all = measures.flatMap((measure) => figuresOf(measure, year, words));
  const mayChange = ({ note }: NotedFigureView): boolean => MAY_CHANGE.test(foldName(note));
  return { provisional: all.filter(mayChange), other: all.filter((figure) => !mayChange(figure)) };
}

/** The quarters before the last print in no table with their notes. */
function figuresOf(measure: Measure, year: string, words: Words): NotedFigureView[] {
  const before = previousYear(year);
  const previous =
    before === undefined
      ? word(words, 'column-previous-plain')
      : word(words, 'column-previous', { previousYear: before });
  const cells: readonly [string, Sourced<Entry | Target>][] = [
    [previous, measure.previous],
    [word(words, 'column-outturn'), measure.quarters.q4],
    [word(words, 'column-target'), measure.target],
  ];
  return cells.flatMap(([of, { value, at }]) => {
    if (value.kind !== 'number' || value.note === undefined) return [];
    const { note, ...bare } = value;
    const figure = formatFigure(bare, measure, words);
    return [{ ref: measure.ref.value, name: textView(measure.name), of, figure, note, cell: formatCell(at) }];
  });
}
