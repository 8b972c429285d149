/** Rows of the kind Status → bands, best first, and whether together they leave no result without a status. */
import { contrast, ratioText, rgbOf, TEXT_CONTRAST } from '../../model/contrast.ts';
import { compare } from '../../model/decimal.ts';
import { foldName } from '../../model/near-match.ts';
import type { CellAddress } from '../../model/place.ts';
import { type Band, SHAPES, type Shape } from '../../model/scheme.ts';
import { type Reading, report } from '../reading.ts';
import type { RowReader } from './row-reader.ts';
import { parseBound } from './scheme-bound.ts';
import { matchWord } from './vocabulary.ts';

interface PlacedBand {
  readonly band: Band;
  /** A bound that cannot be read is out of nobody's reach and in nobody's way. */
  readonly isReadable: boolean;
  readonly from: CellAddress;
}

const CONDITIONS = ['Held or improved'] as const;
const ANSWERS = ['Yes', 'No'] as const;
const SHAPE_WORDS = SHAPES.map((shape) => `${shape.charAt(0).toUpperCase()}${shape.slice(1)}`);
const COLOUR = /^#?([0-9a-f]{6})$/i;

/** `isLastTwice`: the row that takes what is left over has a finding already, for having the name of another. */
export function parseBands(rows: readonly RowReader[], reading: Reading, isLastTwice = false): Band[] {
  const placed = rows.map(parseBand);
  reportGaps(placed, reading);
  if (!isLastTwice) reportNoCatchAll(placed, reading);
  return placed.map(({ band }) => band);
}

function parseBand(reader: RowReader): PlacedBand {
  const label = reader.text('name').value;
  const bound = parseBound(reader);
  const note = reader.text('note').value;
  const band: Band = {
    id: foldName(label),
    label,
    colour: parseColour(reader),
    shape: parseShape(reader),
    met: parseMet(reader),
    ...(bound && bound !== 'unreadable' ? { bound } : {}),
    ...(hasCondition(reader) ? { condition: 'held-or-improved' } : {}),
    ...(note === '' ? {} : { note }),
  };
  return { band, isReadable: bound !== 'unreadable', from: reader.at('from') };
}

/** The paper that the signs of the statuses are printed on. */
const WHITE = rgbOf('#FFFFFF');

function parseColour(reader: RowReader): string {
  const { value } = reader.text('colour');
  const digits = COLOUR.exec(value)?.[1];
  if (digits === undefined) reader.report('colour', 'invalid-colour', { found: value });
  const colour = `#${(digits ?? '000000').toUpperCase()}`;
  const ratio = contrast(rgbOf(colour), WHITE);
  if (ratio < TEXT_CONTRAST)
    reader.report('colour', 'pale-colour', { found: value, ratio: ratioText(ratio) });
  return colour;
}

function parseShape(reader: RowReader): Shape {
  const { value } = reader.text('shape');
  const shape = matchWord(value, SHAPES);
  if (!shape) reader.report('shape', 'unknown-shape', { found: value, known: SHAPE_WORDS });
  return shape ?? 'circle';
}

function parseMet(reader: RowReader): boolean {
  const cell = reader.row.cell('met').value;
  if (cell.kind === 'boolean') return cell.value;
  const { value } = reader.text('met');
  const answer = matchWord(value, ANSWERS);
  if (!answer) reader.report('met', 'unknown-met', { found: value, known: ANSWERS });
  return answer === 'Yes';
}

function hasCondition(reader: RowReader): boolean {
  const { value, at } = reader.text('condition');
  if (value === '') return false;
  if (!matchWord(value, CONDITIONS)) {
    report(reader.reading, 'unknown-condition', at, { found: value, known: CONDITIONS });
  }
  return true;
}

function reportGaps(placed: readonly PlacedBand[], reading: Reading): void {
  placed.forEach(({ band, from, isReadable }, index) => {
    const above = placed
      .slice(0, index)
      .find((other) => isReadable && other.isReadable && shadows(other.band, band));
    if (above) report(reading, 'band-out-of-reach', from, { found: band.label, above: above.band.label });
  });
}

function reportNoCatchAll(placed: readonly PlacedBand[], reading: Reading): void {
  const last = placed.at(-1);
  if (last && (last.band.bound || last.band.condition)) {
    report(reading, 'no-catch-all', last.from, { found: last.band.label });
  }
}

/** Everything that reaches `below` has reached `above` before. Bounds of different bases cannot be compared. */
function shadows(above: Band, below: Band): boolean {
  if (above.condition && above.condition !== below.condition) return false;
  if (!above.bound) return true;
  return (
    below.bound !== undefined &&
    below.bound.basis === above.bound.basis &&
    compare(below.bound.value, above.bound.value) >= 0
  );
}
