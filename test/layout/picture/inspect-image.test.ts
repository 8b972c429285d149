/** Pictures that are whole and pictures that are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../../src/layout/picture/inspect-image.ts';
import { dataUrl, FRAME, jpeg, type PngParts, png, pngBytes } from '../pictures.ts';

const DAMAGED = 'a PNG that breaks off or is damaged';
const UNKNOWN = 'a PNG of an unknown kind';
const BROKEN = 'a JPEG that breaks off or is damaged';
const NO_PDF = 'a JPEG of a kind that no PDF can hold';

describe('a PNG', () => {
  it.each<[string, Partial<PngParts>, string | undefined]>([
    ['of one pixel', {}, undefined],
    ['of bits', { bits: 1, width: 9, height: 2, pixels: new Uint8Array(6) }, undefined],
    ['with a palette', { colour: 3, palette: 6 }, undefined],
    ['interlaced', { interlace: 1, width: 3, height: 3, pixels: new Uint8Array(15) }, undefined],
    ['interlaced, of one pixel', { interlace: 1 }, undefined],
    ['with transparency', { colour: 6, width: 2, pixels: new Uint8Array(9) }, undefined],
    ['without width', { width: 0 }, 'a picture without size'],
    ['without height', { height: 0 }, 'a picture without size'],
    ['as large as no page', { width: 0xffffffff }, 'a picture of more than 40000000 pixels'],
    ['with pixels missing', { height: 2 }, DAMAGED],
    ['with too many pixels', { pixels: new Uint8Array(3) }, DAMAGED],
    ['with no such filter', { pixels: Uint8Array.of(5, 0) }, DAMAGED],
    ['without its palette', { colour: 3 }, DAMAGED],
    ['with an empty palette', { colour: 3, palette: 0 }, DAMAGED],
    ['with half a palette', { colour: 3, palette: 4 }, DAMAGED],
    ['of an unknown colour', { colour: 5 }, UNKNOWN],
    ['of unknown bits', { bits: 3 }, UNKNOWN],
    ['of unknown interlacing', { interlace: 2 }, UNKNOWN],
  ])('%s', (_, parts, found) => {
    expect(inspectImage(png(parts))).toBe(found);
  });

  it('that is something else is called that', () => {
    expect(inspectImage(dataUrl('png', Buffer.from('hi')))).toBe('something else than a PNG');
    expect(inspectImage('data:image/png;base64,a')).toBe('base64 that breaks off');
    expect(inspectImage('data:image/gif;base64,aGk=')).toBe('no base64 of a PNG or JPEG');
  });

  it('that breaks off or has one byte changed is never taken for whole', () => {
    const whole = pngBytes();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(inspectImage(dataUrl('png', whole.subarray(0, at)))).toBeDefined();
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(inspectImage(dataUrl('png', changed))).toBeDefined();
      }),
    );
  });

  it('whose packed pixels are no such thing is damaged', () => {
    const url = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAA0lEQVRhYmMzr9ZyAAAAAElFTkSuQmCC';
    expect(inspectImage(`data:image/png;base64,${url}`)).toBe(DAMAGED);
  });
});

describe('a JPEG', () => {
  const frame = (change: Readonly<Record<number, number>>) => FRAME.map((byte, at) => change[at] ?? byte);
  it.each<[string, string, string | undefined]>([
    ['that is whole', jpeg(), undefined],
    ['with fill before its end', jpeg(FRAME, [1, 0xff, 0, 0xff, 0xd9]), undefined],
    ['without its end', jpeg(FRAME, [1, 2, 3]), BROKEN],
    ['without a frame', jpeg([]), BROKEN],
    ['of another coding', jpeg(frame({ 1: 0xc9 })), NO_PDF],
    ['of 12 bits', jpeg(frame({ 4: 12 })), NO_PDF],
    ['of two components', jpeg(frame({ 9: 2 })), NO_PDF],
    ['without height', jpeg(frame({ 6: 0 })), 'a picture without size'],
    ['without width', jpeg(frame({ 8: 0 })), 'a picture without size'],
    ['with a frame too short', jpeg([0xff, 0xc0, 0, 3, 8]), BROKEN],
    ['with a segment of no length', jpeg([0xff, 0xe1, 0, 0]), BROKEN],
    ['with a segment beyond the end', jpeg([0xff, 0xe1, 0xff, 0xff]), BROKEN],
    ['with something between its segments', jpeg([7, ...FRAME]), BROKEN],
    ['that breaks off', 'data:image/jpeg;base64,/9j/4A==', BROKEN],
    ['that is something else', 'data:image/jpeg;base64,aGkgdGhlcmU=', 'something else than a JPEG'],
    ['that is next to nothing', 'data:image/jpeg;base64,aGk=', 'something else than a JPEG'],
  ])('%s', (_, url, found) => {
    expect(inspectImage(url)).toBe(found);
  });
});
