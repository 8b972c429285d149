/** Unpacking in machine code and in plain JavaScript come to the same. */
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate as byNode } from '../../src/cli/inflate-by-node.ts';
import { type Form, inflate } from '../../src/model/inflate.ts';

const packers = { bare: deflateRawSync, zlib: deflateSync };
const text = fc.array(fc.constantFrom('Green ', 'Red ', '2016/17 ', '\u0000', 'ŵ'), { maxLength: 5_000 });
const bytes = fc.oneof(
  text.map((words) => new TextEncoder().encode(words.join(''))),
  fc.uint8Array({ maxLength: 20_000 }),
);

describe.each(['bare', 'zlib'] satisfies Form[])('a %s stream', (form) => {
  it('gives what was packed, however it is unpacked, and no more than is wanted', () => {
    fc.assert(
      fc.property(bytes, (plain) => {
        const packed = packers[form](plain);
        for (const unpack of [inflate, byNode]) {
          expect(unpack(packed, form, plain.length)).toEqual(plain);
          expect(unpack(packed, form, plain.length + 1)).toEqual(plain);
          if (plain.length > 0) expect(unpack(packed, form, plain.length - 1)).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('that breaks off is refused by Node, and gives no more than its beginning else', () => {
    const plain = new TextEncoder().encode('Green 93 %, Red 5 %');
    const packed = packers[form](plain);
    for (let length = 1; length < packed.length - 5; length++) {
      const broken = packed.subarray(0, length);
      expect(() => byNode(broken, form, 1_000)).toThrow();
      const found = beginning(() => inflate(broken, form, 1_000));
      expect(found).toEqual(plain.subarray(0, found.length));
    }
  });

  it.each([
    ['plainly', inflate],
    ['by Node', byNode],
  ])('of a gigabyte is given up early %s', (_, unpack) => {
    const piece = deflateRawSync(new Uint8Array(64 * 1024 * 1024));
    expect(
      unpack(form === 'bare' ? piece : deflateSync(new Uint8Array(64 * 1024 * 1024)), form, 1_000),
    ).toBeUndefined();
  });
});

function beginning(unpack: () => Uint8Array | undefined): Uint8Array {
  try {
    return unpack() ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
