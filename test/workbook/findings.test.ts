/** Every finding of reading, from the mistake that makes it, in the words of the golden file. */
import { expect, test } from 'vitest';
import { findings } from '../../src/workbook/findings.ts';
import { FILE_MISTAKES } from './file-mistakes.ts';
import { type Read, readBytes, readSample } from './sample-book.ts';
import { FLOODS, SHEET_MISTAKES } from './sheet-mistakes.ts';

const read = new Map<string, Read>();
for (const [what, bytes] of Object.entries(FILE_MISTAKES)) read.set(what, await readBytes(bytes));
for (const [what, changed] of Object.entries(SHEET_MISTAKES)) read.set(what, await readSample(changed));
for (const [what, changed] of Object.entries(FLOODS)) {
  const flood = await readSample(changed);
  read.set(what, { ...flood, said: flood.said.slice(0, 2) });
}

test('every finding is worded as in the golden', async () => {
  const entries = [...read].map(([what, { said }]) => `${what}\n---\n${said.join('\n')}\n`);
  await expect(entries.join('\n')).toMatchFileSnapshot('findings.golden.txt');
});

test('every mistake is found', () => {
  const unseen = [...read].filter(([, { findings: found }]) => found.length === 0).map(([what]) => what);
  expect(unseen).toEqual([]);
});

test('the golden leaves out no finding of the stage', () => {
  const codes = [...read.values()].flatMap(({ findings: found }) => found.map(({ code }) => code));
  expect(Object.keys(findings).filter((code) => !codes.includes(code))).toEqual([]);
});

test('a file that is no sound workbook gives no submission, and one finding about the file', () => {
  const opened = [
    'a sheet that is missing',
    'a row of number 1,000,000,000',
    'two rows of one number',
    'two cells of one address',
    'a column beyond the last',
    'a merge of the whole sheet',
  ];
  for (const what of Object.keys(FILE_MISTAKES).filter((name) => !opened.includes(name))) {
    const { value, findings: found } = read.get(what) ?? {};
    expect(value, what).toBeUndefined();
    expect(
      found?.map(({ place, severity }) => [place?.kind, severity]),
      what,
    ).toEqual([['file', 'error']]);
  }
});

test('a message and its hint are one line each, of a length that can be read', () => {
  for (const [what, { findings: found }] of read) {
    for (const { message, hint } of found) {
      expect(`${message}${hint}`, what).not.toMatch(/[\n\p{Cc}]/u);
      expect(message.length, message).toBeLessThan(400);
    }
  }
});
