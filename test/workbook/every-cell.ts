/** A workbook with a cell of every kind, for other programs to save again. Its formulas say what they stand for. */
import { type Cell, type CellXml, rawWorkbook, rich, shown, typed } from './raw-workbook.ts';
import {
  actionsSheet,
  measuresSheet,
  REPORT,
  type Row,
  reportSheet,
  SAMPLE,
  tableOf,
} from './sample-book.ts';

const worked = (formula: string, result: string, type?: string, format?: string): CellXml => ({
  xml: `<f>${formula}</f><v>${result}</v>`,
  ...(type === undefined ? {} : { type }),
  ...(format === undefined ? {} : { format }),
});

const OUTTURNS: Readonly<Record<string, Cell>> = {
  number: 93,
  'number as text': '93',
  'per cent as text': '93%',
  'with a note': '93% (Provisional)',
  thousands: '76,604',
  '0.93 shown as 93%': shown(0.93, '0%'),
  '0.9985 shown as 99.9%': shown(0.9985, '0.0%'),
  'thousands by format': shown(76604, '#,##0'),
  zero: 0,
  'minus sign': '−0.2%',
  'no-break space': '93\u00a0%',
  dash: '–',
  'N/A': 'n/a',
  'not reported': 'Not reported',
  'two runs': rich('9', '3%'),
  'formula of 0': worked('1-1', '0'),
  'formula of 0%': worked('1-1', '0', undefined, '0%'),
  'formula of a number': worked('90+3', '93'),
  'formula of a text': worked('&quot;93&quot;&amp;&quot;%&quot;', '93%', 'str'),
  'formula of nothing': worked('&quot;&quot;', '', 'str'),
  'formula of FALSE': worked('1&gt;2', '0', 'b'),
  'formula of an error': worked('1/0', '#DIV/0!', 'e'),
  'formula of a date': worked('DATE(2017,6,30)', '42916', undefined, 'dd/mm/yyyy'),
  boolean: typed('b', '1'),
  error: typed('e', '#N/A'),
  date: shown(42916, 'dd/mm/yyyy'),
};

const pounds = (ref: string, cell: Cell): Row => ({
  Ref: ref,
  'Previous actual': 'N/A',
  Q4: cell,
  Target: 'No target',
});

export const EVERY_CELL = {
  ...SAMPLE,
  Report: reportSheet({ ...REPORT, 'Publication date': shown(42916, 'd mmmm yyyy') }),
  Measures: {
    ...measuresSheet(
      ...Object.entries(OUTTURNS).map(([ref, cell]) => ({ Ref: ref, Q4: cell })),
      pounds('pounds', shown(1234.5, '[$£-809]#,##0.00')),
      pounds('millions', shown(1_200_000, '£0.0,,"m"')),
      pounds('millions in words', '£1.2m'),
      { Ref: 'merged', Theme: 'Parks' },
      { Ref: 'under the merge', Theme: 'Parks' },
    ),
    merges: ['D31:D32'],
  },
  Actions: actionsSheet({ Q1: ' On track', Q4: worked('&quot;Completed&quot;', 'Completed', 'str') }),
  Glossary: tableOf({ Term: 'First\nsecond', Meaning: 'Quotes " and <signs> & lines\nof text' }),
};

export const everyCellBytes = (): Uint8Array => rawWorkbook(EVERY_CELL);
