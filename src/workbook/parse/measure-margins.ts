/** Decimals, tolerance and floor of a measure; each is left out, with a finding, where it cannot be read. */
import { type Decimal, multiply } from '../../model/decimal.ts';
import type { Measure } from '../../model/submission.ts';
import { readCellNumber } from '../cells/cell-number.ts';
import { quoteCell } from '../cells/cell-text.ts';
import type { RowUnit } from '../cells/row-unit.ts';
import { report } from '../reading.ts';
import { type SettledUnit, warnOfShare } from './measure-unit.ts';
import type { RowReader } from './row-reader.ts';

const MAX_DECIMALS = 6;
const ONE_HUNDREDTH = '0.01' as Decimal;

export type Margins = Pick<Measure, 'decimals' | 'tolerance' | 'floor'>;

/** `given` is the unit of the column, `settled` that of the row. */
export function parseMargins(reader: RowReader, given: RowUnit, settled: SettledUnit): Margins {
  return {
    ...parseDecimals(reader),
    ...parseTolerance(reader, given, settled),
    ...parseFloor(reader, given, settled),
  };
}

function parseDecimals(reader: RowReader): Pick<Margins, 'decimals'> {
  const { at, value } = reader.row.cell('decimals');
  const read = readCellNumber(value);
  if (read.kind === 'blank') return {};
  const decimals = read.kind === 'number' && !read.number.hasSign ? Number(read.number.value) : -1;
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= MAX_DECIMALS) return { decimals };
  report(reader.reading, 'invalid-decimals', at, { found: quoteCell(value) });
  return {};
}

/** `5%` is a share of the target, whatever the unit of the row; a plain number is in that unit. */
function parseTolerance(reader: RowReader, given: RowUnit, settled: SettledUnit): Pick<Margins, 'tolerance'> {
  const { at, value } = reader.row.cell('tolerance');
  const read = readCellNumber(value, given);
  if (read.kind === 'blank') return {};
  const found = quoteCell(value);
  if (read.kind !== 'number' || read.number.note !== undefined) {
    report(reader.reading, 'invalid-tolerance', at, { found });
    return {};
  }
  const { value: number, unit: sign, hasSign } = read.number;
  if (number.startsWith('-')) {
    report(reader.reading, 'negative-tolerance', at, { found });
    return {};
  }
  warnOfShare(read.number, settled.sign, reader, 'tolerance');
  const isRelative = hasSign && sign === '%';
  const tolerance = isRelative
    ? { basis: 'relative' as const, value: multiply(number, ONE_HUNDREDTH) }
    : { basis: 'units' as const, value: number };
  return { tolerance: reader.source('tolerance', tolerance) };
}

function parseFloor(reader: RowReader, given: RowUnit, settled: SettledUnit): Pick<Margins, 'floor'> {
  const { at, value } = reader.row.cell('floor');
  const read = readCellNumber(value, given);
  if (read.kind === 'blank') return {};
  const fits =
    read.kind === 'number' &&
    (!read.number.hasSign || read.number.unit === settled.sign || settled.name === '');
  if (fits) {
    warnOfShare(read.number, settled.sign, reader, 'floor');
    return { floor: reader.source('floor', read.number.value) };
  }
  report(reader.reading, 'invalid-floor', at, { found: quoteCell(value) });
  return {};
}
