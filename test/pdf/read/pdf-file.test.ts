import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../../src/pdf/read/file/pdf-file.ts';
import { DamagedPdf, PdfRef, PdfStream } from '../../../src/pdf/read/file/pdf-object.ts';
import { textOf } from '../../../src/pdf/read/file/text-string.ts';
import { FileBuilder } from './build-file.ts';

function open(build: (file: FileBuilder) => void): PdfFile {
  const builder = new FileBuilder();
  build(builder);
  return new PdfFile(builder.bytes());
}

describe('PdfFile', () => {
  it('reads objects by a classic table', () => {
    const file = open((builder) => {
      builder.object(1, '<< /Type /Catalog /Lang (cy-GB) /Next 2 0 R >>');
      builder.object(2, '[1 -2.5 .5 true null /A#20B (a\\(b\\)\\101\\\n) <48 4> 1 0 R]');
      builder.table();
    });
    expect(textOf(file.catalog.get('Lang'))).toBe('cy-GB');
    const [one, minus, half, yes, nothing, name, text, hex, reference] = file.array(file.catalog.get('Next'));
    expect([one, minus, half, yes, nothing]).toEqual([1, -2.5, 0.5, true, null]);
    expect(file.name(name)).toBe('A B');
    expect([textOf(text), textOf(hex)]).toEqual(['a(b)A', 'H@']);
    expect(file.resolve(reference)).toBe(file.catalog);
  });

  it('takes the newer of two objects of a number', () => {
    const file = open((builder) => {
      builder.object(1, '<< /Type /Catalog /Lang (en) >>');
      builder.table();
      builder.object(1, '<< /Type /Catalog /Lang (cy) >>');
      builder.table();
    });
    expect(textOf(file.catalog.get('Lang'))).toBe('cy');
  });

  it('reads cross-reference streams with a predictor and objects packed in streams', () => {
    const file = open((builder) => {
      builder.object(1, '<< /Type /Catalog >>');
      builder.stream(2, '/Type /ObjStm /N 1 /First 4', zlibSync(new TextEncoder().encode('3 0 (three)')));
      const rows = [
        [0, 0, 255],
        [1, builder.offsetOf(1), 0],
        [1, builder.offsetOf(2), 0],
        [2, 2, 0],
      ] as const;
      builder.crossReferenceStream(4, rows, zlibSync);
    });
    expect(textOf(file.object(3))).toBe('three');
    expect(file.object(2)).toBeInstanceOf(PdfStream);
    expect(file.objectNumbers).toEqual([1, 2, 3]);
  });

  function packed(objects: string): PdfFile {
    return open((builder) => {
      builder.object(1, '<< /Type /Catalog >>');
      builder.stream(2, '/Type /ObjStm /N 2 /First 8', new TextEncoder().encode(objects), '');
      const rows = [
        [0, 0, 255],
        [1, builder.offsetOf(1), 0],
        [1, builder.offsetOf(2), 0],
        [2, 2, 0],
        [2, 2, 1],
      ] as const;
      builder.crossReferenceStream(5, rows, zlibSync);
    });
  }

  it('reads packed objects a second time when all have been let go of', () => {
    const file = packed('3 0 4 8 (three) [4 0 R 12 0 5 7 R]');
    const before = [file.object(3), file.object(4)];
    file.forget();
    expect([file.object(3), file.object(4)]).toEqual(before);
    expect(file.object(4)).toEqual([new PdfRef(4, 0), 12, 0, new PdfRef(5, 7)]);
  });

  it('throws for a packed object whose neighbour is broken', () => {
    const file = packed('3 0 4 8 (three) <4x>');
    expect(() => file.object(3)).toThrow('a text that is no number');
  });

  it('gives null for an object that is not there', () => {
    const file = open((builder) => {
      builder.object(1, '<< /Type /Catalog /Lang 99 0 R >>');
      builder.table();
    });
    expect(file.resolve(file.catalog.get('Lang'))).toBeNull();
  });
});

describe('PdfFile of damaged bytes', () => {
  const catalog = '<< /Type /Catalog /Value 2 0 R >>';

  it.each([
    ['nothing at all', ''],
    ['no startxref', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
    ['a table beyond the end', '%PDF-1.7\nstartxref\n999\n%%EOF\n'],
    ['no table where one should be', '%PDF-1.7\nstartxref\n0\n%%EOF\n'],
  ])('throws for %s', (_, bytes) => {
    expect(() => new PdfFile(new TextEncoder().encode(bytes))).toThrow(DamagedPdf);
  });

  it('throws for tables that lead in a circle', () => {
    expect(() =>
      open((builder) => {
        builder.object(1, catalog);
        builder.table({ previous: 'self' });
      }),
    ).toThrow('cross-references that lead in a circle');
  });

  it.each([
    ['"endobj" where an object is expected', '[1 2'],
    ['"endobj" where an object is expected', '<< /A'],
    ['a dictionary without an end', '<< 1 2'],
    ['a text without an end', '(abc'],
    ['a text that is no number', '<abc'],
    ['a bracket without a beginning', '[ > ]'],
    ['objects nested too deeply', '['.repeat(5000)],
    ['references that lead in a circle', '2 0 R'],
    ['a stream without a length', '<< >>\nstream\nabc\nendstream'],
    ['a stream whose length is wrong', '<< /Length 1 >>\nstream\nabc\nendstream'],
    ['object 2, which needs itself to be read', '<< /Length 2 0 R >>\nstream\nabc\nendstream'],
  ])('throws for %s', (message, object) => {
    const file = open((builder) => {
      builder.object(1, catalog);
      builder.object(2, object);
      builder.table();
    });
    expect(() => file.resolve(file.catalog.get('Value'))).toThrow(message);
  });

  it.each([
    ['an unknown filter', '/Filter /Made', new Uint8Array(3)],
    ['data that cannot be unpacked', '/Filter /FlateDecode', new Uint8Array([1, 2, 3])],
    [
      'data that unpacks to more than 64 MB',
      '/Filter /FlateDecode',
      zlibSync(new Uint8Array(80 * 1024 * 1024)),
    ],
  ])('throws for %s', (_, entries, data) => {
    const file = open((builder) => {
      builder.object(1, catalog);
      builder.stream(2, entries, data, '');
      builder.table();
    });
    expect(() => file.data(file.catalog.get('Value'))).toThrow(DamagedPdf);
  });
});
