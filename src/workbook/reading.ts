/** One run of the reader: the file it is about and the findings so far. Passed to every parser. */
import type { Finding } from '../model/finding.ts';
import { type CellAddress, formatCell, type Place } from '../model/place.ts';
import { cleanText } from './cells/plain-text.ts';
import { findings } from './findings.ts';

export interface Reading {
  /** Base name, `derby.xlsx`. */
  readonly file: string;
  readonly found: Finding[];
  /** How many of each kind there were, those that are not kept too. */
  readonly counts: Map<Code, number>;
}

/** Findings kept of one kind; a workbook with more has one mistake in every row. */
const MOST_OF_A_KIND = 1_000;

export function startReading(file: string): Reading {
  return { file, found: [], counts: new Map() };
}

/** All findings; where there were too many of a kind, one more tells how many. */
export function allFindings({ file, found, counts }: Reading): readonly Finding[] {
  const more = [...counts].flatMap(([code, count]) => {
    const severity = found.find((finding) => finding.code === code)?.severity ?? 'error';
    const params = { code, limit: MOST_OF_A_KIND, found: count - MOST_OF_A_KIND };
    const make = severity === 'error' ? findings['more-errors'] : findings['more-warnings'];
    return count > MOST_OF_A_KIND ? [make({ kind: 'file', file }, params)] : [];
  });
  return [...found, ...more];
}

export type Code = keyof typeof findings;
export type Params<C extends Code> = Parameters<(typeof findings)[C]>[1];

/** A cell, a sheet, or the whole file. */
export type Where = CellAddress | { readonly sheet: string } | 'file';

export function report<C extends Code>(reading: Reading, code: C, where: Where, params: Params<C>): void {
  const count = (reading.counts.get(code) ?? 0) + 1;
  reading.counts.set(code, count);
  if (count > MOST_OF_A_KIND) return;
  const make = findings[code] as (place: Place, params: Params<C>) => Finding;
  reading.found.push(make(placeOf(reading.file, where), quoteParams(params)));
}

/** A message is one line, whatever was pasted into the cell it quotes. */
const LONGEST_QUOTE = 120;

function quoteParams<T>(params: T): T {
  const quoted = Object.entries(params as object).map(([name, value]) => [name, quoteValue(value)]);
  return Object.fromEntries(quoted) as T;
}

function quoteValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quoteValue);
  const line = cleanText(String(value)).replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line;
}

/** How a finding names another cell of the same sheet: `B7`; of another: `Measures!B7`. */
export function nameCell(other: CellAddress, from: CellAddress): string {
  return other.sheet === from.sheet ? other.cell : formatCell(other);
}

function placeOf(file: string, where: Where): Place {
  if (where === 'file') return { kind: 'file', file };
  return 'cell' in where ? { kind: 'cell', file, ...where } : { kind: 'sheet', file, ...where };
}
