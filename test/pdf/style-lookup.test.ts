/** The quick look-up of styles gives what pdfmake's own gives. */
import fc from 'fast-check';
import stackModule from 'pdfmake/js/StyleContextStack.js';
import { expect, it } from 'vitest';
import { quickenStyleLookup } from '../../src/pdf/style-lookup.ts';

// pdfmake.ts, which quickens pdfmake's own class, is not loaded here
const Slow = stackModule.default;
class Quick extends Slow {}
quickenStyleLookup(Quick);

const PROPERTIES = ['bold', 'fontSize', 'color'];
const NAMES = ['a', 'b', 'c', 'unknown'];
const value = fc.constantFrom(0, false, '', null, undefined, 'red', 12);
const look = fc.dictionary(fc.constantFrom(...PROPERTIES), value);
const name = fc.constantFrom(...NAMES);
const styles = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.tuple(look, fc.option(fc.constantFrom('a', 'b'), { nil: undefined })).map(([own, parent]) => ({
    ...own,
    ...(parent === undefined ? {} : { extends: parent }),
  })),
);
const item = fc
  .tuple(look, fc.option(fc.oneof(name, fc.array(name, { maxLength: 2 })), { nil: undefined }))
  .map(([own, style]) => ({ ...own, ...(style === undefined ? {} : { style }) }));

it('answers as pdfmake does, whatever styles hold and whatever the item brings along', () => {
  fc.assert(
    fc.property(
      styles,
      look,
      fc.array(fc.oneof(name, look), { maxLength: 4 }),
      item,
      fc.constantFrom(...PROPERTIES),
      (dictionary, defaults, pushed, asking, property) => {
        const [slow, quick] = [Slow, Quick].map((stacks) => {
          const stack = new stacks(dictionary, defaults);
          for (const override of pushed) stack.push(override);
          return [stack.getProperty(property), stacks.getStyleProperty(asking, stack, property, 'otherwise')];
        });
        expect(quick).toEqual(slow);
      },
    ),
  );
});

it('answers without a stack with what is given for it', () => {
  expect(Quick.getStyleProperty({}, undefined, 'bold', 'otherwise')).toBe('otherwise');
});
