import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SCHEME } from '../../src/model/scheme.ts';
import { percentCell, textCell, type WorkbookContent } from '../../src/workbook/cell-input.ts';
import { schemeRows } from '../../src/workbook/scheme-rows.ts';
import { GUIDE_SHEET, SHEETS } from '../../src/workbook/sheets.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { cellsOf, openWorkbook, rowsShown, shownIn } from './open-workbook.ts';

const CONTENT: WorkbookContent = {
  Report: [
    { setting: textCell('Year'), value: textCell('2016/17') },
    { setting: textCell('Publication date'), value: { kind: 'date', date: '2017-06-30' } },
    { setting: textCell('Language'), value: textCell('en-GB') },
    {
      setting: textCell('Summary link'),
      value: { kind: 'link', text: 'https://example.org/a', href: 'https://example.org/a' },
    },
  ],
  Priorities: [{ priority: textCell('Safe') }, { priority: textCell('Strong') }],
  Measures: [
    {
      ref: textCell('1-2'),
      name: textCell('A measure'),
      previousActual: textCell('N/A'),
      q1: { kind: 'formula', formula: 'J2-J2', result: 0, format: '0' },
      q2: { kind: 'number', value: 0, format: '0' },
      q3: { kind: 'blank' },
      q4: percentCell('99.85'),
      target: { kind: 'number', value: 76604, format: '#,##0' },
    },
  ],
  Scoring: schemeRows(DEFAULT_SCHEME),
};

describe('the sheets of a written workbook', () => {
  it('are the Guide and then every sheet of the shape, in its order', async () => {
    const { names } = await openWorkbook(await writeWorkbook({}));
    expect(names).toEqual([GUIDE_SHEET, ...SHEETS.map(({ name }) => name)]);
  });

  it('begin with the columns of the shape, frozen, filtered and repeated in print', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook(CONTENT));
    for (const shape of SHEETS) {
      const written = sheet(shape.name);
      expect(cellsOf(written, 1).map(({ text }) => text)).toEqual(shape.columns.map(({ name }) => name));
      expect(written.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(written.autoFilter).toMatch(/^A1:[A-Z]+1$/);
      expect(written.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
      expect(written.pageSetup.printTitlesRow).toBe('1:1');
    }
  });

  it('mark required columns by style and not by other words', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook({}));
    const fills = SHEETS.flatMap((shape) =>
      shape.columns.map((column, index) => ({
        required: column.required,
        fill: JSON.stringify(sheet(shape.name).getCell(1, index + 1).fill),
      })),
    );
    const kinds = (required: boolean) =>
      new Set(fills.filter((f) => f.required === required).map((f) => f.fill));
    expect([kinds(true).size, kinds(false).size]).toEqual([1, 1]);
    expect([...kinds(true)]).not.toEqual([...kinds(false)]);
  });

  it('hold no comments, which make a workbook unreadable for some programs', async () => {
    const parts = Object.keys(unzipSync(await writeWorkbook(CONTENT)));
    expect(parts.filter((part) => /comment|vml|drawing/i.test(part))).toEqual([]);
  });

  it('are explained in the Guide, sheet by sheet and column by column', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook(CONTENT));
    const guide = sheet(GUIDE_SHEET);
    const texts = new Set<string>();
    guide.eachRow((row) => row.eachCell((cell) => texts.add(cell.text)));
    for (const shape of SHEETS) {
      expect(texts).toContain(shape.about);
      for (const column of shape.columns) expect(texts).toContain(column.help);
    }
    expect(texts).toContain('Yes; inferred from published results, not stated by the council');
    expect(texts).toContain('outturn check FILE');
  });
});

describe('drop-downs', () => {
  it('offer the vocabulary of every column that has one, in rows and below them', async () => {
    const { dropDown } = await openWorkbook(await writeWorkbook(CONTENT));
    expect(dropDown('Measures', 'E2')).toBe('"Higher,Lower,None"');
    expect(dropDown('Measures', 'E202')).toBe('"Higher,Lower,None"');
    expect(dropDown('Measures', 'E203')).toBeUndefined();
    expect(dropDown('Actions', 'H2')).toBe('"Completed,On track,Some slippage,Major slippage"');
  });

  it('offer the priorities of the Priorities sheet and the statuses of the Scoring sheet', async () => {
    const { dropDown } = await openWorkbook(await writeWorkbook(CONTENT));
    const priorities = 'OFFSET(Priorities!$A$2,0,0,MAX(1,COUNTA(Priorities!$A$2:$A$200)),1)';
    expect(dropDown('Measures', 'C2')).toBe(priorities);
    expect(dropDown('Actions', 'B2')).toBe(priorities);
    expect(dropDown('Sign-off', 'C2')).toBe(priorities);
    expect(dropDown('Priorities', 'A2')).toBeUndefined();
    const statuses = 'OFFSET(Scoring!$B$2,0,0,MAX(1,COUNTIF(Scoring!$A$2:$A$200,"Status")),1)';
    expect(dropDown('Measures', 'R2')).toBe(statuses);
    expect(dropDown('Scoring', 'I2')).toBe(statuses);
  });

  it('offer the languages beside the setting Language and nowhere else on the Report sheet', async () => {
    const { dropDown } = await openWorkbook(await writeWorkbook(CONTENT));
    expect(dropDown('Report', 'B4')).toBe('"en-GB,cy-GB"');
    expect(dropDown('Report', 'B3')).toBeUndefined();
  });
});

