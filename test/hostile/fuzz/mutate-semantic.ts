/** Mistakes of the people who fill a workbook in, written soundly. In: cells, chance. Out: bytes, and what was done. */
import type { Chance } from '../../conformance/random/chance.ts';
import type { Mutation } from './mutate-archive.ts';
import { type Book, type Cell, lettersOf, type Sheet } from './read-cells.ts';
import { writeCells } from './write-cells.ts';

type Cells = Map<string, Cell>;

/** Changes the cells it is given. Out: what it did. */
type Mistake = (cells: Cells, chance: Chance) => string;

const text = (value: string): Cell => ({ kind: 'text', value, format: 'General', formula: false });

const rowOf = (address: string): number => Number(address.replace(/\D/g, ''));
const lettersIn = (address: string): string => address.replace(/\d/g, '');

function pickCell(cells: Cells, chance: Chance, wanted: (cell: Cell) => boolean = () => true): string {
  const filled = [...cells]
    .filter(([, cell]) => cell.kind !== 'blank' && wanted(cell))
    .map(([address]) => address);
  const all = filled.length > 0 ? filled : [...cells.keys()];
  return all[chance.whole(0, all.length - 1)] ?? 'A1';
}

/** Cells with their addresses made by a rule; where it gives none, the cell goes. */
function moved(cells: Cells, rule: (address: string) => string | undefined): void {
  const all = [...cells];
  cells.clear();
  for (const [address, cell] of all) {
    const to = rule(address);
    if (to !== undefined) cells.set(to, cell);
  }
}

const OTHER_TEXTS = [
  'n/a',
  'N/A',
  'tbc',
  '',
  ' ',
  '93%',
  '£1.2m',
  '1,234',
  '12abc',
  '1.2.3',
  '(5)',
  '-',
  '=1+1',
  '<b>',
  'Not reported',
  'No target',
  'a'.repeat(32_767),
  '\u202eabc',
  '{{x}}',
  '１２',
  '12 %',
  '1e3',
  '0',
  '2016-17',
] as const;

/** The last ones show other words, signs or nothing at all of some numbers. */
const FORMATS = [
  ...(['General', '0%', '0.00', 'mm-dd-yy', '#,##0', '0.0,,"m"', '@', '[h]:mm'] as const),
  '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-',
  '[=1]"Yes";[=0]"No";0%',
  '[<1]0;[<10]0.0;0',
  '[<=1]0;[<50]0.0',
  '0;0',
  '"-"0',
  '(0)',
  ';;;',
  '#,###',
  '0" days"',
  '0"%"',
] as const;

/** Texts that a lenient reader takes a number from, though they are none; some are made of the number that stood there. */
const MISSHAPEN: readonly ((number: string) => string)[] = [
  () => '12abc',
  () => '1,23,4',
  () => '0x10',
  () => '1e5',
  () => '12 34',
  () => '930\n940',
  () => '930\t940',
  () => '£',
  () => '--5',
  () => '1.2.3',
  (number) => `${number}abc`,
  (number) => `${number}.5.1`,
  (number) => `--${number}`,
  (number) => `${number} ${number}1`,
  (number) => `${number}e2`,
];

/** Always in place of a number. */
function misshape(cells: Cells, chance: Chance): string {
  const at = pickCell(cells, chance, ({ kind }) => kind === 'number');
  const make = MISSHAPEN[chance.whole(0, MISSHAPEN.length - 1)];
  const put = make?.(cells.get(at)?.value ?? '') ?? '';
  cells.set(at, text(put));
  return `"${put}" for a number at ${at}`;
}

