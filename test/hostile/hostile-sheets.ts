/** Workbooks whose archive is sound and whose XML, grid or text is built to break its reader. */
import { strToU8, zipSync } from 'fflate';
import { type Parts, rawWorkbook, relationships, workbookParts } from '../workbook/raw-workbook.ts';
import { actionsSheet, MEASURE, measuresSheet, type Row, SAMPLE, tableOf } from '../workbook/sample-book.ts';
import type { Hostile } from './hostile.ts';

const PARTS = workbookParts(SAMPLE);
const SHEET = 'xl/worksheets/sheet3.xml';
const TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

const withParts = (parts: () => Parts) => (): Uint8Array => rawWorkbook(SAMPLE, parts());
const changed = (part: string, change: (xml: string) => string) =>
  withParts(() => ({ [part]: change(PARTS[part] ?? '') }));
/** Behind the cells of the sheet Measures, before them, or among the rows. */
const behind = (xml: () => string) =>
  changed(SHEET, (sheet) => sheet.replace('</sheetData>', `</sheetData>${xml()}`));
const before = (xml: () => string) =>
  changed(SHEET, (sheet) => sheet.replace('<sheetData>', `${xml()}<sheetData>`));
const rows = (xml: () => string) =>
  changed(SHEET, (sheet) => sheet.replace('</sheetData>', `${xml()}</sheetData>`));
const times = (count: number, xml: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => xml(index)).join('');
const book = (sheets: () => Parameters<typeof rawWorkbook>[0]) => (): Uint8Array =>
  rawWorkbook({ ...SAMPLE, ...sheets() });
const rowsOf = (count: number, row: (index: number) => Row) => () => ({
  Measures: tableOf(...Array.from({ length: count }, (_, i) => ({ ...MEASURE, Ref: `M ${i}`, ...row(i) }))),
});
const measures = (count: number, row: (index: number) => Row) => book(rowsOf(count, row));

const fine = (bytes: () => Uint8Array): Hostile => ({ bytes, exit: 0, says: /./ });
/** Read and scored whole, and stopped then by a slip of its own on another sheet: no page is made of so many rows. */
const large = (sheets: () => Parameters<typeof rawWorkbook>[0]): Hostile =>
  refused(
    book(() => ({ ...sheets(), Report: report({ Slip: 'made on purpose' }) })),
    /unknown-setting/,
  );
