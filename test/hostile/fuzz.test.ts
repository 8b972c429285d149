/** The judge of mutated workbooks can tell: what it lets pass, and what it would not. */
import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/build-report.ts';
import { loadResources } from '../../src/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Submission } from '../../src/model/submission.ts';
import { judge, type Original, readOriginal, untoldFigure } from './fuzz/judge.ts';
import { makeCase, sourceOf } from './fuzz/make-case.ts';
import { wrongFigures } from './fuzz/plain-figures.ts';
import { readCells } from './fuzz/read-cells.ts';
import { writeCells } from './fuzz/write-cells.ts';
import { Unreadable } from './fuzz/xml-tree.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../input/derby-2016-17.xlsx', import.meta.url)));
const MEASURES = 'xl/worksheets/sheet5.xml';

let original: Original;
let submission: Submission;
beforeAll(async () => {
  original = await readOriginal(bytes, await loadResources());
  const { scored } = await checkWorkbook({ file: 'derby-2016-17.xlsx', bytes });
  if (scored === undefined) throw new Error('expected a scored report');
  submission = scored.submission;
});

/** Derby's workbook with another text of a part. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts[part]);
  const other = change(text);
  if (other === text) throw new Error('expected a change');
  return zipSync({ ...parts, [part]: new TextEncoder().encode(other) });
}

describe('the second reading', () => {
  it('gives the same submission when it is written as a plain workbook', async () => {
    expect(await judge(writeCells(readCells(bytes)), original, false)).toEqual({ outcome: 'same', why: '' });
  });

  it.each<[string, string, (xml: string) => string]>([
    ['a row twice', MEASURES, (xml) => xml.replace(/<row r="3".*?<\/row>/, '$&$&')],
    ['a cell twice', MEASURES, (xml) => xml.replace(/<c r="B3"[^>]*>.*?<\/c>/, '$&$&')],
    ['a cell in another row', MEASURES, (xml) => xml.replace('<c r="B3"', '<c r="B9"')],
    [
      'a stranger among the rows',
      MEASURES,
      (xml) => xml.replace(/<row r="3"(.*?)<\/row>/, '<rox r="3"$1</rox>'),
    ],
    ['a text that there is not', MEASURES, (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>99999')],
    ['a number that is none', MEASURES, (xml) => xml.replace(/(<c r="\w+" s="\d+"><v>)[^<]+/, '$112abc')],
    ['a style that there is not', MEASURES, (xml) => xml.replace(/(<c r="B3" s=)"\d+"/, '$1"999"')],
    ['an attribute twice', MEASURES, (xml) => xml.replace('<row r="3"', '<row r="3" r="3"')],
    ['an entity that there is not', 'xl/sharedStrings.xml', (xml) => xml.replace('<t>', '<t>&x;')],
    ['a tag that closes another', MEASURES, (xml) => xml.replace('</c>', '</row>')],
  ])('takes no file with %s', (_, part, change) => {
    expect(() => readCells(changed(part, change))).toThrow(Unreadable);
  });

  it('takes no file with a byte that its checksum does not know', () => {
    const broken = bytes.slice();
    broken[3000] = (broken[3000] ?? 0) ^ 1;
    expect(() => readCells(broken)).toThrow(Unreadable);
  });
});

describe('figures held against their cells', () => {
  const tampered = (change: (measure: Submission['measures'][number]) => object): Submission => ({
    ...submission,
    measures: submission.measures.map((measure, index) =>
      index === 5 ? { ...measure, ...change(measure) } : measure,
    ),
  });

  const said = (...[book, read]: Parameters<typeof wrongFigures>): string =>
    wrongFigures(book, read)
      .map(({ what }) => what)
      .join();

  it('are right as they are', () => {
    expect(wrongFigures(readCells(bytes), submission)).toEqual([]);
  });

  it('are wrong when one is another, when it is none, and when a row is lost', () => {
    const book = readCells(bytes);
    const other = tampered(({ quarters }) => ({
      quarters: {
        ...quarters,
        q4: { ...quarters.q4, value: { kind: 'number', value: '12345', decimals: 0, unit: '' } },
      },
    }));
    const none = tampered(({ target }) => ({ target: { ...target, value: { kind: 'not-reported' } } }));
    const lost = {
      ...submission,
      measures: submission.measures.slice(1),
      actions: submission.actions.slice(1),
    };
    expect(said(book, other)).toMatch(/q4: the cell says .* read as 12345/);
    expect(said(book, none)).toMatch(/target: the cell says .* read as not-reported/);
    expect(wrongFigures(book, lost)).toHaveLength(2);
  });
});

describe('a text that is no number, read as one', () => {
  const misread = (text: string) => {
    const book = readCells(bytes);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === 'Measures'
        ? {
            ...sheet,
            cells: new Map(sheet.cells).set('M4', { kind: 'text', value: text, format: '0', formula: false }),
          }
        : sheet,
    );
    return { ...book, sheets };
  };
  const findingAt = (cell: string): Finding => ({
    ...{ code: 'unreadable-number', severity: 'error', message: 'm', hint: 'h' },
    place: { kind: 'cell', file: 'derby-2016-17.xlsx', sheet: 'Measures', cell },
  });
  const untold = (text: string, cells: readonly string[]): string | undefined =>
    untoldFigure(misread(text), submission, cells.map(findingAt), { findings: new Set() });

  it.each(['499abc', '1,23,4', '0x10', '1e5', '12 34', '£', '--5', '1.2.3'])(
    'is wrong without a finding at its very cell: "%s"',
    (text) => {
      expect(untold(text, [])).toBe('row 4 q4: the cell says no number, read as 499');
      expect(untold(text, ['M5', 'O4'])).toBeDefined();
      expect(untold(text, ['O4', 'M4'])).toBeUndefined();
    },
  );

  it.each(['499', '499 (Provisional)'])('is right where the text is one: "%s"', (text) => {
    expect(untold(text, [])).toBeUndefined();
  });
});

describe('the judge', () => {
  it('finds the figures others where the original is not what is judged', async () => {
    const { outcome } = await judge(bytes, { ...original, figures: '', cells: '' }, false);
    expect(outcome).toBe('visible');
  });

  it('calls it wrong where figures differ and the cells have no plain reading', async () => {
    // A reader that passes an unknown attribute by is right to; with other figures it would not be.
    const strange = changed(MEASURES, (xml) => xml.replace('<row r="3"', '<row q="3" r="3"'));
    expect((await judge(strange, original, false)).outcome).toBe('same');
    expect((await judge(strange, { ...original, figures: '' }, false)).outcome).toBe('wrong');
    expect((await judge(strange, { ...original, figures: '', findings: new Set() }, false)).outcome).toBe(
      'told',
    );
  });

  it('lets a refusal pass, with its code', async () => {
    expect((await judge(bytes.slice(0, 1000), original, false)).outcome).toBe('refused');
  });

  it('judges a few of each kind, which are the same by seed and number on any day', async () => {
    const source = sourceOf(bytes);
    for (let number = 0; number < 12; number += 1) {
      const made = makeCase(source, 3, number);
      expect(makeCase(source, 3, number).what).toBe(made.what);
      const { outcome, why } = await judge(made.bytes, original, false);
      expect(['refused', 'same', 'visible', 'told'], `${number} ${made.what}: ${why}`).toContain(outcome);
    }
  });
});