const MISTAKES: readonly [Mistake, ...Mistake[]] = [
  (cells, chance) => {
    const at = pickCell(cells, chance, ({ kind }) => kind === 'number');
    const cell = cells.get(at);
    cells.set(
      at,
      text(chance.pick([cell?.value ?? '', chance.pick(OTHER_TEXTS), `${cell?.value} (Provisional)`])),
    );
    return `text at ${at}`;
  },
  (cells, chance) => {
    const at = pickCell(cells, chance);
    cells.set(at, text(chance.pick(OTHER_TEXTS)));
    return `other text at ${at}`;
  },
  (cells, chance) => {
    const at = pickCell(cells, chance);
    const format = chance.pick(FORMATS);
    const value = String(chance.pick([0, 1, 93, 0.93, -5, 42_000, 1e-7, 123456789.5]));
    cells.set(at, { kind: 'number', value, format, formula: chance.happens(0.2) });
    return `${value} as ${format} at ${at}`;
  },
  (cells, chance) => {
    const at = pickCell(cells, chance);
    const cell = chance.pick<Cell>([
      { kind: 'boolean', value: '0', format: 'General', formula: false },
      { kind: 'boolean', value: '1', format: 'General', formula: true },
      { kind: 'error', value: '#N/A', format: 'General', formula: true },
      { kind: 'error', value: '#REF!', format: 'General', formula: false },
      { kind: 'date', value: '2017-03-31', format: 'mm-dd-yy', formula: false },
      { kind: 'blank', value: '', format: 'General', formula: true },
    ]);
    cells.set(at, cell);
    return `${cell.kind} ${cell.value} at ${at}`;
  },
  (cells, chance) => {
    const gone = Array.from({ length: chance.whole(1, 5) }, () => pickCell(cells, chance));
    for (const at of gone) cells.delete(at);
    return `blank: ${gone.join(' ')}`;
  },
  (cells, chance) => {
    const columns = [...new Set([...cells.keys()].map(lettersIn))];
    const [one, other] = [0, 1].map(() => columns[chance.whole(0, columns.length - 1)] ?? 'A');
    moved(cells, (address) => {
      const letters = lettersIn(address);
      const to = letters === one ? other : letters === other ? one : letters;
      return `${to}${rowOf(address)}`;
    });
    return `columns ${one} and ${other} swapped`;
  },
  (cells, chance) => {
    const columns = [...new Set([...cells.keys()].map(lettersIn))];
    const [one, other] = [0, 1].map(() => columns[chance.whole(0, columns.length - 1)] ?? 'A');
    const [a, b] = [cells.get(`${one}1`), cells.get(`${other}1`)];
    if (a && b) cells.set(`${one}1`, b).set(`${other}1`, a);
    return `headings ${one} and ${other} swapped`;
  },
  (cells, chance) => {
    const column = lettersIn(pickCell(cells, chance));
    moved(cells, (address) => (lettersIn(address) === column ? undefined : address));
    return `column ${column} gone`;
  },
  (cells, chance) => {
    const row = rowOf(pickCell(cells, chance));
    const last = Math.max(...[...cells.keys()].map(rowOf));
    for (const [address, cell] of [...cells]) {
      if (rowOf(address) === row) cells.set(`${lettersIn(address)}${last + 1}`, cell);
    }
    return `row ${row} again below`;
  },
  (cells, chance) => {
    const row = rowOf(pickCell(cells, chance));
    moved(cells, (address) => {
      const at = rowOf(address);
      return at === row ? undefined : `${lettersIn(address)}${at > row ? at - 1 : at}`;
    });
    return `row ${row} gone`;
  },
  (cells, chance) => {
    const [row, by] = [rowOf(pickCell(cells, chance)), chance.whole(1, 3)];
    moved(cells, (address) => `${lettersIn(address)}${rowOf(address) + (rowOf(address) >= row ? by : 0)}`);
    return `${by} blank rows before ${row}`;
  },
  (cells, chance) => {
    const row = rowOf(pickCell(cells, chance));
    moved(cells, (address) => {
      if (rowOf(address) !== row) return address;
      const column = Array.from(lettersIn(address)).reduce(
        (sum, sign) => sum * 26 + sign.charCodeAt(0) - 64,
        0,
      );
      return `${lettersOf(column + 1)}${row}`;
    });
    return `row ${row} one to the right`;
  },
];

export function mutateSemantic(book: Book, chance: Chance): Mutation {
  const sheets = [...book.sheets];
  const index = chance.happens(0.6)
    ? sheets.findIndex(({ name }) => name === chance.pick(['Measures', 'Measures', 'Actions']))
    : chance.whole(0, sheets.length - 1);
  const chosen = Math.max(0, index);
  const sheet = sheets[chosen];
  if (sheet === undefined) throw new Error('expected sheets');
  if (chance.happens(0.35)) return misshapeFigures(book, sheets, chance);
  if (chance.happens(0.12)) return changeSheets(book, sheets, chosen, sheet, chance);
  const cells = new Map(sheet.cells);
  const done = chance.list(1, 3, () => chance.pick(MISTAKES)(cells, chance));
  sheets[chosen] = { ...sheet, cells };
  return { bytes: writeCells({ ...book, sheets }), what: `${sheet.name}: ${done.join('; ')}` };
}

/** Several, so that what is said of one hides none of the others. */
function misshapeFigures(book: Book, sheets: Sheet[], chance: Chance): Mutation {
  const at = sheets.findIndex(({ name }) => name === 'Measures');
  const sheet = sheets[at];
  if (sheet === undefined) throw new Error('expected measures');
  const cells = new Map(sheet.cells);
  const done = chance.list(2, 5, () => misshape(cells, chance));
  sheets[at] = { ...sheet, cells };
  return { bytes: writeCells({ ...book, sheets }), what: `Measures: ${done.join('; ')}` };
}

function changeSheets(book: Book, sheets: Sheet[], at: number, sheet: Sheet, chance: Chance): Mutation {
  const change = chance.pick(['gone', 'renamed', 'hidden', 'swapped', 'empty', 'again'] as const);
  if (change === 'gone') sheets.splice(at, 1);
  else if (change === 'renamed')
    sheets[at] = { ...sheet, name: chance.pick([`${sheet.name} 2`, sheet.name.toUpperCase(), 'Sheet1']) };
  else if (change === 'hidden') sheets[at] = { ...sheet, state: chance.pick(['hidden', 'veryHidden']) };
  else if (change === 'empty') sheets[at] = { ...sheet, cells: new Map() };
  else if (change === 'again') sheets.push({ ...sheet, name: `${sheet.name} (2)` });
  else {
    const other = chance.whole(0, sheets.length - 1);
    const beside = sheets[other];
    if (beside) {
      sheets[at] = { ...beside, name: sheet.name };
      if (other !== at) sheets[other] = { ...sheet, name: beside.name };
    }
  }
  return { bytes: writeCells({ ...book, sheets }), what: `${sheet.name}: sheet ${change}` };
}