const refused = (bytes: () => Uint8Array, says: RegExp): Hostile => ({ bytes, exit: 2, says });
const BROKEN = /damaged-workbook/;
const TOO_LARGE = /oversized-workbook/;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${times(20, (i) => `<!ENTITY ${'b'.repeat(i + 1)} "${`&${i === 0 ? 'a' : 'b'.repeat(i)};`.repeat(10)}">`)}]>`;

export const XML: Readonly<Record<string, Hostile>> = {
  'a billion laughs': refused(
    changed(SHEET, (xml) => `${LAUGHS}${xml.replace('<v>', '<v>&bbbbbbbbbb;')}`),
    /document type/,
  ),
  'an entity from a file': refused(
    changed(
      TEXTS,
      (xml) => `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${xml.replace('>Setting<', '>&y;<')}`,
    ),
    /document type/,
  ),
  'XML that breaks off': refused(
    changed(SHEET, (xml) => xml.slice(0, -20)),
    BROKEN,
  ),
  'text that is not UTF-8': refused(
    () => latin1(SHEET, '</sheetData>', '\u00e9</sheetData>'),
    /sheet3\.xml with text that is not UTF-8/,
  ),
  'text in UTF-16': refused(() => {
    const xml = PARTS[SHEET] ?? '';
    return withBytes(
      SHEET,
      new Uint8Array([0xff, 0xfe, ...[...xml].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
    );
  }, /UTF-8/),
  'text that says it is Latin-1': refused(
    changed(SHEET, (xml) => `<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`),
    /ISO-8859-1/,
  ),
  'a zero byte': refused(
    changed(TEXTS, (xml) => xml.replace('Setting', 'Set\0ting')),
    BROKEN,
  ),
  'a million elements within each other': refused(
    behind(() => '<a>'.repeat(1_000_000)),
    /too deep/,
  ),
  'a million attributes': fine(behind(() => `<a ${times(1_000_000, (i) => `a${i}="" `)}/>`)),
  'an attribute of forty megabytes': fine(behind(() => `<a b="${'x'.repeat(40_000_000)}"/>`)),
  'a comment of sixty megabytes': fine(behind(() => `<!--${'x'.repeat(60_000_000)}-->`)),
  'eight million elements of nothing': fine(behind(() => `<x>${'<a/>'.repeat(8_000_000)}</x>`)),
  'twelve million elements of nothing': refused(
    behind(() => `<x>${'<a/>'.repeat(12_000_000)}</x>`),
    TOO_LARGE,
  ),
  'sixteen million blank cells': refused(
    rows(() => times(1_000, () => `<row>${'<c/>'.repeat(16_000)}</row>`)),
    TOO_LARGE,
  ),
  'a thousand namespaces': fine(behind(() => times(1_000, (i) => `<n${i}:a xmlns:n${i}="urn:${i}"/>`))),
};

export const GRIDS: Readonly<Record<string, Hostile>> = {
  'one merge over the sheet': refused(
    behind(() => '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    /missing-header/,
  ),
  'one merge over a column': refused(
    behind(() => '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'),
    /merged-cell/,
  ),
  'ten thousand merges beside the table': fine(
    behind(
      () => `<mergeCells>${times(10_000, (i) => `<mergeCell ref="Y${i + 1}:Z${i + 1}"/>`)}</mergeCells>`,
    ),
  ),
  'a hundred thousand merges, each over all columns': fine(
    behind(
      () => `<mergeCells>${times(100_000, (i) => `<mergeCell ref="AA${i + 1}:XFD${i + 1}"/>`)}</mergeCells>`,
    ),
  ),
  'a hundred thousand equal merges over the sheet': fine(
    behind(() => `<mergeCells>${'<mergeCell ref="AA2:XFD1048576"/>'.repeat(100_000)}</mergeCells>`),
  ),
  'a million merges': refused(
    behind(
      () => `<mergeCells>${times(1_000_000, (i) => `<mergeCell ref="Y${i + 1}:Z${i + 1}"/>`)}</mergeCells>`,
    ),
    TOO_LARGE,
  ),
  'a validation over twenty columns': fine(
    behind(
      () =>
        '<dataValidations><dataValidation type="list" sqref="A1:T1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
  ),
  'a hundred thousand validations': fine(
    behind(
      () =>
        `<dataValidations>${times(100_000, (i) => `<dataValidation type="list" sqref="A${i + 1}:XFD${i + 1}"/>`)}</dataValidations>`,
    ),
  ),
  'defined names over whole columns': fine(
    changed(BOOK, (xml) =>
      xml.replace(
        '</sheets>',
        `</sheets><definedNames>${times(8, (i) => `<definedName name="n${i}">Measures!$A:$XFD</definedName>`)}</definedNames>`,
      ),
    ),
  ),
  'a hundred thousand defined names': fine(
    changed(BOOK, (xml) =>
      xml.replace(
        '</sheets>',
        `</sheets><definedNames>${times(100_000, (i) => `<definedName name="n${i}">Measures!$A$${i + 1}</definedName>`)}</definedNames>`,
      ),
    ),
  ),
  'columns up to 4,294,967,295': fine(before(() => '<cols><col min="1" max="4294967295" width="9"/></cols>')),
  'a row of number 1,000,000,000': refused(
    rows(() => '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'),
    /a row of number/,
  ),
  'a row of number 0': refused(
    rows(() => '<row r="0"><c r="A0"><v>1</v></c></row>'),
    /a row of number/,
  ),
  'a row of number -1': refused(
    rows(() => '<row r="-1"/>'),
    /a row of number/,
  ),
  'a cell beyond the last column': refused(
    rows(() => '<row r="9"><c r="XFE9"><v>1</v></c></row>'),
    /a cell "XFE9"/,
  ),
  'a cell at a column of a million letters': refused(
    rows(() => `<row r="9"><c r="${'A'.repeat(1_000_000)}9"><v>1</v></c></row>`),
    /a cell "A+/,
  ),
  'two rows of one number': refused(
    rows(() => '<row r="2"><c r="A2"><v>1</v></c></row>'),
    /two rows of number 2/,
  ),
  'two million equal rows': refused(
    rows(() => '<row r="9"><c r="A9"><v>1</v></c></row>'.repeat(1_500_000)),
    /two rows of number 9/,
  ),
  'two million rows without numbers': refused(
    rows(() => '<row><c><v>1</v></c></row>'.repeat(2_000_000)),
    /oversized/,
  ),
  '1,048,576 sparse rows': refused(
    rows(() => times(1_048_570, (i) => `<row r="${i + 4}"><c r="A${i + 4}"><v>1</v></c></row>`)),
    /200000 filled rows/,
  ),
  '1,048,576 blank rows with formats': fine(
    rows(() => times(1_048_570, (i) => `<row r="${i + 4}" s="0" customFormat="1" ht="15"/>`)),
  ),
  'one cell in the last row': refused(
    rows(() => '<row r="1048576"><c r="A1048576" t="str"><v>M 9</v></c></row>'),
    /Measures!/,
  ),
  '16,384 columns with headings': refused(
    book(() => ({ Measures: { rows: [Array.from({ length: 16_384 }, (_, i) => `Heading ${i}`)] } })),
    /missing-header/,
  ),
  '16,384 columns beside the table': fine(() => {
    const more = Object.fromEntries(Array.from({ length: 16_370 }, (_, i) => [`Heading ${i}`, 'x']));
    return rawWorkbook({ ...SAMPLE, Measures: measuresSheet(more) });
  }),
  'two hundred columns of fifty thousand rows, blank': fine(
    rows(() => times(10_000, (i) => `<row r="${i + 9}">${'<c s="0"/>'.repeat(200)}</row>`)),
  ),
  'a number format of 100,000 brackets': refused(
    changed(STYLES, (xml) => xml.replace('"General"', `"${'['.repeat(100_000)}"`)),
    BROKEN,
  ),
  'a number format of 1,000,000 quotes': refused(
    changed(STYLES, (xml) => xml.replace('"General"', `"${'&quot;'.repeat(1_000_000)}"`)),
    BROKEN,
  ),
  'a number format of 900 brackets on every cell': fine(
    changed(STYLES, (xml) => xml.replace('"General"', `"${'['.repeat(900)}"`)),
  ),
  'a million styles': fine(
    changed(STYLES, (xml) =>
      xml.replace('</cellXfs>', `${'<xf numFmtId="0"/>'.repeat(1_000_000)}</cellXfs>`),
    ),
  ),
  'three hundred sheets': refused(
    book(() => Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`More ${i}`, { rows: [] }]))),
    /255 sheets/,
  ),
  'sheets of one name': refused(
    changed(BOOK, (xml) => xml.replace('name="Priorities"', 'name="Measures"')),
    /duplicate-sheet/,
  ),
  'a sheet name of a megabyte': refused(
    changed(BOOK, (xml) =>
      xml.replace('</sheets>', `<sheet name="${'M'.repeat(1_000_000)}" sheetId="9" r:id="rId3"/></sheets>`),
    ),
    /a sheet name of/,
  ),
  'a sheet that is declared and missing': refused(
    withParts(() => ({ [SHEET]: undefined })),
    /sheet-not-read/,
  ),
  'a workbook without sheets': refused(() => rawWorkbook({}), /without sheets/),
  'a hundred thousand links': fine(
    changed(LINKS, (xml) =>
      xml.replace(
        '</Relationships>',
        `${times(100_000, (i) => `<Relationship Id="x${i}" Type="t/image" Target="../media/${i}.png"/>`)}</Relationships>`,
      ),
    ),
  ),
  'a workbook that is its own sheet': refused(
    withParts(() => ({
      [LINKS]: relationships([
        ['worksheet', 'workbook.xml'],
        ['worksheet', 'workbook.xml'],
        ['worksheet', 'workbook.xml'],
      ]),
    })),
    /./,
  ),
  'a million texts that nobody shows': fine(
    changed(TEXTS, (xml) => xml.replace('</sst>', `${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>`)),
  ),
  'a text of sixty megabytes that nobody shows': fine(
    changed(TEXTS, (xml) => xml.replace('</sst>', `<si><t>${'x'.repeat(60_000_000)}</t></si></sst>`)),
  ),
};

const LONG = 'x'.repeat(32_767);
const far = (count: number, row: (index: number) => Row) =>
  tableOf(...Array.from({ length: count }, (_, i) => row(i)));
const TOO_MANY = /too-many-rows/;

export const TEXT: Readonly<Record<string, Hostile>> = {
  'a template in a text': fine(
    measures(2, () => ({
      Commentary: '{{#each measures}}{{../constructor}}{{/each}} }}} {{{raw}}} "], {"text": "',
    })),
  ),
  'a formula as text': fine(
    measures(2, () => ({ Measure: "=cmd|'/c calc'!A1", Commentary: '+1+1 @SUM(A1) -2' })),
  ),
  'markup in a text': fine(
    measures(2, () => ({ Measure: '<script>alert(1)</script> &amp; </v></c>', Commentary: '<![CDATA[' })),
  ),
  'names of prototypes': fine(
    measures(3, (i) => ({
      Ref: ['__proto__', 'constructor', 'toString'][i],
      Theme: '__proto__',
      Owner: 'valueOf',
    })),
  ),
  'control characters': fine(measures(2, () => ({ Commentary: 'a_x0000_b_x001B_[31mred_x0007__x0008_' }))),
  'bidirectional overrides': refused(
    measures(2, () => ({ Measure: 'Bins \u202edeitpme\u202c' })),
    /right-to-left.*Measures!|Measures!.*right-to-left/s,
  ),
  'half a sign': refused(
    measures(2, () => ({ Measure: 'Bins _xD83D_ emptied' })),
    /Measures!B2.*half a sign/,
  ),
  'half a sign as a reference of XML': refused(
    changed(TEXTS, (xml) => xml.replace('Bins', '&#xD83D;')),
    BROKEN,
  ),
  'signs that no font has': refused(
    measures(2, () => ({ Measure: 'Bins \u{1f5d1}\u{10331}' })),
    /missing-glyph/,
  ),
  'a cell of 32,767 signs': fine(measures(2, () => ({ Commentary: 'Words and more. '.repeat(2_047) }))),
  'a cell of 32,767 unbroken signs': refused(
    measures(2, () => ({ Commentary: LONG })),
    /unbroken-text/,
  ),
  'a name of 10,000 unbroken signs': refused(
    measures(2, () => ({ Measure: 'x'.repeat(10_000) })),
    /Measures!B2.*unbroken-text/,
  ),
  'names of 1,000 unbroken signs': fine(measures(2, () => ({ Measure: 'x'.repeat(1_000) }))),
  'every column of 32,767 signs': refused(
    measures(3, () => Object.fromEntries(Object.keys(MEASURE).map((key) => [key, LONG]))),
    /Measures!/,
  ),
  'a cell of thirty megabytes': refused(
    measures(1, () => ({ Commentary: 'x'.repeat(30_000_000) })),
    /damaged-cell/,
  ),
  'nine hundred combining signs on one letter': fine(
    measures(1, () => ({ Measure: `e${'\u0301'.repeat(900)}` })),
  ),
  'ten thousand combining signs on one letter': refused(
    measures(1, () => ({ Measure: `e${'\u0301'.repeat(10_000)}` })),
    /./,
  ),
  'a number of a million digits': refused(
    measures(1, () => ({ Q4: '9'.repeat(1_000_000) })),
    /./,
  ),
  'a number with an exponent near all bounds': fine(
    measures(1, () => ({ Q4: { xml: '<v>1e308</v>' }, Target: { xml: '<v>1e-308</v>' } })),
  ),
  'a number of ten to the minus 300': fine(
    measures(1, () => ({ Q4: { xml: '<v>1e-300</v>' }, Target: '95' })),
  ),
  'a link to a script': refused(
    book(() => ({ Report: report({ 'Summary link': 'javascript:alert(1)' }) })),
    /unsafe-link/,
  ),
  'a link to a file': refused(
    book(() => ({ Report: report({ 'Summary link': 'file:///etc/passwd' }) })),
    /unsafe-link/,
  ),
};

const report = (more: Row) =>
  tableOf(
    ...Object.entries({
      Organisation: 'Exampleton Council',
      Title: 'Annual results',
      Year: '2016/17',
      ...more,
    }).map(([name, value]) => ({ Setting: name, Value: value })),
  );

export const FLOODS: Readonly<Record<string, Hostile>> = {
  '49,000 rows that are all wrong': refused(
    measures(49_000, () => ({ Priority: 'Nowhere', Polarity: 'Up', Theme: undefined, Q4: '#REF!' })),
    /48000 more/,
  ),
  '100,000 rows that are all wrong': refused(
    measures(100_000, () => ({ Priority: 'Nowhere', Polarity: 'Up', Theme: undefined, Q4: '#REF!' })),
    TOO_MANY,
  ),
  '8,000 rows of warnings': {
    bytes: measures(8_000, () => ({ Theme: 'Waste', Q4: undefined, Target: undefined })),
    exit: 0,
    says: /more-warnings/,
    seconds: 120,
  },
  '40,000 rows, read in time and too many to print': {
    ...refused(
      measures(40_000, () => ({ Theme: 'Waste' })),
      /building-stopped/,
    ),
    seconds: 300,
  },
  'a million cells of error': refused(
    rows(() =>
      times(70_000, (i) => `<row r="${i + 9}">${times(14, () => '<c t="e"><v>#REF!</v></c>')}</row>`),
    ),
    /too-many-rows/,
  ),
  '5,000 priorities': refused(
    book(() => ({
      Priorities: far(5_000, (i) => ({ Priority: `Priority number ${i}`, 'Short name': `P ${i}` })),
    })),
    TOO_MANY,
  ),
  '5,000 statuses': refused(
    book(() => ({
      Scoring: far(5_000, (i) => ({
        Rule: 'Status',
        Name: `Status ${i}`,
        From: `-${i}%`,
        Met: 'No',
        Colour: '#00703C',
        Shape: 'Circle',
      })),
    })),
    TOO_MANY,
  ),
  '50,000 themes that are nearly the same': large(
    rowsOf(49_000, (i) => ({ Theme: `Theme of the borough ${i}` })),
  ),
  '50,000 acknowledgements': refused(
    book(() => ({
      Acknowledged: far(50_000, (i) => ({
        Code: 'blank-outturn',
        Cell: `Measures!A${i + 1}`,
        Reason: 'Known',
        By: 'A. Person',
      })),
    })),
    TOO_MANY,
  ),
  '50,000 people who sign': refused(
    book(() => ({ 'Sign-off': far(50_000, (i) => ({ Role: `Role ${i}`, Scope: 'Saef' })) })),
    TOO_MANY,
  ),
  '50,000 terms': refused(
    book(() => ({ Glossary: far(50_000, (i) => ({ Term: `Term ${i}`, Meaning: 'x' })) })),
    TOO_MANY,
  ),
  '50,000 paragraphs': refused(
    book(() => ({ Narrative: far(50_000, (i) => ({ Section: `Section ${i}`, Text: 'x' })) })),
    TOO_MANY,
  ),
  '50,000 earlier years': refused(
    book(() => ({ 'Earlier years': far(50_000, (i) => ({ Year: `${i}`, Met: '50%' })) })),
    TOO_MANY,
  ),
  '50,000 rows of real work': large(
    rowsOf(50_000, (i) => ({
      Measure: `Bins emptied on the right day in ward ${i}`,
      Theme: `Theme ${i % 50}`,
      Unit: '%',
      Decimals: 1,
      Q1: i % 97,
      Q2: `${i % 89}%`,
      Q3: (i % 83) / 100,
      'Outturn note': 'Provisional',
      Tolerance: '5%',
      Commentary: 'What was done and why, in a sentence or two of ordinary length.'.repeat(2),
      Owner: 'A. Person (made up)',
    })),
  ),
  '49,000 actions': large(() => ({
    Actions: actionsSheet(...Array.from({ length: 49_000 }, (_, i) => ({ Action: `Plant tree ${i}` }))),
  })),
  '5,000 rows of two hundred columns': large(
    rowsOf(5_000, () => Object.fromEntries(Array.from({ length: 190 }, (_, i) => [`Own ${i}`, i]))),
  ),
  '2,000 rows of long texts': large(rowsOf(2_000, () => ({ Commentary: 'Words and more. '.repeat(600) }))),
  '49,000 rows, each with a merge and a validation': large(() => ({
    Measures: {
      ...tableOf(...Array.from({ length: 49_000 }, (_, i) => ({ ...MEASURE, Ref: `M ${i}` }))),
      merges: Array.from({ length: 49_000 }, (_, i) => `J${i + 1}:K${i + 1}`),
      tail: `<dataValidations>${times(49_000, (i) => `<dataValidation type="list" sqref="E${i + 2}"><formula1>"Higher,Lower"</formula1></dataValidation>`)}</dataValidations>`,
    },
  })),
};

function withBytes(part: string, bytes: Uint8Array): Uint8Array {
  const all = Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ ...all, [part]: bytes }, { mtime: new Date(2000, 0, 1, 12) });
}

function latin1(part: string, from: string, to: string): Uint8Array {
  return withBytes(part, strToU8(PARTS[part]?.replace(from, to) ?? '', true));
}
