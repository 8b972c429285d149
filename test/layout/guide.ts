/** templates/README.md read as data: its tables by heading, its examples in order. */
import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

export interface Table {
  /** The nearest heading above, without its signs. */
  readonly heading: string;
  /** Cells by column; code without its backticks where it is the whole cell. */
  readonly rows: readonly Row[];
}

export interface Example {
  /** Of the fence: `hbs`, `diff official.hbs`. */
  readonly info: string;
  readonly text: string;
  /** The nearest heading above, without its signs. */
  readonly heading: string;
}

export const GUIDE = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');

export const EXAMPLES: readonly Example[] = Array.from(
  GUIDE.matchAll(/^```([^\n]*)\n(.*?)^```$/gms),
  ({ index, 1: info = '', 2: text = '' }) => {
    const heading = Array.from(GUIDE.slice(0, index).matchAll(/^#+ (.*)$/gm), ([, title]) => title).at(-1);
    return { info, text: text.replace(/\n$/, ''), heading: heading ?? '' };
  },
);

export const TABLES: readonly Table[] = tablesOf(GUIDE.replace(/^```.*?^```$/gms, ''));

/** All tables below a heading whose first column is so named. */
export function tableRows(heading: string, first: string): readonly Row[] {
  const tables = TABLES.filter((table) => table.heading === heading && first in (table.rows[0] ?? {}));
  if (tables.length === 0) throw new Error(`expected a table of ${first} below "${heading}"`);
  return tables.flatMap(({ rows }) => rows);
}

/** The first cells of such a table, sorted. */
export function namesIn(heading: string, first: string): string[] {
  return tableRows(heading, first)
    .map((row) => row[first] ?? '')
    .sort();
}

function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  let heading = '';
  for (const block of text.split(/\n{2,}/)) {
    const [, title] = /^#+ (.*)$/m.exec(block) ?? [];
    heading = title ?? heading;
    if (!block.startsWith('|')) continue;
    const [columns = [], , ...rows] = block.trim().split('\n').map(cellsOf);
    const named = rows.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])));
    tables.push({ heading, rows: named });
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/^`([^`]*)`$/, '$1'),
  );
}
