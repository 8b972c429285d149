import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/document.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { readPdf } from '../read-pdf.ts';
import { definitionOf, renderOptions } from './definition.ts';

const options = await renderOptions();

async function pagesOf(content: readonly Content[], more = {}): Promise<readonly string[]> {
  const { value, findings } = await renderDocument(definitionOf(content, more), options);
  expect(findings.map(formatFinding)).toEqual([]);
  return value === undefined ? [] : (await readPdf(value.bytes)).pages;
}

/** A cell that names its row. */
const named = (text: string): Content => ({ text, meaning: { scope: 'row' } });

const filler = (lines: number): Content => ({
  stack: Array.from({ length: lines }, (_, index) => ({ text: `Line ${index + 1}` })),
});

describe('renderDocument', () => {
  it('gives the same bytes for the same definition and others for another', async () => {
    const first = await renderDocument(definitionOf(['One']), options);
    const again = await renderDocument(definitionOf(['One']), options);
    const other = await renderDocument(definitionOf(['Two']), options);
    expect(first.value?.bytes).toEqual(again.value?.bytes);
    expect(first.value?.bytes).not.toEqual(other.value?.bytes);
  });

  it('leaves the definition as it was', async () => {
    const definition = definitionOf([{ text: 'One', style: 'strong' }, { table: { body: [['a', 'b']] } }]);
    const before = JSON.stringify(definition);
    await renderDocument(definition, options);
    expect(JSON.stringify(definition)).toBe(before);
  });

  it('writes title, author and the date it is given, and no date without one', async () => {
    const dated = await renderDocument(definitionOf(['One']), { ...options, date: '2017-06-30' });
    const undated = await renderDocument(definitionOf(['One']), options);
    const datedInfo = (await readPdf(dated.value?.bytes ?? new Uint8Array())).info;
    expect(datedInfo).toMatchObject({ Title: 'A title', Author: 'Exampleton (made up)' });
    expect(String(datedInfo.CreationDate)).toContain('20170630');
    const undatedInfo = (await readPdf(undated.value?.bytes ?? new Uint8Array())).info;
    expect(undatedInfo.CreationDate).toBeUndefined();
    expect(undatedInfo.ModDate).toBeUndefined();
  });

  it('names both standards it is made to, PDF/UA-1 and PDF/A-3a', async () => {
    const { value } = await renderDocument(definitionOf(['One']), options);
    const raw = Buffer.from(value?.bytes ?? []).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('numbers the pages in the footer and leaves the header off the first', async () => {
    const pages = await pagesOf([{ text: 'One', pageBreak: 'after' }, 'Two'], {
      header: { text: 'Head' },
      footer: { pageText: 'Page {page} of {pages}' },
    });
    expect(pages[0]).toContain('Page 1 of 2');
    expect(pages[1]).toContain('Page 2 of 2');
    expect(pages[0]).not.toContain('Head');
    expect(pages[1]).toContain('Head');
  });

  it('takes a sign the text font lacks from the fallback font', async () => {
    const pages = await pagesOf(['A star ★ here']);
    expect(pages.join()).toContain('A star ★ here');
  });

  it('finds a sign that no font has, with text, cell and template line', async () => {
    const content = [
      { text: 'Sign \u{1FAE8} here', origin: 'official.hbs:7', meaning: { cell: 'Measures!B5' } },
    ];
    const { value, findings } = await renderDocument(definitionOf(content), options);
    expect(value).toBeUndefined();
    expect(findings.map(formatFinding)).toMatchInlineSnapshot(`
      [
        "error official.hbs:7: expected signs that the font Text has, found "🫨" (U+1FAE8) in "Sign 🫨 here" (Measures!B5) [missing-glyph]
        Write the text without the sign, or choose a theme whose fonts have it.",
      ]
    `);
  });

  it.each(['header', 'footer'] as const)('finds a %s that has no room for all its lines', async (edge) => {
    const content = { stack: ['one', 'two', 'three', 'four'], origin: 'document.hbs:9' };
    const { value, findings } = await renderDocument(
      definitionOf([{ text: 'One', pageBreak: 'after' }, 'Two'], { [edge]: content }),
      options,
    );
    expect(value).toBeUndefined();
    expect(findings.map(formatFinding)).toEqual([
      `error document.hbs:9: expected a ${edge} that fits into the margin of the page, found more lines than have room [edge-cut-off]\n  Give the page a wider margin there, say less in it, or shorten the title of the report.`,
    ]);
  });

  it('finds a sign that the font of a drawing lacks', async () => {
    const svg = '<svg width="80" height="20"><text x="0" y="15" font-family="Text">up 🫨 5</text></svg>';
    const node = { svg, meaning: { alt: 'Up by five', cell: 'Measures!B5' }, origin: 'chart.hbs:3' };
    const { value, findings } = await renderDocument(definitionOf([node]), options);
    expect(value).toBeUndefined();
    expect(findings.map(formatFinding)).toMatchInlineSnapshot(`
      [
        "error chart.hbs:3: expected signs that the font Text has, found "🫨" (U+1FAE8) in "up 🫨 5" (Measures!B5) [missing-glyph]
        Write the text without the sign, or choose a theme whose fonts have it.",
      ]
    `);
  });

  it('finds text that runs from right to left', async () => {
    const { findings } = await renderDocument(definitionOf([{ text: 'שלום' }]), options);
    expect(findings.map(({ code }) => code)).toEqual(['right-to-left']);
  });

  it('finds a font the theme does not have', async () => {
    const { findings } = await renderDocument(definitionOf([{ text: 'x', font: 'Comic' }]), options);
    expect(findings.map(formatFinding).join()).toContain(
      'expected one of the theme\'s fonts (Text, Symbols), found "Comic"',
    );
  });

  it('says what cannot be laid out instead of throwing', async () => {
    const { value, findings } = await renderDocument(definitionOf([{ svg: '<svg/>' }]), options);
    expect(value).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['not-rendered']);
    expect(findings.map(({ message }) => message)).toEqual([
      'expected a document that can be laid out, found a part that cannot be',
    ]);
  });

  it('names the line of a drawing that is higher than the page', async () => {
    const canvas = [{ type: 'rect' as const, x: 0, y: 0, w: 9, h: 9_000 }];
    const node = { canvas, meaning: { artifact: true }, origin: 'a.hbs:7' };
    const { findings } = await renderDocument(definitionOf([node]), options);
    expect(findings.map(formatFinding).join()).toContain(
      'a.hbs:7: expected a document that can be laid out, found a drawing that is higher than the room on a page',
    );
  });

  it('says in no words but ours what cannot be drawn', async () => {
    const svg = '<svg width="9" height="9"><path d="M0 0 L1e308 1e308"/></svg>';
    const { findings } = await renderDocument(definitionOf([{ svg, meaning: { alt: 'A bolt' } }]), options);
    expect(findings.map(({ message }) => message)).toEqual([
      'expected a document that can be laid out, found a part that cannot be drawn',
    ]);
  });

  it('breaks a word of 10,000 letters over lines and loses none', async () => {
    const pages = await pagesOf([`before ${'x'.repeat(10_000)} after`]);
    const text = pages.join('').replace(/\s/g, '');
    expect(text).toContain(`before${'x'.repeat(10_000)}after`);
  });

  it('moves a heading to the next page when too little is left below it', async () => {
    const pages = await pagesOf([filler(44), { text: 'Heading', keep: 100 }, 'Body']);
    expect(pages[0]).not.toContain('Heading');
    expect(pages[1]).toMatch(/^Heading\s+Body/);
    const stays = await pagesOf([filler(30), { text: 'Heading', keep: 100 }, 'Body']);
    expect(stays[0]).toContain('Heading');
  });

  it('does not add a page for a heading that stands at the top of one', async () => {
    const pages = await pagesOf([{ text: 'Heading', keep: 5000 }, 'Body']);
    expect(pages).toHaveLength(1);
  });

  it('splits a row that is taller than a page instead of losing its text', async () => {
    const long = Array.from({ length: 1200 }, (_, index) => `word${index}`).join(' ');
    const table = {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [120, '*'],
      body: [
        ['Head', 'Text'],
        [named('Row'), long],
        [named('Next'), 'short'],
      ],
    };
    const pages = await pagesOf([{ table, layout: { horizontal: 0.5, header: 1 } }]);
    const words = pages
      .join(' ')
      .split(/\s+/)
      .filter((word) => word.startsWith('word'));
    expect(new Set(words).size).toBe(1200);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain('short');
  });

  it('splits an unbreakable block that is taller than a page instead of losing its text', async () => {
    const stack = Array.from({ length: 80 }, (_, index) => ({ text: `item${index};` }));
    const pages = await pagesOf([{ stack, unbreakable: true }]);
    for (let index = 0; index < 80; index++) expect(pages.join(' ')).toContain(`item${index};`);
  });

  it('repeats the header row of a table on every page and splits no row that fits', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      named(`Row ${index}\nsecond line of ${index}`),
      'x',
    ]);
    const table = {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: ['*', 60],
      body: [['Head', 'X'], ...rows],
    };
    const pages = await pagesOf([{ table }]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Head');
    for (let index = 0; index < 60; index++) {
      const page = pages.find((text) => text.includes(`Row ${index}\n`) || text.includes(`Row ${index} `));
      expect(page).toContain(`second line of ${index}`);
    }
  });

  it('lists headings in the bookmarks, nested by level', async () => {
    const content = [
      { text: 'Chapter', meaning: { heading: 1 } },
      { text: 'Part', meaning: { heading: 2 } },
      { text: 'Next chapter', meaning: { heading: 1 } },
    ] as const;
    const { value } = await renderDocument(definitionOf(content), options);
    expect(await outlineOf(value?.bytes ?? new Uint8Array())).toEqual([
      ['Chapter', ['Part']],
      ['Next chapter', []],
    ]);
  });
});

async function outlineOf(bytes: Uint8Array): Promise<unknown> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const outline = (await document.getOutline()) ?? [];
  return outline.map((item) => [item.title, item.items.map((child: { title: string }) => child.title)]);
}
