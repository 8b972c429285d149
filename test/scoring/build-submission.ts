/** Makes submissions from rows of plain cell texts, as a workbook would hold them. For tests of scoring. */
import { type Decimal, decimalPlaces, parseDecimal } from '../../src/model/decimal.ts';
import type { Entry, Sourced, Target, Unit } from '../../src/model/entry.ts';
import { foldName } from '../../src/model/near-match.ts';
import type { CellAddress } from '../../src/model/place.ts';
import { DEFAULT_SCHEME, type Scheme } from '../../src/model/scheme.ts';
import type {
  Action,
  EarlierYear,
  Measure,
  Polarity,
  Priority,
  Submission,
  Tolerance,
} from '../../src/model/submission.ts';

/** A cell as its text, `93%`, or as the entry itself where the text cannot say it. */
export type Cell = string | Entry;

export interface RowText {
  /** A measure where nothing is said. */
  readonly kind?: 'measure' | 'action';
  readonly ref?: string;
  readonly name?: string;
  readonly priority?: string;
  readonly theme?: string;
  readonly previous?: Cell;
  readonly outturn?: Cell;
  readonly polarity?: Polarity;
  readonly target?: Cell | { readonly kind: 'no-target' };
  readonly decimals?: number;
  readonly tolerance?: string;
  readonly floor?: string;
  readonly statusOverride?: string;
  readonly directionOverride?: string;
  readonly reason?: string;
}

export interface Book {
  readonly scheme?: Scheme;
  readonly priorities?: readonly string[];
  readonly earlierYears?: readonly EarlierYear[];
}

/** Measures start at Measures!A2, actions at Actions!A2, each in the order given. */
export function buildSubmission(rows: readonly RowText[], book: Book = {}): Submission {
  const names = book.priorities ?? ['Safe'];
  return {
    source: {
      file: 'sample.xlsx',
      sha256: '0'.repeat(64),
      sheets: ['Report', 'Priorities', 'Measures', 'Actions'],
    },
    settings: {
      organisation: sourced('Exampleton Council', 'Report', 'B2'),
      title: sourced('Annual results', 'Report', 'B3'),
      year: sourced('2016/17', 'Report', 'B4'),
      language: 'en-GB',
      theme: sourced('neutral', 'Report', 'B5'),
    },
    narrative: [],
    priorities: names.map(priority),
    measures: rows.filter(({ kind }) => kind !== 'action').map(measure),
    actions: rows.filter(({ kind }) => kind === 'action').map(action),
    scheme: book.scheme ?? DEFAULT_SCHEME,
    earlierYears: book.earlierYears ?? [],
    signOffs: [],
    acknowledgements: [],
    glossary: [],
  };
}

export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`expected a number, found "${text}"`);
  return value;
}

/** Reads `76,604`, `£1.20`, `93% (Provisional)`, `N/A`, `not reported`, `` and texts. */
export function entry(cell: Cell): Entry {
  if (typeof cell !== 'string') return cell;
  const [, pound = '', digits = '', percent = '', note] =
    /^(£?)(-?[\d,]+(?:\.\d+)?)(%?)(?: \((.*)\))?$/.exec(cell) ?? [];
  if (digits !== '') {
    const value = decimal(digits.replaceAll(',', ''));
    const unit = (pound || percent) as Unit;
    return {
      kind: 'number',
      value,
      decimals: decimalPlaces(digits as Decimal),
      unit,
      ...(note ? { note } : {}),
    };
  }
  if (cell === '') return { kind: 'blank' };
  if (cell === 'N/A') return { kind: 'not-applicable' };
  return foldName(cell) === 'not reported' ? { kind: 'not-reported' } : { kind: 'text', text: cell };
}

/** A number whose cell shows fewer digits than it holds: `hidden('76.44', 0)` is shown as 76. */
export function hidden(value: string, decimals: number, unit: Unit = ''): Entry {
  return { kind: 'number', value: decimal(value), decimals, unit };
}

function target(cell: RowText['target']): Target {
  if (cell === undefined) return { kind: 'not-applicable' };
  if (typeof cell !== 'string') return cell;
  return foldName(cell) === 'no target' ? { kind: 'no-target' } : entry(cell);
}

function tolerance(text: string): Tolerance {
  return text.endsWith('%')
    ? { basis: 'relative', value: decimal(String(Number(text.slice(0, -1)) / 100)) }
    : { basis: 'units', value: decimal(text) };
}

function measure(row: RowText, index: number): Measure {
  const line = index + 2;
  const cell = <T>(value: T, column: string): Sourced<T> => sourced(value, 'Measures', `${column}${line}`);
  const blank: Entry = { kind: 'blank' };
  return {
    kind: 'measure',
    at: at('Measures', `A${line}`),
    ref: cell(row.ref ?? `M${line}`, 'A'),
    name: cell(row.name ?? `Measure ${line}`, 'B'),
    priorityId: foldName(row.priority ?? 'Safe'),
    theme: cell(row.theme ?? 'Theme', 'D'),
    polarity: row.polarity ?? 'higher',
    unit: '',
    ...(row.decimals === undefined ? {} : { decimals: row.decimals }),
    previous: cell(entry(row.previous ?? 'N/A'), 'H'),
    quarters: {
      q1: cell(blank, 'J'),
      q2: cell(blank, 'K'),
      q3: cell(blank, 'L'),
      q4: cell(entry(row.outturn ?? ''), 'M'),
    },
    target: cell(target(row.target), 'O'),
    ...(row.tolerance ? { tolerance: cell(tolerance(row.tolerance), 'P') } : {}),
    ...(row.floor ? { floor: cell(decimal(row.floor), 'Q') } : {}),
    ...overrides(row, cell, ['R', 'S', 'T']),
  };
}

function action(row: RowText, index: number): Action {
  const line = index + 2;
  const cell = <T>(value: T, column: string): Sourced<T> => sourced(value, 'Actions', `${column}${line}`);
  const blank: Entry = { kind: 'blank' };
  return {
    kind: 'action',
    at: at('Actions', `A${line}`),
    name: cell(row.name ?? `Action ${index + 1}`, 'A'),
    priorityId: foldName(row.priority ?? 'Safe'),
    theme: cell(row.theme ?? 'Theme', 'C'),
    previous: cell(entry(row.previous ?? 'N/A'), 'D'),
    quarters: {
      q1: cell(blank, 'E'),
      q2: cell(blank, 'F'),
      q3: cell(blank, 'G'),
      q4: cell(entry(row.outturn ?? ''), 'H'),
    },
    ...overrides(row, cell, ['I', 'J', 'K']),
  };
}

function overrides(
  row: RowText,
  cell: (value: string, column: string) => Sourced<string>,
  [status, direction, reason]: readonly [string, string, string],
): Pick<Measure, 'statusOverride' | 'directionOverride' | 'overrideReason'> {
  return {
    ...(row.statusOverride ? { statusOverride: cell(row.statusOverride, status) } : {}),
    ...(row.directionOverride ? { directionOverride: cell(row.directionOverride, direction) } : {}),
    ...(row.reason ? { overrideReason: cell(row.reason, reason) } : {}),
  };
}

function priority(name: string, index: number): Priority {
  const value = sourced(name, 'Priorities', `A${index + 2}`);
  return { id: foldName(name), name: value, shortName: value };
}

function sourced<T>(value: T, sheet: string, cell: string): Sourced<T> {
  return { value, at: at(sheet, cell) };
}

function at(sheet: string, cell: string): CellAddress {
  return { sheet, cell };
}
