/** Each kind of cell that people fill in, through a whole workbook: what its file holds and what is read. */
import { describe, expect, it } from 'vitest';
import { type Cell, formula, rich, shown, typed } from '../raw-workbook.ts';
import { readMeasure } from '../sample-book.ts';

const number = (value: string, decimals = 0, unit = '', note?: string) => ({
  kind: 'number',
  value,
  decimals,
  unit,
  ...(note === undefined ? {} : { note }),
});

/** A row without a unit: signs are the cell's own. */
const PLAIN = { 'Previous actual': undefined, Target: 'No target' };

/** The outturn a cell is read as; findings in brackets behind it, but for that on words in place of a figure. */
async function outturnOf(cell: Cell, row = {}): Promise<unknown> {
  const { measure, codes } = await readMeasure({ ...PLAIN, ...row, Q4: cell });
  const told = codes.filter((code) => !code.endsWith(' outturn-in-words'));
  return told.length === 0 ? measure.quarters.q4.value : [measure.quarters.q4.value.kind, ...told];
}

describe('numbers', () => {
  it.each<[string, Cell, object]>([
    ['a number', 93, number('93')],
    ['a number with binary noise', 0.1 + 0.2, number('0.3', 1)],
    ['a number as text', '93', number('93')],
    ['a number kept as text by its format', { type: 'str', format: '@', xml: '<v>93</v>' }, number('93')],
    ['a text with a per cent sign', '93%', number('93', 0, '%')],
    ['a text with a per cent sign and a note', '93% (Provisional)', number('93', 0, '%', 'Provisional')],
    ['a text with thousands', '76,604', number('76604')],
    ['a text in millions of pounds', '£1.2m', number('1200000', 0, '£')],
    ['0.93 shown as 93%', shown(0.93, '0%'), number('93', 0, '%')],
    ['0.9985 shown as 99.9%', shown(0.9985, '0.0%'), number('99.85', 1, '%')],
    ['a percentage without exact binary form', shown('0.28999999999999998', '0%'), number('29', 0, '%')],
    ['thousands by format', shown(76604, '#,##0'), number('76604')],
    ['pounds by format', shown(1234.5, '[$£-809]#,##0.00'), number('1234.5', 2, '£')],
    ['accounting by format', shown(1234.5, '_-"£"* #,##0.00_-'), number('1234.5', 2, '£')],
    ['millions that the format leaves out', shown(1_200_000, '£0.0,,"m"'), number('1200000', 0, '£')],
    [
      'millions with a letter behind, as LibreOffice writes',
      shown(1.2, '£0.0\\m'),
      number('1200000', 0, '£'),
    ],
    ['a number with a day letter behind', shown(12, '0\\d'), number('12')],
    ['a number in scientific form', typed('n', '1.5E3'), number('1500')],
    ['a number under a hyperlink', 93, number('93')],
    ['zero', 0, number('0')],
    ['zero as text', '0%', number('0', 0, '%')],
    ['zero shown as a dash', shown(0, '0;-0;"–"'), number('0')],
    ['a fall, with a minus sign', '−0.2%', number('-0.2', 1, '%')],
    ['a fall, with an en dash', '–0.2', number('-0.2', 1)],
    ['a rise, with a plus', '+3', number('3')],
    ['non-breaking spaces', '\u00a076\u202f604\u00a0% ', number('76604', 0, '%')],
    ['a zero-width space', '\u200b93\ufeff', number('93')],
    [
      'a note behind a non-breaking space',
      '93\u00a0% (2015\u00a0data)',
      number('93', 0, '%', '2015\u00a0data'),
    ],
    ['brackets with nothing in them', '93 ()', number('93')],
    ['a number typed into the file with a comma', typed('n', '1,234'), number('1234')],
  ])('%s', async (_, cell, read) => {
    expect(await outturnOf(cell)).toEqual(read);
  });

  it('as number, as formatted number and as text agree in a row of percentages', async () => {
    const cells = [93, '93', '93%', shown(0.93, '0%'), '93 per cent', formula('0.93', undefined, '0%')];
    for (const cell of cells) {
      expect(await outturnOf(cell, { Unit: '%' })).toEqual(number('93', 0, '%'));
      expect(await outturnOf(cell, { Target: '95%' })).toEqual(number('93', 0, '%'));
    }
  });

  it('stand in the unit of their row', async () => {
    expect(await outturnOf(1.2, { Unit: '£m' })).toEqual(number('1200000', 0, '£'));
    expect(await outturnOf('1.2', { Unit: "£'000" })).toEqual(number('1200', 0, '£'));
    expect(await outturnOf('£1.25m', { Unit: '£m' })).toEqual(number('1250000', 0, '£'));
    expect(await outturnOf('12.5 days', { Unit: 'days' })).toEqual(number('12.5', 1));
    expect(await outturnOf('12 m', { Unit: 'm' })).toEqual(number('12'));
    expect(await outturnOf(shown(12, '0 "m"'), { Unit: 'm' })).toEqual(number('12'));
  });
});

