import { describe, expect, it } from 'vitest';
import { openPackage, type WorkbookPackage } from '../../../src/workbook/archive/open-package.ts';
import { findings } from '../../../src/workbook/findings.ts';
import { FILE_MISTAKES, withSheet } from '../file-mistakes.ts';
import { type Parts, rawWorkbook, relationships, shown, workbookParts } from '../raw-workbook.ts';
import { measuresSheet, readBytes, readSample, SAMPLE } from '../sample-book.ts';

const PARTS = workbookParts(SAMPLE);
const sound = await readSample();

function open(parts: Parts): WorkbookPackage {
  const opened = openPackage(rawWorkbook(SAMPLE, parts));
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  return opened.value;
}

const every = (change: (xml: string) => string): Parts =>
  Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, change(xml)]));

describe('workbooks of other writers read the same', () => {
  it.each<[string, Parts]>([
    [
      'with prefixed names',
      every((xml) => xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
    ],
    [
      'in the strict vocabulary',
      every((xml) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      ),
    ],
    ['with a byte order mark', every((xml) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>${xml}`)],
    ['without a list of the package', { '_rels/.rels': undefined }],
    ['without styles', { 'xl/styles.xml': undefined }],
    [
      'without addresses of cells',
      { 'xl/worksheets/sheet3.xml': PARTS['xl/worksheets/sheet3.xml']?.replace(/ r="[A-Z]?\d"/g, '') },
    ],
    [
      'with texts as CDATA',
      {
        'xl/sharedStrings.xml': PARTS['xl/sharedStrings.xml']?.replace(
          /preserve">([^<]*)</g,
          'preserve"><![CDATA[$1]]><',
        ),
      },
    ],
    [
      'with pronunciations beside texts',
      {
        'xl/sharedStrings.xml': PARTS['xl/sharedStrings.xml']?.replaceAll(
          '</si>',
          '<rPh><t>x</t></rPh></si>',
        ),
      },
    ],
    [
      'with elements of other vocabularies',
      {
        'xl/worksheets/sheet3.xml': PARTS['xl/worksheets/sheet3.xml']?.replace(
          '<row r="2">',
          '<e:row xmlns:e="urn:e" r="2"><c r="A2"><v>1</v></c></e:row><row r="2" e:r="9" xmlns:e="urn:e">',
        ),
      },
    ],
    [
      'with an absolute path to the workbook',
      { '_rels/.rels': relationships([['officeDocument', '/xl/./workbook.xml']]) },
    ],
    [
      'with a roundabout path to a sheet',
      {
        'xl/_rels/workbook.xml.rels': PARTS['xl/_rels/workbook.xml.rels']?.replace(
          'worksheets/sheet3',
          '..\\xl\\worksheets/sheet3',
        ),
      },
    ],
  ])('%s', async (_, parts) => {
    const read = await readBytes(rawWorkbook(SAMPLE, parts));
    expect(read.said).toEqual([]);
    expect({ ...read.value, source: undefined }).toEqual({ ...sound.value, source: undefined });
  });
});

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

describe('sheets', () => {
  it('are named as the workbook orders them, and only those that are asked for are unpacked', () => {
    const book = open({ 'xl/worksheets/sheet1.xml': '<broken' });
    expect(book.sheets.map(({ name, part }) => [name, part])).toEqual([
      ['Report', 'xl/worksheets/sheet1.xml'],
      ['Priorities', 'xl/worksheets/sheet2.xml'],
      ['Measures', 'xl/worksheets/sheet3.xml'],
    ]);
    const filter = (sheet: number) =>
      book.filter([{ name: 'a sheet', part: `xl/worksheets/sheet${sheet}.xml` }]).kind;
    expect([filter(3), filter(1)]).toEqual(['opened', 'refused']);
  });

  it('may be charts, which have no cells and no finding', async () => {
    const links = PARTS['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="c1" Type="http://x/chartsheet" Target="chart.xml"/><Relationship Id="out" Type="http://x/worksheet" TargetMode="External" Target="file:///c"/><Relationship/></Relationships>',
    );
    const sheets = PARTS['xl/workbook.xml']?.replace(
      '</sheets>',
      '<sheet name="Glossary" sheetId="9" r:id="c1"/></sheets><workbookPr date1904="true"/>',
    );
    const parts = { 'xl/_rels/workbook.xml.rels': links, 'xl/workbook.xml': sheets };
    expect((await readSample({}, parts)).said).toEqual([]);
    expect(open(parts)).toMatchObject({ date1904: true });
  });

  it('that lead nowhere or out of the file are findings', async () => {
    const sheets = PARTS['xl/workbook.xml']?.replace(
      '</sheets>',
      '<sheet sheetId="9" r:id="none"/></sheets>',
    );
    const { codes } = await readSample({}, { 'xl/workbook.xml': sheets });
    expect(codes).toEqual(['sheet-not-read']);
  });

  it('tell of ten faults each at most', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `<row r="0${'0'.repeat(i)}"/>`).join('');
    const { codes } = await readBytes(withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)));
    expect(codes).toEqual(Array.from({ length: 10 }, () => 'Measures damaged-sheet'));
  });

  it('hold 400,000 filled cells together at most', async () => {
    const cells = '<c><v>1</v></c>'.repeat(10_000);
    const rows = Array.from({ length: 41 }, () => `<row>${cells}</row>`).join('');
    const { codes } = await readBytes(withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)));
    expect(codes).toEqual(['oversized-workbook']);
  });
});

describe('number formats', () => {
  it('that Excel knows by number are those of a British Excel', async () => {
    const styles = PARTS['xl/styles.xml']?.replace(
      /<cellXfs>.*<\/cellXfs>/,
      '<cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="99"/></cellXfs>',
    );
    const cells = [1, 2, 3, 77].map((style) => `<c s="${style}"><v>0.5</v></c>`).join('');
    const book = open({
      'xl/styles.xml': styles,
      'xl/worksheets/sheet3.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    });
    const filtered = book.filter([{ name: 'Measures', part: 'xl/worksheets/sheet3.xml' }]);
    expect(filtered.kind === 'opened' && [...(filtered.value.sheets[0]?.formats ?? [])]).toEqual([
      ['A1', '0.00%'],
      ['B1', 'dd/mm/yyyy'],
    ]);
  });

  it('without a code are General', async () => {
    const parts = workbookParts({ ...SAMPLE, Measures: measuresSheet({ Q4: shown(93, 'X') }) });
    const styles = parts['xl/styles.xml']?.replace(' formatCode="X"', '');
    const { said } = await readSample(
      { Measures: measuresSheet({ Q4: shown(93, 'X') }) },
      { 'xl/styles.xml': styles },
    );
    expect(said).toEqual([]);
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

  it('above 50 MB are not looked at', () => {
    const opened = openPackage(new Uint8Array(50 * 1024 * 1024 + 1));
    expect(opened).toEqual({
      kind: 'refused',
      refusal: { code: 'oversized-workbook', limit: '50 MB', found: '51 MB' },
    });
  });
});

describe('shared texts', () => {
  it('are one list for all sheets: those of cells are added at its end', () => {
    const book = open({
      'xl/worksheets/sheet3.xml':
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>a &amp; b</t></is></c></row></sheetData></worksheet>',
    });
    const filtered = book.filter([{ name: 'Measures', part: 'xl/worksheets/sheet3.xml' }]);
    if (filtered.kind === 'refused') throw new Error(filtered.refusal.code);
    expect(filtered.value.sharedStrings).toMatch(/<si><t xml:space="preserve">a &amp; b<\/t><\/si><\/sst>$/);
  });
});
