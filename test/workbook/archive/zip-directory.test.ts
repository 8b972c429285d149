import { describe, expect, it } from 'vitest';
import { Refused } from '../../../src/workbook/archive/refused.ts';
import { unpackEntry } from '../../../src/workbook/archive/unpack-entry.ts';
import { readZipDirectory } from '../../../src/workbook/archive/zip-directory.ts';
import { type EndFields, type EntryFields, makeZip } from './zip-maker.ts';

const A: EntryFields = { name: 'a.xml', data: 'first' };
const B: EntryFields = { name: 'b.xml', data: 'second' };

/** All parts as texts, or why the archive is refused. */
function contentOf(bytes: Uint8Array): Record<string, string> | string {
  try {
    const texts = [...readZipDirectory(bytes)].map(([name, entry]) => [
      name,
      new TextDecoder().decode(unpackEntry(bytes, entry, { left: 1_000 })),
    ]);
    return Object.fromEntries(texts);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return 'found' in refusal ? refusal.found : refusal.code;
  }
}

const zip = (entries: readonly EntryFields[], end?: EndFields) => contentOf(makeZip(entries, end));

describe('an archive', () => {
  it('is read by its directory, whatever case and slashes names have', () => {
    expect(zip([A, { ...B, name: '/XL\\B.xml' }])).toEqual({ 'a.xml': 'first', 'xl/b.xml': 'second' });
  });

  it('may name folders, and carry a comment', () => {
    expect(zip([{ name: 'xl/', data: '' }, A], { comment: 'made by hand' })).toEqual({ 'a.xml': 'first' });
  });

  it('may keep its sizes and its end in 64 bits', () => {
    expect(zip([{ ...A, wide: true }, B], { wide: true })).toEqual({ 'a.xml': 'first', 'b.xml': 'second' });
  });
});

describe('an archive is refused', () => {
  it.each<[string, readonly EntryFields[], EndFields, string]>([
    ['with two parts of one name', [A, { ...B, name: 'A.XML' }], {}, 'two parts of one name, A.XML'],
    ['with a part under two names', [{ ...A, localName: 'c.xml' }], {}, 'part a.xml under two names'],
    ['with a part packed in two ways', [{ ...A, localMethod: 8 }], {}, 'part a.xml under two names'],
    ['with an unknown way of packing', [{ ...A, method: 12 }], {}, 'part a.xml packed in an unknown way'],
    ['with a part that is not there', [A, { ...B, header: 3 }], {}, 'part b.xml in the wrong place'],
    ['with a part beyond its end', [A, { ...B, header: 9_999 }], {}, 'an archive that breaks off'],
    ['with a part longer than itself', [{ ...A, packedSize: 9_999 }], {}, 'an archive that breaks off'],
    ['with parts inside one another', [{ ...A, packedSize: 50 }, B], {}, 'part b.xml inside another part'],
    ['with a part inside the directory', [{ ...A, packedSize: 20 }], {}, 'a broken table of contents'],
    ['with a directory that is none', [A], { offset: 2 }, 'a broken table of contents'],
    ['with fewer parts than it counts', [A], { count: 2 }, 'a broken table of contents'],
    ['with a password', [{ ...A, flags: 1 }], {}, 'encrypted-workbook'],
    ['with a wrong checksum', [{ ...A, crc: 1 }], {}, 'part a.xml with a wrong checksum'],
    ['with a wrong size', [{ ...A, size: 4 }], {}, 'part a.xml with a wrong checksum'],
    ['with a part that does not unpack', [{ ...A, method: 8 }], {}, 'part a.xml that cannot be unpacked'],
    [
      'without the 64-bit sizes it names',
      [{ ...A, wide: true, extra: [] }],
      {},
      'a broken table of contents',
    ],
    [
      'with 64-bit sizes cut short',
      [{ ...A, wide: true, extra: [1, 0, 4, 0, 1, 1, 1, 1] }],
      {},
      'a broken table of contents',
    ],
    [
      'with a size beyond counting',
      [{ ...A, wide: true, extra: [1, 0, 8, 0, ...Array.from({ length: 8 }, () => 255)] }],
      {},
      'a broken table of contents',
    ],
    ['with a 64-bit end elsewhere', [A], { wide: true, locator: 1n }, 'an archive that breaks off'],
    ['with a 64-bit end beyond its own', [A], { wide: true, locator: 99_999n }, 'an archive that breaks off'],
    ['with a 64-bit end that is none', [A], { wide: true, signature64: 1 }, 'an archive that breaks off'],
  ])('%s', (_, entries, end, found) => {
    expect(zip(entries, end)).toBe(found);
  });

  it('whose 64-bit end has no locator', () => {
    expect(zip([A], { offset: 0xffffffff })).toBe('an archive that breaks off');
    expect(zip([], { offset: 0xffffffff })).toBe('an archive that breaks off');
  });

  it('that holds more than may still be unpacked', () => {
    const bytes = makeZip([A]);
    const [entry] = readZipDirectory(bytes).values();
    if (!entry) throw new Error('no part');
    expect(() => unpackEntry(bytes, entry, { left: 4 })).toThrow(Refused);
    const budget = { left: 5 };
    unpackEntry(bytes, entry, budget);
    expect(budget.left).toBe(0);
  });
});