describe('formulas', () => {
  it.each<[string, Cell, object]>([
    ['with the result 93', formula('93'), number('93')],
    ['with the result 0', formula('0'), number('0')],
    ['with the result 0 shown as 0%', formula('0', 'n', '0%'), number('0', 0, '%')],
    ['with a text as result', formula('93% (Forecast)', 'str'), number('93', 0, '%', 'Forecast')],
    [
      'with a text of the shared list, as gnumeric writes',
      formula('0', 's'),
      { kind: 'text', text: 'Setting' },
    ],
  ])('%s', async (_, cell, read) => {
    expect(await outturnOf(cell)).toEqual(read);
  });

  it.each<[string, Cell, string, string]>([
    ['with an empty text as result', formula('', 'str'), 'blank', 'blank-outturn'],
    ['with the result FALSE', formula('0', 'b'), 'unreadable', 'unexpected-boolean'],
    ['with the result TRUE', formula('true', 'b'), 'unreadable', 'unexpected-boolean'],
    ['with a date as result', formula('42916', 'n', 'dd/mm/yyyy'), 'unreadable', 'unexpected-date'],
    ['with an error as result', formula('#DIV/0!', 'e'), 'unreadable', 'error-cell'],
    ['without a result', formula(), 'unreadable', 'formula-without-result'],
    ['with an empty result', formula(''), 'unreadable', 'formula-without-result'],
  ])('%s', async (_, cell, kind, code) => {
    expect(await outturnOf(cell)).toEqual([kind, `Measures!G2 ${code}`]);
  });
});

describe('words', () => {
  it('a blank, N/A, not reported and 0 are four things', async () => {
    expect(await outturnOf(undefined)).toEqual(['blank', 'Measures!G2 blank-outturn']);
    expect(await outturnOf('N/A')).toEqual({ kind: 'not-applicable' });
    expect(await outturnOf('Not reported')).toEqual({ kind: 'not-reported' });
    expect(await outturnOf(0)).toEqual(number('0'));
  });

  it.each<[Cell, string]>([
    ['n/a', 'not-applicable'],
    ['NA', 'not-applicable'],
    ['n.a.', 'not-applicable'],
    ['Not\u00a0Applicable', 'not-applicable'],
    ['Amherthnasol', 'not-applicable'],
    ['NOT  REPORTED', 'not-reported'],
    ['Heb ei adrodd', 'not-reported'],
    [rich('Not ', 'reported'), 'not-reported'],
  ])('%j is read as %s', async (cell, kind) => {
    expect(await outturnOf(cell)).toEqual({ kind });
  });

  it.each(['No target', 'no  target ', 'No-target', 'Dim targed', 'No target\u00a0'])(
    '%j is a target of its own kind',
    async (target) => {
      const { measure, codes } = await readMeasure({ Target: target });
      expect([measure.target.value, codes]).toEqual([{ kind: 'no-target' }, []]);
    },
  );

  it.each(['-', '–', '—', '--', ' ', '\u00a0', '\u200b'])('%j is a blank', async (cell) => {
    expect(await outturnOf(cell)).toEqual(['blank', 'Measures!G2 blank-outturn']);
  });

  it('rich text is its runs together, and other words stay as they are', async () => {
    expect(await outturnOf(rich('9', '3', '%'))).toEqual(number('93', 0, '%'));
    const text = 'Not yet known:\nsee “commentary” & notes <here>';
    expect(await outturnOf(text.replace('\n', '\r\n'))).toEqual({ kind: 'text', text });
  });

  it('signs that Excel writes as codes are signs again', async () => {
    expect(await outturnOf('First_x000D_\nsecond')).toEqual({ kind: 'text', text: 'First\nsecond' });
    expect(await outturnOf('H_x00E9_ _x005F_x000D_')).toEqual({ kind: 'text', text: 'Hé _x000D_' });
  });
});

describe('cells that hold no figure', () => {
  it.each<[string, Cell, string]>([
    ['an error', typed('e', '#REF!'), 'error-cell'],
    ['an error pasted as text', '#DIV/0!', 'error-cell'],
    ['a date', shown(42916, 'dd/mm/yyyy'), 'unexpected-date'],
    ['a date in ISO form', typed('d', '2017-06-30'), 'unexpected-date'],
    ['a time of day', shown(0.5, 'h:mm AM/PM'), 'unexpected-date'],
    ['a boolean', typed('b', '1'), 'unexpected-boolean'],
    ['a boolean that is none', typed('b', '2'), 'damaged-cell'],
    ['a number beyond all bounds', typed('n', '1e999'), 'damaged-cell'],
    ['a type there is not', typed('x', '1'), 'damaged-cell'],
    ['dollars by format', shown(5, '[$$-409]0'), 'unreadable-number'],
    ['euros by format', shown(5, '0 "€"'), 'unreadable-number'],
    ['letters behind digits', typed('n', '12abc'), 'unreadable-number'],
    ['a negative in brackets', '(5)', 'unreadable-number'],
    ['two signs', '-£-5', 'unreadable-number'],
    ['pounds per cent', '£5%', 'unreadable-number'],
    ['two notes', '93% (a) (b)', 'unreadable-number'],
    ['a fraction', '1/2', 'unreadable-number'],
  ])('%s is a finding at its cell', async (_, cell, code) => {
    expect(await outturnOf(cell)).toEqual(['unreadable', `Measures!G2 ${code}`]);
  });

  it('a text in ISO form that is no date is a text', async () => {
    expect(await outturnOf(typed('d', 'PT5H'))).toEqual({ kind: 'text', text: 'PT5H' });
  });
});
