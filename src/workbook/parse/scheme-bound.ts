/**
 * The bound of a band or dead band, from its cells From and Basis: `2%` is a share of the target, a plain
 * number is in the measure's own units unless the basis says Relative.
 */
import { type Decimal, multiply } from '../../model/decimal.ts';
import type { Bound } from '../../model/scheme.ts';
import { readCellNumber } from '../cells/cell-number.ts';
import { quoteCell } from '../cells/cell-text.ts';
import { report } from '../reading.ts';
import type { RowReader } from './row-reader.ts';
import { matchWord } from './vocabulary.ts';

const BASES = ['Relative', 'Units'] as const;
const ONE_HUNDREDTH = '0.01' as Decimal;

/** Undefined for a blank; what cannot be read has its finding. */
export function parseBound(reader: RowReader): Bound | 'unreadable' | undefined {
  const { at, value } = reader.row.cell('from');
  const basis = parseBasis(reader);
  const read = readCellNumber(value);
  if (read.kind === 'blank') return undefined;
  const found = quoteCell(value);
  if (read.kind !== 'number' || read.number.unit === '£') {
    report(reader.reading, 'invalid-bound', at, { found });
    return 'unreadable';
  }
  const { value: number, unit } = read.number;
  const isPercent = unit === '%';
  if ((basis ?? (isPercent ? 'Relative' : 'Units')) === 'Units') return { basis: 'units', value: number };
  if (isPercent) return { basis: 'relative', value: multiply(number, ONE_HUNDREDTH) };
  if (Math.abs(Number(number)) < 1) return { basis: 'relative', value: number };
  report(reader.reading, 'invalid-bound', at, { found });
  return 'unreadable';
}

function parseBasis(reader: RowReader): (typeof BASES)[number] | undefined {
  const { value, at } = reader.text('basis');
  if (value === '') return undefined;
  const basis = matchWord(value, BASES);
  if (!basis) report(reader.reading, 'unknown-basis', at, { found: value, known: BASES });
  return basis;
}
