/** A scoring scheme as the rows of the Scoring sheet. In: `Scheme`. Out: rows, bands first and best first. */
import { type Decimal, multiply } from '../model/decimal.ts';
import { foldName } from '../model/near-match.ts';
import type { Band, Bound, Scheme } from '../model/scheme.ts';
import { type CellInput, percentCell, type RowInput, textCell } from './cell-input.ts';
import { PROGRESS } from './sheets.ts';

const HUNDRED = '100' as Decimal;

/** Every rule of a scheme as a row; reading the rows back gives the same scheme. */
export function schemeRows(scheme: Scheme): readonly RowInput[] {
  const labels = new Map(scheme.bands.map((band) => [band.id, band.label]));
  const words = Object.entries(scheme.words).map(([word, band]) => ({
    rule: textCell('Word'),
    name: textCell(PROGRESS.find((known) => foldName(known) === word) ?? word),
    status: textCell(labels.get(band) ?? band),
  }));
  const deadBand = {
    rule: textCell('Direction'),
    name: textCell('Dead band'),
    ...boundCells(scheme.direction.deadBand),
  };
  return [...scheme.bands.map(bandRow), ...words, deadBand];
}

function bandRow(band: Band): RowInput {
  return {
    rule: textCell('Status'),
    name: textCell(band.label),
    ...(band.bound ? boundCells(band.bound) : {}),
    met: textCell(band.met ? 'Yes' : 'No'),
    colour: textCell(band.colour),
    shape: textCell(`${band.shape.slice(0, 1).toUpperCase()}${band.shape.slice(1)}`),
    ...(band.condition ? { condition: textCell('Held or improved') } : {}),
    ...(band.note ? { note: textCell(band.note) } : {}),
  };
}

function boundCells(bound: Bound): { readonly from: CellInput; readonly basis: CellInput } {
  return bound.basis === 'relative'
    ? { from: percentCell(multiply(bound.value, HUNDRED)), basis: textCell('Relative') }
    : { from: { kind: 'number', value: Number(bound.value) }, basis: textCell('Units') };
}
