/** The unit a row is kept in, from its Unit column. In: `%`, `£`, `£m`, `days`, blank. Out: unit and scale. */
import type { Unit } from '../../model/entry.ts';
import { scalePower } from './parse-amount.ts';
import { plainText } from './plain-text.ts';

export interface RowUnit {
  /** As printed: `%`, `£`, `days`; '' where the column is blank. */
  readonly name: string;
  /** The sign that goes with it. */
  readonly sign: Unit;
  /** Powers of ten that plain numbers of the row leave out: 6 for `£m`. */
  readonly power: number;
  /** Blank: whatever signs the cells carry. */
  readonly isGiven: boolean;
}

export const NO_UNIT: RowUnit = { name: '', sign: '', power: 0, isGiven: false };

const MONEY = /^£ ?('?000s?|[a-z]+)?$/i;

export function parseRowUnit(text: string): RowUnit {
  const name = plainText(text);
  if (name === '') return NO_UNIT;
  if (/^(%|per ?cent|percentage)$/i.test(name)) return { name: '%', sign: '%', power: 0, isGiven: true };
  const money = MONEY.exec(name);
  const power = money && (/000/.test(money[1] ?? '') ? 3 : scalePower(money[1]));
  if (money && power !== undefined && power !== null) return { name: '£', sign: '£', power, isGiven: true };
  return { name, sign: '', power: 0, isGiven: true };
}
