import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/workbook/archive/open-package.ts';
import { findings } from '../../../src/workbook/findings.ts';
import { FILE_MISTAKES, withSheet } from '../file-mistakes.ts';
import { rawWorkbook, workbookParts } from '../raw-workbook.ts';
import { readBytes, readSample, SAMPLE } from '../sample-book.ts';

const PARTS = workbookParts(SAMPLE);
const sound = await readSample();

describe('what hangs the reading library stays behind', () => {
  it.each([
    ['columns without end', '<cols><col min="1" max="4294967295"/></cols>'],
    [
      'validations over whole columns',
      '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
    ],
    ['formats over whole columns', '<conditionalFormatting sqref="A1:XFD1048576"/>'],
    [
      'ten thousand merges',
      `<mergeCells>${Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="Y${i + 1}:Z${i + 1}"/>`).join('')}</mergeCells>`,
    ],
  ])('%s', async (_, xml) => {
    const read = await readBytes(withSheet((sheet) => sheet.replace('</sheetData>', `</sheetData>${xml}`)));
    expect(read.said).toEqual([]);
    expect(read.value?.measures).toEqual(sound.value?.measures);
  });

  it('defined names over whole columns', async () => {
    const names =
      '</sheets><definedNames><definedName name="n">Measures!$A:$XFD</definedName></definedNames>';
    const parts = { 'xl/workbook.xml': PARTS['xl/workbook.xml']?.replace('</sheets>', names) };
    expect((await readSample({}, parts)).said).toEqual([]);
  });
});

describe('hostile files', () => {
  it('give findings, never an exception, and never other figures in silence', async () => {
    const bytes = rawWorkbook(SAMPLE);
    const before = JSON.stringify({ ...sound.value, source: undefined });
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const { value, findings: found } = await readBytes(changed);
      const same = JSON.stringify({ ...value, source: undefined }) === before;
      expect(same || found.length > 0, `byte ${at}`).toBe(true);
    }
  });

  it('cut off anywhere are refused', async () => {
    const bytes = rawWorkbook(SAMPLE);
    for (let length = 0; length < bytes.length; length += 37) {
      expect((await readBytes(bytes.slice(0, length))).value, `${length} bytes`).toBeUndefined();
    }
  });

  it('whatever is wrong, are told of in the words of the stage', () => {
    for (const [what, bytes] of Object.entries(FILE_MISTAKES)) {
      const opened = openPackage(bytes);
      if (opened.kind === 'refused') expect(Object.keys(findings), what).toContain(opened.refusal.code);
    }
  });

  it('above 20 MB are not looked at', () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    expect(openPackage(bytes)).toEqual({
      kind: 'refused',
      refusal: { code: 'oversized-workbook', limit: '20 MB', found: 'more' },
    });
  });
});
