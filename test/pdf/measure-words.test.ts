/** Words measured in one piece have the look and the widths that pdfmake gives them. */
import fc from 'fast-check';
import stackModule from 'pdfmake/js/StyleContextStack.js';
import inlinesModule from 'pdfmake/js/TextInlines.js';
import { expect, it } from 'vitest';
import { quickenMeasuring } from '../../src/pdf/measure-words.ts';

// pdfmake.ts, which quickens pdfmake's own class, is not loaded here
const Slow = inlinesModule.default;
class Quick extends Slow {}
quickenMeasuring(Quick);

/** Widths and heights that tell fonts, sizes and features apart. */
const document = {
  provideFont: (...face: unknown[]) => ({
    face,
    lineHeight: (size: number) => size * 1.2 + face.length,
    widthOfString: (text: string, size: number, features: unknown) => text.length * size + (features ? 1 : 0),
  }),
};

const value = fc.constantFrom(0, 2, 7.5, false, true, '', 'red', null, undefined);
const KEYS = ['bold', 'fontSize', 'color', 'sup', 'lineHeight', 'characterSpacing', 'preserveLeadingSpaces'];
const OTHERS = ['leadingIndent', 'preserveTrailingSpaces', 'noWrap', 'link', 'opacity', 'fontFeatures'];
const look = fc.dictionary(fc.constantFrom(...KEYS, ...OTHERS), value, { maxKeys: 4 });
const name = fc.constantFrom('a', 'b', 'unknown');
const word = fc
  .tuple(
    fc.constantFrom('', ' ', 'word', ' word', 'word  ', '\u00a0a\u00a0'),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, look),
    fc.option(fc.oneof(name, fc.array(name, { maxLength: 2 })), { nil: undefined }),
  )
  .map(([text, own, style]) => ({ text, meaning: 'kept', ...own, ...(style && { style }) }));

it('measures as pdfmake does, whatever the styles around a text and its words say', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(look, fc.constant({ extends: 'a', bold: true }))),
      look,
      fc.array(fc.oneof(name, look), { maxLength: 4 }),
      fc.array(word, { maxLength: 4 }),
      (dictionary, defaults, pushed, words) => {
        const stack = new stackModule.default(dictionary, defaults);
        for (const override of pushed) stack.push(override);
        const [slow = [], quick = []] = [Slow, Quick].map((inlines) =>
          new inlines(document).measure(structuredClone(words), stack),
        );
        // pdfmake sets x when a word has its place in a line
        const seen = (measured: object[]) =>
          JSON.parse(JSON.stringify(measured.map((one) => ({ ...one, x: 0 }))));
        expect(seen(quick)).toEqual(seen(slow));
      },
    ),
  );
});
