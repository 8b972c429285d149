/** What a format prints around and in place of digits, and what is read of the cell then. */
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/workbook/cells/cell-entry.ts';
import { parseRowUnit } from '../../../src/workbook/cells/row-unit.ts';

/** `93 %`, the kind of an entry that is no number, or the finding with what it quotes. */
function read(value: number, format: string, unit = ''): string {
  const { entry, problem } = readEntry({ kind: 'number', value, format }, parseRowUnit(unit));
  if (problem) return `${problem.code}: ${problem.found}`;
  return entry.kind === 'number' ? `${entry.value} ${entry.unit}`.trim() : entry.kind;
}

describe('a format that shows the number', () => {
  const ACCOUNTING = '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-';
  const PLAIN_ACCOUNTING = '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)';
  it.each([
    [93, 'General', '', '93'],
    [0, '0.0%', '', '0 %'],
    [-5, '#,##0', '', '-5'],
    [-5, '#,##0;[Red]-#,##0', '', '-5'],
    [-5, '#,##0.00;[Red]#,##0.00', '', '-5'],
    [-5, '0;(0)', '', '-5'],
    [-5, '£#,##0;-£#,##0', '', '-5 £'],
    [5, '+0;-0;0', '', '5'],
    [-5, '+0;-0;0', '', '-5'],
    [5, ACCOUNTING, '', '5 £'],
    [-5, ACCOUNTING, '', '-5 £'],
    [0, ACCOUNTING, '', '0 £'],
    [0, PLAIN_ACCOUNTING, '', '0'],
    [-5, PLAIN_ACCOUNTING, '', '-5'],
    [5, PLAIN_ACCOUNTING, '', '5'],
    [0, '#,##0;-#,##0;–', '', '0'],
    [0, '0;-0;"nil"', '', '0'],
    [12, '0" days"', 'days', '12'],
    [12, '0" days"', '', '12'],
    [12, 'General" days"', 'Days', '12'],
    [12, '0" hrs"', 'hours', '12'],
    [12, '0"m"', 'm', '12'],
    [93, '0"%"', '', '93 %'],
    [93, '0.0\\%', '%', '93 %'],
    [0.93, '0%" (p)"', '%', '93 %'],
    [93, '0"*"', '', '93'],
    [12345.5, '#" "##0.0', '', '12345.5'],
    [5_000_000, '£0.0,,"m"', '', '5000000 £'],
    [5_000_000, '#,##0.0,,"m"', 'visits', '5000000'],
    [5_000_000, '#,##0,', "£'000", '5000000 £'],
    [1.2, '£0.0\\m', '', '1200000 £'],
    [1.2, '0.0"m"', '£', '1200000 £'],
    [1.2, '0.0" million"', 'visits', '1200000'],
    [5, '[$GBP] #,##0', '', '5 £'],
    [0.93, '[=1]"Yes";[=0]"No";0%', '', '93 %'],
    [1500, '0.00E+00', '', '1500'],
    [0.5, '# ?/?', '', '0.5'],
    [0, '# ?/?', '', '0'],
  ])('%d as %s in a row of "%s" is %s', (value, format, unit, said) => {
    expect(read(value, format, unit)).toBe(said);
  });
});

describe('a format that shows a word with a meaning of its own', () => {
  it.each([
    [0, '0;-0;"N/A"', 'not-applicable'],
    [0, '0%;-0%;"Not reported"', 'not-reported'],
    [0, '0;-0;"No target"', 'no-target'],
  ])('%d as %s is %s', (value, format, kind) => {
    expect(read(value, format)).toBe(kind);
  });
});

describe('a format that shows anything else is a finding', () => {
  it.each([
    [5, ';;;', '', '5 shown as nothing'],
    [0, '0;-0;;@', '', '0 shown as nothing'],
    [0, '#,###', '', '0 shown as nothing'],
    [5, '"-"', '', '5 shown as "-"'],
    [0, '0;-0;"tbc"', '', '0 shown as "tbc"'],
    [1, '[=1]"Yes";[=0]"No";0%', '', '1 shown as "Yes"'],
    [5, '"-"0', '', '5 shown as "-5"'],
    [5, '(0)', '', '5 shown as "(5)"'],
    [-5, '0;0', '', '-5 shown as "5"'],
    [5, '"<"0', '', '5 shown as "<5"'],
    [5, '"c. "0', '', '5 shown as "c.5"'],
    [5, '0"00"', '', '5 shown as "500"'],
    [93, '0"."0', '', '93 shown as "93."'],
    [12, '0" days"', 'minutes', '12 shown as "12days"'],
    [12, '0" days"', '%', '12 shown as "12days"'],
    [0.93, '0%"%"', '', '0.93 shown as "0.93%"'],
    [5000, '#,##0,', '', '5000 shown as "…"'],
    [5000, '#,##0,"m"', '£', '5000 shown as "…m"'],
    [5, '[<1]0;[<3]0%', '', '5 with the format [<1]0;[<3]0%'],
  ])('%d as %s in a row of "%s": %s', (value, format, unit, found) => {
    expect(read(value, format, unit)).toBe(`unlike-shown: ${found}`);
  });

  it.each([
    [5, '0" USD"', 'unreadable-number: USD5'],
    [12, '0"m"', 'unclear-letter: 12m'],
  ])('%d as %s: %s', (value, format, said) => {
    expect(read(value, format, 'minutes')).toBe(said);
  });
});
