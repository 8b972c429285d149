/**
 * pdfmake asks some twenty properties of every word, and makes a closure, a set and a list for each answer. Here the
 * same answers are found without making anything. Put in place once, when pdfmake is loaded.
 */
import type { StyleContextStacks as Stacks } from 'pdfmake-internals';

type Stack = InstanceType<Stacks>;

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
    return item.style || !stack
      ? asked(item, stack, property, otherwise)
      : (stack.getProperty(property) ?? otherwise);
  };
}
