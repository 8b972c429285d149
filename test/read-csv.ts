/** Reads CSV as RFC 4180 has it: one record a row, by the names of the header. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...records] = rows;
  return records.map((cells) => {
    if (cells.length !== header.length) throw new Error(`expected ${header.length} cells, found ${cells}`);
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
  });
}
