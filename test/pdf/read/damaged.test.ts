import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { goodReport } from '../check/good-report.ts';

const good = await goodReport();
const none = new Map<number, string>();

/** A few bytes of the file set to other values. */
const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });

describe('checkPdf of damaged bytes', () => {
  it('gives findings, and throws nothing, whatever bytes are changed', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of list) bytes[at] = value;
        expect(Array.isArray(checkPdf(bytes, none))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('finds that a file was cut off, wherever', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 8), (length) => {
        expect(checkPdf(good.subarray(0, length), none).map(({ code }) => code)).toEqual(['damaged-pdf']);
      }),
      { numRuns: 100 },
    );
  });

  it('finds that bytes are no PDF at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(checkPdf(bytes, none).map(({ code }) => code)).toEqual(['damaged-pdf']);
      }),
    );
  });
});
