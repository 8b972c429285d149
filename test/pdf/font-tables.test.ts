/** Tables that are read without fontkit say what fontkit reads in them. */
import { create, type Font } from 'fontkit';
import type { FontProgram } from 'pdfmake-internals';
import { expect, it } from 'vitest';
import { loadResources } from '../../src/load-resources.ts';
import { metricsOf, quickenTables } from '../../src/pdf/font-tables.ts';

interface Tables {
  readonly numGlyphs: number;
  readonly post: Readonly<Record<string, unknown>>;
  readonly loca: { readonly version: number; readonly offsets: Iterable<number> };
}

const { fonts } = await loadResources();
const FACES = Object.values(fonts);

function opened(file: Uint8Array): Font & FontProgram & Tables {
  return create(Buffer.from(file)) as unknown as Font & FontProgram & Tables;
}

it('say of every face of the product what fontkit says', () => {
  expect(FACES.length).toBeGreaterThan(4);
  for (const file of FACES) {
    const [slow, quick] = [opened(file), opened(file)];
    quickenTables(quick, file);
    expect(slow.post).toMatchObject(quick.post);
    expect(Object.keys(quick.post)).toHaveLength(4);
    expect(quick.italicAngle).toBe(slow.italicAngle);
    expect(quick.loca.version).toBe(slow.loca.version);
    expect([...quick.loca.offsets]).toEqual([...slow.loca.offsets]);
  }
});

it('say of every glyph of the product what fontkit says', () => {
  for (const file of FACES) {
    const [font, metrics] = [opened(file), metricsOf(file)];
    expect(metrics).toBeDefined();
    for (let number = 0; number < font.numGlyphs; number++) {
      const glyph = font.getGlyph(number) as unknown as { _getMetrics(): object };
      expect(glyph._getMetrics()).toMatchObject(metrics?.(number) ?? {});
    }
  }
});
