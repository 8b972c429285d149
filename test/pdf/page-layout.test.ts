import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/document.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { readTaggedPdf } from '../../src/pdf/read/read-tagged-pdf.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { definitionOf, renderOptions } from './definition.ts';

const options = await renderOptions();

/** The paths drawn on each page, as pdf.js reads them; an empty path draws nothing. */
async function paintOf(content: readonly Content[]): Promise<unknown[]> {
  const { value, findings } = await renderDocument(definitionOf(content), options);
  expect(findings.map(formatFinding)).toEqual([]);
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: value?.bytes ?? new Uint8Array() }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { fnArray, argsArray } = await (await document.getPage(index + 1)).getOperatorList();
    return argsArray.filter((args, at) => fnArray[at] === OPS.constructPath && args[1][0] !== null);
  });
  return Promise.all(pages);
}

describe('PageLayout', () => {
  it('leaves shapes where they are when it lays out again to break a block that is too tall', async () => {
    const points = [0, 10, 20].map((x) => ({ x, y: x % 20 }));
    const shapes = { canvas: [{ type: 'polyline', points, lineWidth: 1 }], meaning: { artifact: true } };
    const stack = Array.from({ length: 80 }, (_, index) => `item ${index}`);
    const [again, once] = [
      await paintOf([shapes, { stack, unbreakable: true }]),
      await paintOf([shapes, { stack }]),
    ];
    expect(once.flat()).not.toEqual([]);
    expect(again.flat()).toEqual(once.flat());
  });

  it('paints the shapes of a repeated header row at the same place on every page', async () => {
    const points = [0, 10, 5].map((x) => ({ x, y: x % 10 }));
    const arrow = {
      canvas: [{ type: 'polyline', points, lineWidth: 1 }],
      meaning: { alt: 'An arrow down: fewer than last year' },
    };
    const row = (text: string): Content[] => [{ text, meaning: { scope: 'row' } }];
    const rows = Array.from({ length: 120 }, (_, index) => row(`row ${index}`));
    const table = { headerRows: 1, widths: ['*'], body: [[arrow], ...rows] };
    const [first, ...others] = await paintOf([{ table, layout: 'noBorders' }]);
    const [alone] = await paintOf([
      { table: { ...table, body: [[arrow], row('row')] }, layout: 'noBorders' },
    ]);
    expect(first).toEqual(alone);
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) expect(other).toEqual(first);
  });

  it('sets a cell that spans rows where the page has room for all of it', async () => {
    const name = Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n');
    const table = {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', '*'],
      body: [
        ['Name', 'Result'],
        [{ text: name, rowSpan: 2, meaning: { scope: 'row' } }, '5'],
        ['', 'A comment'],
      ],
    } as const;
    for (let before = 30; before < 48; before++) {
      const content = [...Array.from({ length: before }, (_, at) => `before ${at}`), { table }];
      const { value, findings } = await renderDocument(definitionOf(content), options);
      expect(findings.map(formatFinding)).toEqual([]);
      const { contents } = readTaggedPdf(value?.bytes ?? new Uint8Array());
      const bottoms = contents.flatMap(({ painted }) => painted.map(({ box }) => box[1]));
      expect(Math.min(...bottoms), `below ${before} lines`).toBeGreaterThan(35);
    }
  });
});
