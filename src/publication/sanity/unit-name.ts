/** A unit that does not fit the name: a number of people in per cent. */
import type { Finding } from '../../model/finding.ts';
import type { CellAddress } from '../../model/place.ts';
import type { Measure } from '../../model/submission.ts';
import { sanityFindings } from './findings.ts';
import { type Figure, placeAt, type Row } from './row-figures.ts';
import { type ExpectedUnit, type UnitWords, unitWords } from './unit-words.ts';

const NAMES: Readonly<Record<ExpectedUnit, string>> = {
  percent: 'the unit %',
  count: 'a plain number',
  score: 'a plain score',
  rate: 'a plain rate',
  time: 'a length of time',
  pounds: 'the unit £',
  'pounds-or-percent': 'the unit £',
};

/** What each kind of name cannot go with. */
const MISFITS: Readonly<Record<ExpectedUnit, (unit: PrintedUnit, asked: UnitWords) => boolean>> = {
  percent: ({ percent, points }) => !percent && !points,
  count: ({ percent, pounds, time }) => percent || pounds || time !== undefined,
  score: ({ percent, pounds, time }) => percent || pounds || time !== undefined,
  rate: ({ percent }) => percent,
  time: ({ percent, pounds, time }, asked) => percent || pounds || isOtherTime(time, asked.time),
  pounds: ({ pounds }) => !pounds,
  'pounds-or-percent': ({ pounds, percent }) => !pounds && !percent,
};

interface PrintedUnit {
  readonly percent: boolean;
  readonly points: boolean;
  readonly pounds: boolean;
  readonly time: string | undefined;
}

const TIMES: readonly (readonly [time: string, words: RegExp])[] = [
  ['days', /^(?:(?:working|calendar) )?(?:days?|diwrnod(?:au)?)\b/i],
  ['weeks', /^(?:weeks?|wythnos(?:au)?)\b/i],
  ['months', /^(?:months?|mis(?:oedd)?)\b/i],
  ['hours', /^(?:hours?|hrs?|awr|oriau)\b/i],
  ['minutes', /^(?:minutes?|mins?|munud(?:au)?)\b/i],
];

/** In: a row. Out: a warning at its unit, or at the first figure where the Unit column says nothing. */
export function inspectUnitName({ measure, name, figures, file }: Row): Finding[] {
  const asked = figures.length === 0 ? undefined : unitWords(name);
  if (asked === undefined) return [];
  const unit = printedUnit(measure, figures);
  if (!MISFITS[asked.unit](unit, asked)) return [];
  const params = {
    expected: asked.unit === 'time' && asked.time !== undefined ? asked.time : NAMES[asked.unit],
    found: foundUnit(measure, figures),
    words: asked.words,
  };
  return [sanityFindings['unit-name'](placeAt(file, cellOf(measure, figures)), params)];
}

function printedUnit({ unit }: Measure, figures: readonly Figure[]): PrintedUnit {
  const carries = (sign: string): boolean => figures.some(({ entry }) => entry.unit === sign);
  return {
    percent: carries('%') || /%|per ?cent|canran/i.test(unit),
    points: /^(?:pp|ppts?|points?|percentage points?|% ?points?|pwyntiau?)$/i.test(unit),
    pounds: carries('£') || /£|\bgbp\b|pound|punno/i.test(unit),
    time: timeOf(unit),
  };
}

function timeOf(words: string): string | undefined {
  return TIMES.find(([, pattern]) => pattern.test(words))?.[0];
}

function isOtherTime(found: string | undefined, asked: string | undefined): boolean {
  return found !== undefined && asked !== undefined && timeOf(asked) !== found;
}

/** The unit as the row has it: its column, else the sign that its figures carry. */
function foundUnit({ unit }: Measure, figures: readonly Figure[]): string {
  const shown = unit === '' ? figures.find(({ entry }) => entry.unit !== '')?.entry.unit : unit;
  return shown === undefined ? 'none' : shown;
}

function cellOf({ cells, quarters, name }: Measure, figures: readonly Figure[]): CellAddress {
  if (cells?.unit !== undefined) return cells.unit;
  const signed =
    figures.find(({ entry }) => entry.unit !== '') ?? figures.find(({ at }) => at === quarters.q4.at);
  return signed?.at ?? name.at;
}
