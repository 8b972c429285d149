/** Random tables: header rows, row headers, groups, spans, cells that hold lists or fill pages. */
import type { Content, DocumentNode } from '../../../src/model/document.ts';
import type { Chance } from './chance.ts';
import { image, picture } from './random-picture.ts';
import { line, type Scope, words } from './random-text.ts';

interface Shape {
  readonly columns: number;
  readonly rows: number;
  readonly headerRows: number;
  /** Blocks have room in its cells. */
  readonly isWide: boolean;
}

/** Points a column needs for a word, and for a list within a list. */
const NARROWEST = 75;
const WIDE = 150;

type Row = Content[];

/** What else a cell may hold is given: a list, a stack. */
export type MakeBlock = () => DocumentNode;

/** A table of 1 to 8 columns and 1 to `mostRows` rows. */
export function table(chance: Chance, scope: Scope, mostRows: number, block: MakeBlock): DocumentNode {
  const rows = chance.whole(1, chance.happens(0.2) ? mostRows : Math.min(mostRows, 6));
  const headerRows = Math.min(rows, chance.pick([1, 1, 1, 2]));
  const mostColumns = Math.max(1, Math.min(8, Math.floor(scope.room / NARROWEST)));
  const columns = chance.whole(1, mostColumns);
  const shape: Shape = { columns, rows, headerRows, isWide: scope.room / columns > WIDE };
  const head = headerRows === 2 ? twoHeaderRows(chance, shape) : [headerRow(chance, columns)];
  return {
    table: {
      headerRows,
      widths: columns === 1 && !shape.isWide ? ['*'] : widths(chance, shape),
      ...chance.maybe(0.5, () => ({ dontBreakRows: true })),
      ...(rows > headerRows ? chance.maybe(0.4, () => ({ keepWithHeaderRows: 1 })) : {}),
      body: [...head, ...bodyRows(chance, shape, scope, block)],
    },
    ...layout(chance),
    ...chance.maybe(0.5, () => ({ fontSize: chance.whole(10, 11) })),
    ...chance.maybe(0.3, () => ({ meaning: { summary: `What it holds: ${words(chance, 2, 6)}` } })),
    ...chance.maybe(0.08, () => ({ unbreakable: true })),
  };
}

/** Numbers stand still, so that no table is wider than a small page. */
function widths(chance: Chance, { columns }: Shape): (string | number)[] {
  if (columns === 1) return [chance.pick(['*', 'auto', 120])];
  const [first, ...others] = Array.from({ length: columns }, () => '*' as string | number);
  return [chance.pick([first ?? '*', 60]), ...others];
}

function layout(chance: Chance): object {
  const rules = { horizontal: 0.5, header: 1, colour: '#666666', paddingX: 3, paddingY: 2 };
  return chance.pick<object>([
    {},
    { layout: 'noBorders' },
    { layout: 'lightHorizontalLines' },
    { layout: 'headerLineOnly' },
    { layout: rules },
    { layout: { ...rules, vertical: 0.5 } },
  ]);
}

function headerCell(chance: Chance, more: object = {}): DocumentNode {
  if (chance.happens(0.06))
    return { ...image(chance), fit: [12, 12], meaning: { alt: 'An emblem' }, ...more };
  if (chance.happens(0.06)) return { text: headLink(chance), fillColor: '#dddddd', ...more };
  const look = chance.happens(0.4) ? { fillColor: '#1d3557', color: '#ffffff' } : { fillColor: '#dddddd' };
  return { text: words(chance, 1, 3), bold: true, ...look, ...more };
}

/** Repeated on every page, where it leads to the same place and is not read again. */
function headLink(chance: Chance): Content[] {
  return [
    words(chance, 0, 1),
    { text: words(chance, 1, 2), link: 'https://example.org/head' },
    words(chance, 0, 1),
  ];
}

