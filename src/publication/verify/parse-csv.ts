/** CSV as the data pack is written (RFC 4180) back into records by the names of its columns. */

export interface CsvTable {
  readonly columns: readonly string[];
  readonly records: readonly Readonly<Record<string, string>>[];
}

/** One cell, plain or quoted, and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n)/y;

/** In: bytes. Out: the table, or in words what was found instead of one: `a row of 3 cells under 9 columns`. */
export function parseCsv(bytes: Uint8Array): CsvTable | string {
  const rows = parseRows(bytes);
  if (typeof rows === 'string') return rows;
  const [columns = [], ...cells] = rows;
  const odd = cells.find(({ length }) => length !== columns.length);
  if (odd !== undefined) return `a row of ${odd.length} cells under ${columns.length} columns`;
  const records = cells.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
  );
  return { columns, records };
}

function parseRows(bytes: Uint8Array): string[][] | string {
  const text = decode(bytes);
  if (text === undefined) return 'bytes that are no UTF-8';
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const cell = CELL.exec(text);
    if (cell === null) return `no cell of a table in line ${rows.length + 1}`;
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? 'a last row without its end' : rows;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
