import { describe, expect, it } from 'vitest';
import { openPackage, type WorkbookPackage } from '../../../src/workbook/archive/open-package.ts';
import { withSheet } from '../file-mistakes.ts';
import { type Parts, rawWorkbook, shown, workbookParts } from '../raw-workbook.ts';
import { measuresSheet, readBytes, readSample, SAMPLE } from '../sample-book.ts';

const PARTS = workbookParts(SAMPLE);
/** The vocabulary that Excel 2013 and later add to. */
const LATER = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';

function open(parts: Parts): WorkbookPackage {
  const opened = openPackage(rawWorkbook(SAMPLE, parts));
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  return opened.value;
}

/** The rows of the third sheet. */
function rowsOf(book: WorkbookPackage) {
  const read = book.read([{ name: 'Measures', part: 'xl/worksheets/sheet3.xml' }]);
  if (read.kind === 'refused') throw new Error(read.refusal.code);
  return read.value[0]?.rows ?? new Map();
}

describe('sheets', () => {
  it('are named as the workbook orders them, and only those that are asked for are unpacked', () => {
    const book = open({ 'xl/worksheets/sheet1.xml': '<broken' });
    expect(book.sheets.map(({ name, part }) => [name, part])).toEqual([
      ['Report', 'xl/worksheets/sheet1.xml'],
      ['Priorities', 'xl/worksheets/sheet2.xml'],
      ['Measures', 'xl/worksheets/sheet3.xml'],
    ]);
    const kindOf = (sheet: number) =>
      book.read([{ name: 'a sheet', part: `xl/worksheets/sheet${sheet}.xml` }]).kind;
    expect([kindOf(3), kindOf(1)]).toEqual(['opened', 'refused']);
  });

  it('may be charts, which have no cells and no finding', async () => {
    const links = PARTS['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="c1" Type="http://x/chartsheet" Target="chart.xml"/><Relationship Id="out" Type="http://x/worksheet" TargetMode="External" Target="file:///c"/><Relationship/></Relationships>',
    );
    const sheets = PARTS['xl/workbook.xml']?.replace(
      '</sheets>',
      '<sheet name="Glossary" sheetId="9" r:id="c1"/></sheets>',
    );
    const parts = { 'xl/_rels/workbook.xml.rels': links, 'xl/workbook.xml': sheets };
    expect((await readSample({}, parts)).said).toEqual([]);
  });

  it('that lead nowhere or out of the file are findings', async () => {
    const sheets = PARTS['xl/workbook.xml']?.replace(
      '</sheets>',
      '<sheet sheetId="9" r:id="none"/></sheets>',
    );
    const { codes } = await readSample({}, { 'xl/workbook.xml': sheets });
    expect(codes).toEqual(['sheet-not-read']);
  });

  it.each([
    ['a row of another name', '<row r="1">', '<rox r="1"></rox><row r="1">', '<rox> in <sheetData>'],
    ['a cell of another name', '<row r="1">', '<row r="1"><cx r="Z1"><v>1</v></cx>', '<cx> in <row>'],
    ['a row as an extension', '<row r="1">', '<extLst r="1"></extLst><row r="1">', '<extLst> in <sheetData>'],
    ['a value outside of its element', '<v>', '<v/>12345</c><c><v>', 'text in <c>'],
    ['a type of another name', '<v>', '<v/></c><c tx="s"><v>', 'a cell with "tx" in row 1'],
    ['half a value in an element of its own', '<v>', '<v>9<b>3</b></v></c><c><v>', '<b> in <v>'],
    [
      'half a value in an element of another vocabulary',
      '<v>',
      '<v>9<b xmlns="urn:x">3</b></v></c><c><v>',
      '<b> in <v>',
    ],
    ['half a text in an element of its own', '<v>', '<is><t>9<u>3</u></t></is></c><c><v>', '<u> in <t>'],
    ['two values', '<v>', '<v>93</v><v>', 'two values at A1'],
    ['a value and a text', '<v>', '<is><t>12</t></is><v>', 'two values at A1'],
    [
      'a style that is not in the list',
      '<row r="1">',
      '<row r="1"><c r="Z1" s="999"><v>0.93</v></c>',
      'a cell with style 999 of a list of 1 in row 1',
    ],
    [
      'a style that is no number',
      '<row r="1">',
      '<row r="1"><c r="Z1" s="-1"><v>0.93</v></c>',
      'a cell with style -1 of a list of 1 in row 1',
    ],
    ['a value of another name', '<v>', '<vx>1</vx><v>', '<vx> in <c>'],
    [
      'rows within something else',
      '<row r="1">',
      '<mc:AlternateContent xmlns:mc="urn:x"><row r="99"/></mc:AlternateContent><row r="1">',
      '<AlternateContent> in <sheetData>',
    ],
    [
      'a row in an element of another vocabulary',
      '<row r="1">',
      '<y:x xmlns:y="urn:y"><row r="99"><c><v>5</v></c></row></y:x><row r="1">',
      '<row> in <x>',
    ],
    [
      'a merged area that is none',
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:Q"/></mergeCells>',
      'a merged area "A1:Q"',
    ],
  ])('with %s lose no figure in silence', async (_, from, to, found) => {
    const { said } = await readBytes(withSheet((xml) => xml.replace(from, to)));
    expect(said.join('\n')).toContain(`Measures: expected each row and cell once, found ${found}`);
  });

  it.each([
    ['a sheet', 'xl/workbook.xml', '</sheets>', '<sheetx/></sheets>', '<sheetx> in <sheets>'],
    ['a text', 'xl/sharedStrings.xml', '</si>', '<c>x</c></si>', '<c> in <si>'],
    ['words', 'xl/sharedStrings.xml', '</si>', 'lost</si>', 'text in <si>'],
    [
      'a second setting of days',
      'xl/workbook.xml',
      '<sheets>',
      '<workbookPr/><workbookPr/><sheets>',
      '<workbookPr> twice',
    ],
    [
      'neither yes nor no',
      'xl/workbook.xml',
      '<sheets>',
      '<workbookPr date1904="on"/><sheets>',
      'date1904="on"',
    ],
    ['half a text', 'xl/sharedStrings.xml', '</t>', '<b>x</b></t>', '<b> in <t>'],
    ['a style', 'xl/styles.xml', '</cellXfs>', '<xg/></cellXfs>', '<xg> in <cellXfs>'],
  ])('%s in the wrong place damages the workbook', async (_, part, from, to, found) => {
    const { said } = await readSample({}, { [part]: PARTS[part]?.replace(from, to) });
    expect(said.join('\n')).toContain(`${found} in part ${part}`);
  });

  it.each(['xl/styles.xml', 'xl/sharedStrings.xml'])(
    'damage the workbook where they need %s and it is not there',
    async (part) => {
      const { codes, said } = await readSample({}, { [part]: undefined });
      expect(codes).toEqual(['damaged-workbook']);
      expect(said.join()).toContain(`found no part ${part}`);
    },
  );

  it('keep the value of a cell, whatever an extension of it holds', async () => {
    const extension = '<extLst><ext uri="{x}"><c r="A1"><v>12</v></c></ext></extLst>';
    const { said } = await readBytes(withSheet((xml) => xml.replaceAll('</v></c>', `</v>${extension}</c>`)));
    expect(said).toEqual([]);
  });

  it('without a table of cells are damaged, not empty', async () => {
    const { codes, said } = await readBytes(withSheet((xml) => xml.replaceAll('sheetData', 'sheetDate')));
    expect(codes).toContain('Measures damaged-sheet');
    expect(said.join()).toContain('found no table of cells');
  });

  it('tell of ten faults each at most', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `<row r="0${'0'.repeat(i)}"/>`).join('');
    const { codes } = await readBytes(withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)));
    expect(codes).toEqual(Array.from({ length: 10 }, () => 'Measures damaged-sheet'));
  });

  it('hold 2,000,000 filled cells together at most', async () => {
    const cells = '<c><v>1</v></c>'.repeat(16_000);
    const rows = Array.from({ length: 126 }, () => `<row>${cells}</row>`).join('');
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
    const values = [...(rowsOf(book).get(1)?.values() ?? [])];
    expect(values).toEqual([
      { kind: 'number', value: 0.5, format: '0.00%' },
      { kind: 'date', date: '' },
      { kind: 'number', value: 0.5, format: 'General' },
      { kind: 'number', value: 0.5, format: 'General' },
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

describe('days', () => {
  it.each([
    ['1900', '', '2017-06-30'],
    ['1904', '<workbookPr date1904="1"/>', '2021-07-01'],
    ['1904', '<workbookPr date1904="true"/>', '2021-07-01'],
    ['1900', '<workbookPr date1904="0"/>', '2017-06-30'],
    [
      '1904, whatever later versions of Excel say of charts',
      `<workbookPr date1904="1"/><extLst><ext uri="{140A}" xmlns:x15="${LATER}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
      '2021-07-01',
    ],
    [
      '1900, whatever stands in another place',
      `<extLst><ext uri="{140A}" xmlns:x15="${LATER}"><x15:workbookPr date1904="1"/><workbookPr date1904="1"/></ext></extLst>`,
      '2017-06-30',
    ],
  ])('are counted from %s', (_, setting, date) => {
    const book = open({
      'xl/workbook.xml': PARTS['xl/workbook.xml']?.replace('<sheets>', `${setting}<sheets>`),
      'xl/styles.xml': PARTS['xl/styles.xml']?.replace(
        /<cellXfs>.*<\/cellXfs>/,
        '<cellXfs><xf numFmtId="14"/></cellXfs>',
      ),
      'xl/worksheets/sheet3.xml':
        '<worksheet><sheetData><row><c s="0"><v>42916</v></c></row></sheetData></worksheet>',
    });
    expect(rowsOf(book).get(1)?.get(1)).toEqual({ kind: 'date', date });
  });
});
