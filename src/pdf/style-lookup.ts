/**
 * pdfmake asks some twenty properties of every word, and makes a closure, a set and a list for each answer. Here the
 * same answers are found without making anything. Put in place once, when pdfmake is loaded.
 */
import type { TextInlines as Inlines, StyleContextStacks as Stacks } from 'pdfmake-internals';

type Stack = InstanceType<Stacks>;

/** What a stack has answered while the words of one text are measured: it stays as it is for so long. */
let remembered: { readonly stack: Stack; readonly answers: Map<string, unknown> } | undefined;

/** In: pdfmake's class, which is changed. A document with `extends` in a style goes the old way. */
export function quickenStyleLookup(stacks: Stacks): void {
  const inherited = stacks.prototype.getProperty;

  stacks.prototype.getProperty = function getProperty(this: Stack, property: string): unknown {
    const { styleOverrides, styleDictionary, defaultStyle } = this;
    for (let index = styleOverrides.length - 1; index >= 0; index--) {
      const override = styleOverrides[index];
      const style = typeof override === 'string' ? styleDictionary[override] : override;
      if (style === undefined) continue;
      if (style !== override && style.extends !== undefined) return inherited.call(this, property);
      const value = style[property];
      if (value !== undefined && value !== null) return value;
    }
    return defaultStyle?.[property];
  };

  const asked = stacks.getStyleProperty;
  stacks.getStyleProperty = (item, stack, property, otherwise) => {
    const own = item[property];
    if (own !== undefined && own !== null) return own;
    // what has no style of its own adds nothing to the stack
    if (item.style || !stack) return asked(item, stack, property, otherwise);
    return (
      (remembered?.stack === stack ? answer(remembered, property) : stack.getProperty(property)) ?? otherwise
    );
  };
}

function answer({ stack, answers }: NonNullable<typeof remembered>, property: string): unknown {
  const known = answers.get(property);
  if (known !== undefined || answers.has(property)) return known;
  const found = stack.getProperty(property);
  answers.set(property, found);
  return found;
}

/** In: pdfmake's class that measures the words of a text, which is changed: each look is looked up once a text. */
export function rememberStyles(inlines: Inlines): void {
  const inherited = inlines.prototype.measure;
  inlines.prototype.measure = function measure(words, stack) {
    remembered = { stack, answers: new Map() };
    try {
      return inherited.call(this, words, stack);
    } finally {
      remembered = undefined;
    }
  };
}
