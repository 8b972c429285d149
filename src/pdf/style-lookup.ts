/**
 * pdfmake goes through all styles around a word for each property of it, and makes a closure, a set and a list for each
 * answer. Here the same answers are taken from looks. Put in place once, when pdfmake is loaded.
 */
import type { StyleContextStacks as Stacks } from 'pdfmake-internals';
import { isLookProperty, lookOf } from './looks.ts';

/** In: pdfmake's class, which is changed. A document with `extends` in a style goes the old way. */
export function quickenStyleLookup(stacks: Stacks): void {
  const inherited = stacks.prototype.getProperty;
  stacks.prototype.getProperty = function (property) {
    const look = isLookProperty(property) ? lookOf(this) : undefined;
    if (look === undefined) return inherited.call(this, property);
    return look[property as keyof typeof look] ?? this.defaultStyle?.[property];
  };

  const asked = stacks.getStyleProperty;
  stacks.getStyleProperty = (item, stack, property, otherwise) => {
    const own = item[property];
    if (own !== undefined && own !== null) return own;
    // what has no style of its own adds nothing to the stack
    if (item.style || !stack) return asked(item, stack, property, otherwise);
    return stack.getProperty(property) ?? otherwise;
  };
}
