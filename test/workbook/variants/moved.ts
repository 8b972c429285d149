/** Variants in which cells or sheets stand elsewhere, or are called otherwise. */
import { cellAt } from '../../../src/model/place.ts';
import { inEverySheet, inPart, place, type Variant, WORKBOOK } from './parts.ts';
import { moveRanges, type Row, rowsOf, sharedTexts, textCell, widthOf, withRows } from './rows.ts';

/** Every sheet from right to left. */
export const columnsReversed: Variant = inEverySheet((xml) => {
  const rows = rowsOf(xml);
  const last = widthOf(rows) + 1;
  return reorder(xml, rows, (column) => last - column);
});

/** Columns as in a shuffled pack: all the even ones, then the odd ones, with a blank column before and between. */
export const columnsShuffled: Variant = inEverySheet((xml) => {
  const rows = rowsOf(xml);
  const even = Math.floor(widthOf(rows) / 2);
  return reorder(xml, rows, (column) => (column % 2 === 0 ? column / 2 + 1 : even + 3 + (column - 1) / 2));
});

function reorder(xml: string, rows: readonly Row[], to: (column: number) => number): string {
  const moved = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: to(cell.column) })),
  }));
  const widths = xml.replace(/<cols>.*<\/cols>/s, '');
  return moveRanges(withRows(widths, moved), (column, row) => cellAt(to(column), row));
}

/** A title over the whole width, a line of explanation, a blank row; then the table. */
export const titleRows: Variant = inEverySheet((xml, { name }) => {
  const rows = rowsOf(xml);
  const width = widthOf(rows);
  const titles = [`${name} of the annual report, made up for a test`, 'One row each. Do not print.'];
  const above = titles.map((title, i) => ({ number: i + 1, says: '', cells: [textCell(1, title)] }));
  const below = rows.map((row) => ({ ...row, number: row.number + 3 }));
  const moved = moveRanges(withRows(xml, [...above, ...below]), (column, row) => cellAt(column, row + 3));
  return place(moved, `<mergeCells count="1"><mergeCell ref="A1:${cellAt(width, 1)}"/></mergeCells>`);
});

/** A blank row between any two, as they are left for reading. */
export const blankRowsBetween: Variant = inEverySheet((xml) => {
  const rows = rowsOf(xml).map((row) => ({ ...row, number: row.number * 2 - 1 }));
  return moveRanges(withRows(xml, rows), (column, row) => cellAt(column, row * 2 - 1));
});

const renamed =
  (rename: (name: string) => string): Variant =>
  (parts) =>
    inPart(parts, WORKBOOK, (xml) =>
      xml.replace(
        /(<sheet [^>]*?name=")([^"]*)/g,
        (_, before: string, name: string) => before + rename(name),
      ),
    );

export const sheetsInCapitals = renamed((name) => name.toUpperCase());
export const sheetsInSmallLetters = renamed((name) => name.toLowerCase());
/** As names come out of other systems: `Earlier_years`, `Sign off`. */
export const sheetsSpeltFreely = renamed((name) => ` ${name.replace(' ', '_').replace('-', ' ')} `);

export const headingsInCapitals: Variant = (parts) => {
  const texts = sharedTexts(parts);
  return inEverySheet((xml) => {
    const [headings, ...rows] = rowsOf(xml);
    if (!headings) throw new Error('expected headings');
    const cells = headings.cells.map(({ column, inside }) =>
      textCell(column, (texts[Number(inside.replace(/\D/g, ''))] ?? '').toUpperCase()),
    );
    return withRows(xml, [{ ...headings, cells }, ...rows]);
  })(parts);
};

export const sheetsInOtherOrder: Variant = (parts) =>
  inPart(parts, WORKBOOK, (xml) =>
    xml
      .replace(/<sheets>(.*)<\/sheets>/s, (_, inside: string) => {
        const sheets = inside.match(/<sheet [^>]*>/g) ?? [];
        return `<sheets>${sheets.toReversed().join('')}</sheets>`;
      })
      .replace(/ localSheetId="(\d+)"/g, (_, id: string) => {
        const count = xml.match(/<sheet /g)?.length ?? 0;
        return ` localSheetId="${count - 1 - Number(id)}"`;
      }),
  );