function headerRow(chance: Chance, columns: number): Row {
  return Array.from({ length: columns }, (_, column) =>
    column > 0 && chance.happens(0.05) ? '' : headerCell(chance),
  );
}

/** The first column goes down both; the others stand in pairs below a common head. */
function twoHeaderRows(chance: Chance, { columns }: Shape): Row[] {
  if (columns < 3) return [headerRow(chance, columns), headerRow(chance, columns)];
  const above: Row = [headerCell(chance, { rowSpan: 2 })];
  const below: Row = [''];
  for (let column = 1; column < columns; column += 1) {
    const starts = column % 2 === 1;
    if (starts && column + 1 < columns) above.push(headerCell(chance, { colSpan: 2 }));
    else above.push(starts ? headerCell(chance) : '');
    below.push(headerCell(chance));
  }
  return [above, below];
}

function bodyRows(chance: Chance, shape: Shape, scope: Scope, block: MakeBlock): Row[] {
  const left = shape.rows - shape.headerRows;
  const rows: Row[] = [];
  while (rows.length < left) {
    if (shape.columns > 1 && chance.happens(0.1)) rows.push(groupRow(chance, shape));
    else if (shape.columns > 2 && left - rows.length > 1 && chance.happens(0.15)) {
      rows.push(
        ...groupOfRows(chance, shape, Math.min(left - rows.length, chance.whole(2, 4)), scope, block),
      );
    } else rows.push(plainRow(chance, shape, scope, block));
  }
  return rows;
}

/** One cell across the table that heads the rows below it. */
function groupRow(chance: Chance, { columns }: Shape): Row {
  const cell = {
    text: words(chance, 1, 4),
    colSpan: columns,
    bold: true,
    fillColor: '#eeeeff',
    meaning: { scope: 'row-group' },
  } as const;
  return [cell, ...Array.from({ length: columns - 1 }, () => '')];
}

/** One cell down several rows that heads them, and a header for each row beside it. */
function groupOfRows(chance: Chance, shape: Shape, rows: number, scope: Scope, block: MakeBlock): Row[] {
  const group: Content = { text: words(chance, 1, 4), rowSpan: rows, meaning: { scope: 'row-group' } };
  return Array.from({ length: rows }, (_, index) => {
    const [, second, ...others] = plainRow(chance, shape, scope, block);
    const header =
      typeof second === 'string'
        ? { text: words(chance, 1, 2), meaning: { scope: 'row' } as const }
        : (second ?? '');
    return [index === 0 ? group : '', header, ...others];
  });
}

function plainRow(chance: Chance, shape: Shape, scope: Scope, block: MakeBlock): Row {
  const { columns } = shape;
  const row: Row = Array.from({ length: columns }, () => bodyCell(chance, shape, scope, block));
  row[0] = { text: words(chance, 1, 5), meaning: { scope: 'row', cell: 'Measures!A2' } };
  if (columns > 2 && chance.happens(0.08)) {
    row[columns - 2] = { text: words(chance, 1, 4), colSpan: 2 };
    row[columns - 1] = '';
  }
  return row;
}

function bodyCell(chance: Chance, { isWide }: Shape, scope: Scope, block: MakeBlock): Content {
  const fill = chance.maybe(0.2, () => ({ fillColor: chance.pick(['#eeeeff', '#fff7e0']) }));
  if (chance.happens(0.1)) return '';
  if (chance.happens(0.3)) return words(chance, 1, 8);
  if (chance.happens(0.005)) return { text: words(chance, 150, 300), ...fill };
  if (isWide && chance.happens(0.08)) return { ...block(), ...fill };
  if (isWide && chance.happens(0.05)) return { ...picture(chance), ...fill };
  if (chance.happens(0.1))
    return { text: ['▲ ', '● '].map((text) => ({ text, meaning: { artifact: true } })), ...fill };
  return { text: isWide ? line(chance, scope) : words(chance, 1, 5), ...fill };
}
