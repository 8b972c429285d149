/** The open data beside every edition: measures, actions and summary figures as CSV. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
import { formatCell } from '../model/place.ts';
import type { Direction, Figure, ScoredItem, ScoredReport, Status } from '../model/scored-report.ts';
import { type CsvCell, formatCsv } from './csv.ts';
import { headlineFigures } from './headline-figures.ts';

export interface DataPack {
  readonly measures: string;
  readonly actions: string;
  readonly summary: string;
}

const NONE = 'none';

/** In: a scored report. Out: three CSV texts; words are English codes, labels of statuses the council's own. */
export function makeDataPack(scored: ScoredReport): DataPack {
  return { measures: measuresCsv(scored), actions: actionsCsv(scored), summary: summaryCsv(scored) };
}

function measuresCsv(scored: ScoredReport): string {
  const header = [
    ...['ref', 'measure', 'priority', 'theme', 'polarity', 'unit'],
    ...['previous_actual', 'previous_note', 'q1', 'q2', 'q3', 'q4_outturn', 'outturn_note'],
    ...['target', 'gap', ...JUDGEMENT_COLUMNS, 'commentary', 'owner', 'cell'],
  ];
  const rows = scored.measures.map((item): CsvCell[] => {
    const { measure, gap } = item;
    const { q1, q2, q3, q4 } = measure.quarters;
    return [
      ...[measure.ref.value, measure.name.value, item.priority.name.value, measure.theme.value],
      ...[measure.polarity, measure.unit],
      ...[entryCell(measure.previous), noteOf(measure.previous)],
      ...[entryCell(q1), entryCell(q2), entryCell(q3), entryCell(q4), noteOf(q4)],
      ...[entryCell(measure.target), gap === undefined ? NONE : { number: gap }],
      ...judgementCells(item, scored),
      ...[optional(measure.commentary), optional(measure.owner), formatCell(measure.at)],
    ];
  });
  return formatCsv(header, rows);
}

function actionsCsv(scored: ScoredReport): string {
  const header = [
    ...['action', 'priority', 'theme', 'previous', 'q1', 'q2', 'q3', 'q4_outturn'],
    ...[...JUDGEMENT_COLUMNS, 'commentary', 'owner', 'cell'],
  ];
  const rows = scored.actions.map((item): CsvCell[] => {
    const { action } = item;
    const { q1, q2, q3, q4 } = action.quarters;
    return [
      ...[action.name.value, item.priority.name.value, action.theme.value],
      ...[entryCell(action.previous), entryCell(q1), entryCell(q2), entryCell(q3), entryCell(q4)],
      ...judgementCells(item, scored),
      ...[optional(action.commentary), optional(action.owner), formatCell(action.at)],
    ];
  });
  return formatCsv(header, rows);
}

function summaryCsv(scored: ScoredReport): string {
  const header = [
    ...['table', 'row', 'year', 'percent', 'numerator', 'denominator', 'rounding'],
    ...['rows_counted', 'rows_of_population'],
  ];
  const { year } = scored.submission.settings;
  const rows = headlineFigures(scored).flatMap(({ table, row, figure, earlier }): CsvCell[][] => [
    [table, row, year.value, ...figureCells(figure)],
    ...earlier.map(({ year: before, percent }): CsvCell[] => {
      const cell = percent === undefined ? NOT_PUBLISHED : { number: percent.value };
      return [table, row, before, cell, ...Array<string>(5).fill(NOT_PUBLISHED)];
    }),
  ]);
  return formatCsv(header, rows);
}

const NOT_PUBLISHED = 'not published';

function figureCells(figure: Figure): CsvCell[] {
  const list = (cells: Figure['counted']): string =>
    cells.length === 0 ? NONE : cells.map(formatCell).join(' ');
  return [
    figure.percent === undefined ? NONE : { number: figure.percent },
    { number: figure.numerator },
    { number: figure.denominator },
    figure.rounding,
    list(figure.counted),
    list(figure.population),
  ];
}

const JUDGEMENT_COLUMNS = [
  ...['status', 'status_by_rule', 'status_override_reason'],
  ...['direction', 'direction_by_rule', 'direction_override_reason'],
];

function judgementCells(item: ScoredItem, scored: ScoredReport): string[] {
  const { status, direction } = item;
  const print = (value: Status | undefined): string =>
    value === undefined ? NONE : statusLabel(value, scored);
  return [
    print(status.published),
    print(status.computed),
    status.override?.reason ?? NONE,
    directionLabel(direction.published),
    direction.computed === undefined ? NONE : directionLabel(direction.computed),
    direction.override?.reason ?? NONE,
  ];
}

/** The band's label as the council spells it, or a plain English word. */
export function statusLabel(status: Status, scored: ScoredReport): string {
  switch (status.kind) {
    case 'band':
      return scored.submission.scheme.bands.find(({ id }) => id === status.band)?.label ?? status.band;
    case 'no-target':
      return 'No target';
    case 'not-reported':
      return 'Not reported';
    case 'not-applicable':
      return 'N/A';
  }
}

export function directionLabel(direction: Direction): string {
  return direction === 'not-applicable' ? 'N/A' : `${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;
}

/** Blank, N/A, not reported and 0 stay four different things here too. */
function entryCell({ value }: Sourced<Entry> | Sourced<Target>): CsvCell {
  switch (value.kind) {
    case 'number':
      return { number: value.value };
    case 'text':
      return value.text;
    case 'no-target':
      return 'No target';
    case 'not-applicable':
      return 'N/A';
    case 'not-reported':
      return 'Not reported';
    case 'blank':
    case 'unreadable':
      return 'Not given';
  }
}

function noteOf({ value }: Sourced<Entry>): string {
  return value.kind === 'number' ? (value.note ?? NONE) : NONE;
}

function optional(text: Sourced<string> | undefined): string {
  return text?.value ?? NONE;
}