describe('cells', () => {
  it('hold the type they were given: number, percentage, date, link, formula, text, blank', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook(CONTENT));
    const [report, measures] = [sheet('Report'), sheet('Measures')];
    expect(report.getCell('B3').value).toEqual(new Date(Date.UTC(2017, 5, 30)));
    expect(report.getCell('B5').value).toMatchObject({ hyperlink: 'https://example.org/a' });
    expect(measures.getCell('M2').value).toBe(0.9985);
    expect(shownIn(measures.getCell('M2'))).toBe('99.85%');
    expect(shownIn(measures.getCell('O2'))).toBe('76,604');
    expect(measures.getCell('H2').value).toBe('N/A');
    expect(measures.getCell('K2').value).toBe(0);
    expect(measures.getCell('L2').value).toBeNull();
  });

  it('keep a formula with a cached result of 0', async () => {
    const parts = unzipSync(await writeWorkbook(CONTENT));
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet5.xml']);
    expect(xml).toMatch(/<c r="J2"[^>]*><f>J2-J2<\/f><v>0<\/v><\/c>/);
  });

  it('that a spreadsheet would take for a date stay text when they are typed again', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook(CONTENT));
    expect(sheet('Report').getCell('B2').numFmt).toBe('@');
    expect(sheet('Measures').getCell('A2').numFmt).toBe('@');
    expect(sheet('Measures').getCell('B2').numFmt).not.toBe('@');
  });

  it('of a sheet or column that does not exist are refused', async () => {
    await expect(writeWorkbook({ History: [] })).rejects.toThrow('no sheet "History"');
    await expect(writeWorkbook({ Glossary: [{ word: textCell('x') }] })).rejects.toThrow(
      'no column "word" in sheet Glossary',
    );
    expect(() => percentCell('about 5')).toThrow('not a number: "about 5"');
  });
});

describe('rows', () => {
  it('are tall enough for their text and still grow with it', async () => {
    const long = 'A measure with a name that needs more than one line '.repeat(4).trim();
    const bytes = await writeWorkbook({ Measures: [{ name: textCell('Short') }, { name: textCell(long) }] });
    const { sheet } = await openWorkbook(bytes);
    const measures = sheet('Measures');
    expect(measures.getRow(3).height).toBeGreaterThan(3 * measures.getRow(2).height - 15);
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet5.xml']);
    expect(xml.match(/<row r="\d+"[^>]*customHeight="1"/g)).toHaveLength(1);
  });
});

describe('the Scoring sheet', () => {
  it('holds the built-in scheme as rows: bands, words and the dead band', async () => {
    const { sheet } = await openWorkbook(await writeWorkbook(CONTENT));
    const rows = rowsShown(sheet('Scoring')).map((row) =>
      ['Rule', 'Name', 'From', 'Basis', 'Met', 'Status'].map((heading) => row[heading]).join('|'),
    );
    expect(rows).toEqual([
      'Status|Blue|2%|Relative|Yes|',
      'Status|Green|0%|Relative|Yes|',
      'Status|Amber|-5%|Relative|No|',
      'Status|Red|||No|',
      'Word|Completed||||Green',
      'Word|On track||||Green',
      'Word|Some slippage||||Amber',
      'Word|Major slippage||||Red',
      'Direction|Dead band|0%|Relative||',
    ]);
  });

  it('names the columns of Earlier years after its statuses that are not met', async () => {
    const scoring = [
      { rule: textCell('Status'), name: textCell('Gwyrdd'), met: textCell('Yes') },
      { rule: textCell('Status'), name: textCell('Oren'), met: textCell('No') },
      { rule: textCell('Status'), name: textCell('Coch'), met: textCell('No') },
    ];
    const { sheet } = await openWorkbook(await writeWorkbook({ Scoring: scoring }));
    expect(cellsOf(sheet('Earlier years'), 1).map(({ text }) => text)).toEqual([
      'Year',
      'Met',
      'Oren',
      'Coch',
      'Improved',
      'Same or planned',
      'Deteriorated',
    ]);
  });
});

describe('bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are the same on any day', async () => {
    const today = await writeWorkbook(CONTENT);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 6, 15, 23, 59) });
    expect(Buffer.compare(await writeWorkbook(CONTENT), today)).toBe(0);
  });

  it('are the same in any time zone', async () => {
    const zone = process.env.TZ;
    const written: Uint8Array[] = [];
    try {
      for (const name of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
        process.env.TZ = name;
        written.push(await writeWorkbook(CONTENT));
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const [utc = new Uint8Array(), ...others] = written;
    expect(others.map((bytes) => Buffer.compare(bytes, utc))).toEqual([0, 0]);
  });

  it('name no person and no clock', async () => {
    const core = new TextDecoder().decode(unzipSync(await writeWorkbook({}))['docProps/core.xml']);
    expect(core).toContain('<dc:creator>outturn</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
  });
});
