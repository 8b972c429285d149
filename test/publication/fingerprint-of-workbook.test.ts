/** What people do to a workbook without changing what it says must not reopen a sign-off. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/build-report.ts';
import type { Fingerprints } from '../../src/publication/fingerprint.ts';
import { Workbook, type Worksheet } from '../../src/workbook/exceljs.ts';
import { sample } from '../samples.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';

const exampleton = sample('exampleton-2025-26');

async function fingerprintsOf(bytes: Uint8Array): Promise<Fingerprints> {
  const { fingerprints } = await checkWorkbook({ file: 'other-name.xlsx', bytes });
  if (fingerprints === undefined) throw new Error('expected fingerprints');
  return fingerprints;
}

type Edit = (copy: Worksheet, name: string) => void;

/** The same cells in sheets and columns of the opposite order, without any style but number formats. */
async function turnedRound(edit: Edit = () => {}): Promise<Uint8Array> {
  const { names, sheet } = await openWorkbook(exampleton.bytes);
  const turned = new Workbook();
  for (const name of [...names].reverse()) {
    const from = sheet(name);
    const to = turned.addWorksheet(name);
    const columns = from.actualColumnCount;
    from.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const copy = to.getCell(number, columns + 1 - column);
        // exceljs stores no result of 0 with a formula.
        copy.value = cell.result ?? cell.value;
        copy.numFmt = cell.numFmt;
      });
    });
    edit(to, name);
  }
  return new Uint8Array(await turned.xlsx.writeBuffer());
}

function columnOf(sheet: Worksheet, heading: string): number {
  for (let column = 1; column <= sheet.actualColumnCount; column += 1) {
    if (sheet.getCell(1, column).text === heading) return column;
  }
  throw new Error(`expected a column ${heading}`);
}

describe('the fingerprint of a workbook', () => {
  it('does not change with formatting, file name, or the order of sheets and columns', async () => {
    const turned = await turnedRound((sheet) => {
      sheet.getRow(2).font = { bold: true, color: { argb: 'FFFF0000' } };
      sheet.getColumn(1).width = 3;
    });
    expect(await fingerprintsOf(turned)).toEqual(await fingerprintsOf(exampleton.bytes));
  });

  it('does not change with the sheets Sign-off and Acknowledged', async () => {
    const signed = await turnedRound((sheet, name) => {
      if (name === 'Sign-off') sheet.getCell(2, columnOf(sheet, 'Comment')).value = 'Seen and approved.';
      if (name === 'Acknowledged') sheet.getCell(2, columnOf(sheet, 'Reason')).value = 'Another reason.';
    });
    expect(await fingerprintsOf(signed)).toEqual(await fingerprintsOf(exampleton.bytes));
  });

  it('changes with one text of a row, and for the priority of that row only', async () => {
    let priority = '';
    const changed = await turnedRound((sheet, name) => {
      if (name !== 'Measures') return;
      priority = sheet.getCell(2, columnOf(sheet, 'Priority')).text.toLowerCase();
      sheet.getCell(2, columnOf(sheet, 'Commentary')).value = 'Other words.';
    });
    const [before, after] = [await fingerprintsOf(exampleton.bytes), await fingerprintsOf(changed)];
    expect(after.whole).not.toBe(before.whole);
    const moved = Object.keys(before.priorities).filter(
      (id) => before.priorities[id] !== after.priorities[id],
    );
    expect(moved).toEqual([priority]);
  });
});
