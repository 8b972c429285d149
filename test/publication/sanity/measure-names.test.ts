import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/publication/sanity/plain-words.ts';
import { polarityWords } from '../../../src/publication/sanity/polarity-words.ts';
import { unitWords } from '../../../src/publication/sanity/unit-words.ts';
import { NAMES } from './measure-names.ts';

describe('what the names of measures say of their unit and polarity', () => {
  it.each(NAMES)('%s: unit %s, better %s', (name, unit, better) => {
    expect([
      unitWords(plainWords(name))?.unit ?? '-',
      polarityWords(plainWords(name))?.polarity ?? '-',
    ]).toEqual([unit, better]);
  });
});
