/**
 * The smallest report, as sheets of cells: a test says what is different in its own. The first column of
 * findings and addresses follows from the order of the headings here.
 */
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Action, Measure, Submission } from '../../src/model/submission.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { type Cell, type Parts, rawWorkbook, type SheetParts, type Sheets } from './raw-workbook.ts';

/** Cells by their heading. */
export type Row = Readonly<Record<string, Cell>>;

export const REPORT: Row = { Organisation: 'Exampleton Council', Title: 'Annual results', Year: '2016/17' };
export const MEASURE: Row = {
  Ref: 'M1',
  Measure: 'Bins emptied',
  Priority: 'Safe',
  Theme: 'Waste',
  Polarity: 'Higher',
  'Previous actual': '90%',
  Q4: '93%',
  Target: '95%',
};
export const ACTION: Row = { Action: 'Plant trees', Priority: 'Safe', Theme: 'Parks', Q4: 'Completed' };

/** Headings are those of the rows, in the order they are first met. */
export function tableOf(...rows: readonly Row[]): SheetParts {
  const headings = [...new Set(rows.flatMap(Object.keys))];
  return { rows: [headings, ...rows.map((row) => headings.map((heading) => row[heading]))] };
}

export function reportSheet(settings: Row): SheetParts {
  return tableOf(...Object.entries(settings).map(([name, value]) => ({ Setting: name, Value: value })));
}

export const measuresSheet = (...rows: readonly Row[]): SheetParts =>
  tableOf(...rows.map((row) => ({ ...MEASURE, ...row })));
export const actionsSheet = (...rows: readonly Row[]): SheetParts =>
  tableOf(...rows.map((row) => ({ ...ACTION, ...row })));

export const SAMPLE: Sheets = {
  Report: reportSheet(REPORT),
  Priorities: tableOf({ Priority: 'Safe Exampleton', 'Short name': 'Safe' }),
  Measures: measuresSheet({}),
};

export interface Read {
  readonly value: Submission | undefined;
  readonly findings: readonly Finding[];
  /** As they are printed, without the file. */
  readonly said: readonly string[];
  /** `Measures!G2 error-cell` */
  readonly codes: readonly string[];
}

/** Reads the sample with some sheets changed, added or (undefined) left out. */
export function readSample(
  changed: Readonly<Record<string, SheetParts | undefined>> = {},
  parts: Parts = {},
): Promise<Read> {
  const sheets = Object.entries({ ...SAMPLE, ...changed }).filter(([, sheet]) => sheet !== undefined);
  return readBytes(rawWorkbook(Object.fromEntries(sheets) as Sheets, parts));
}

export async function readBytes(bytes: Uint8Array, file = 'sample.xlsx'): Promise<Read> {
  const { value, findings } = await readWorkbook(file, bytes);
  return { value, findings, said: findings.map(formatFinding), codes: findings.map(codeAt) };
}

export function codeAt({ code, place }: Finding): string {
  if (place?.kind === 'cell') return `${place.sheet}!${place.cell} ${code}`;
  return place?.kind === 'sheet' ? `${place.sheet} ${code}` : code;
}

/** The one measure of a sample whose row differs as given. */
export async function readMeasure(row: Row): Promise<{ measure: Measure } & Read> {
  const read = await readSample({ Measures: measuresSheet(row) });
  const measure = read.value?.measures[0];
  if (!measure) throw new Error(`no measure: ${read.said.join('; ')}`);
  return { ...read, measure };
}

export async function readAction(row: Row): Promise<{ action: Action } & Read> {
  const read = await readSample({ Actions: actionsSheet(row) });
  const action = read.value?.actions[0];
  if (!action) throw new Error(`no action: ${read.said.join('; ')}`);
  return { ...read, action };
}
