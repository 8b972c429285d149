/** Reads the goldens of the real report: its 105 rows as published, and its summary figures. */
import { readFileSync } from 'node:fs';
import type { Polarity } from '../../src/model/submission.ts';
import type { RowText } from './build-submission.ts';

export interface PublishedRow {
  readonly row: RowText;
  readonly status: string;
  readonly direction: string;
}

export interface PublishedFigure {
  readonly table: string;
  readonly row: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number;
  readonly rounding: string;
}

export function readPublishedRows(): readonly PublishedRow[] {
  return table('derby-2016-17').map((cells) => ({
    row: rowText(cells),
    status: cells('status'),
    direction: cells('direction'),
  }));
}

export function readPublishedFigures(): readonly PublishedFigure[] {
  return table('derby-summary').map((cells) => ({
    table: cells('table'),
    row: cells('row'),
    numerator: Number(cells('numerator')),
    denominator: Number(cells('denominator')),
    percent: Number(cells('percent')),
    rounding: cells('rounding'),
  }));
}

type Cells = (column: string) => string;

function rowText(cells: Cells): RowText {
  const withNote = (value: string, note: string): string => (note === '' ? value : `${value} (${note})`);
  const shared: RowText = {
    priority: cells('priority'),
    theme: cells('theme'),
    previous: withNote(cells('previous'), cells('previous note')),
    outturn: withNote(cells('outturn'), cells('outturn note')),
    statusOverride: cells('status override'),
    directionOverride: cells('direction override'),
    reason: cells('reason'),
  };
  if (cells('kind') === 'action') return { ...shared, kind: 'action' };
  return {
    ...shared,
    ref: cells('ref'),
    name: cells('name'),
    polarity: cells('polarity') as Polarity,
    target: cells('target'),
  };
}

/** Tab-separated without quoting: a name may hold quotation marks. */
function table(name: string): readonly Cells[] {
  const text = readFileSync(new URL(`../golden/${name}.tsv`, import.meta.url), 'utf8');
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => (column) => {
    const value = row[head.indexOf(column)];
    if (value === undefined) throw new Error(`expected a column "${column}" in ${name}.tsv`);
    return value;
  });
}
