/** All generated sentences of both samples in both languages: read them when a golden changes. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/build-report.ts';
import { sample } from '../../samples.ts';
import { sentencesOf } from './sentences-of.ts';
import { viewOf, wordsOf } from './view-of.ts';

const REPORTS = [
  ['derby-2016-17', 'en-GB'],
  ['derby-2016-17', 'cy-GB'],
  ['exampleton-2025-26', 'en-GB'],
  ['exampleton-2025-26-cy', 'cy-GB'],
] as const;

describe('the generated sentences', () => {
  it.each(REPORTS)('of %s in %s are as read and agreed', async (name, language) => {
    const { scored } = await checkWorkbook(sample(name));
    if (scored === undefined) throw new Error(`expected ${name} to be scored`);
    const sentences = sentencesOf(viewOf(undefined, { scored, words: wordsOf(language) }));
    await expect(`${sentences}\n`).toMatchFileSnapshot(`sentences/${name}.${language}.golden.txt`);
  });

  it.each(REPORTS)('of %s in %s leave no placeholder and no double space', async (name, language) => {
    const { scored } = await checkWorkbook(sample(name));
    if (scored === undefined) throw new Error(`expected ${name} to be scored`);
    const sentences = sentencesOf(viewOf(undefined, { scored, words: wordsOf(language) }));
    expect(sentences).not.toMatch(/[{}]| {2}|undefined|null|NaN|\.\./);
  });
});
