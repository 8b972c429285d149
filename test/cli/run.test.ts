/** What a user sees of each command: every case is a golden with its arguments, exit code and both streams. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { buildReport } from '../../src/index.ts';
import { masked } from '../verify/transcript.ts';
import { type Memory, memoryEffects } from './memory-effects.ts';
import { smallWorkbook } from './small-workbook.ts';

const LONG = 'The council reports every year how it did against its plan. '.repeat(4).trim();

let files: Record<string, Uint8Array> = {};
let folder = '';

beforeAll(async () => {
  const good = await smallWorkbook();
  files = {
    'a.xlsx': good,
    'b.xlsx': good,
    'moved.xlsx': await smallWorkbook({ homes: '98' }),
    'last-year.xlsx': await smallWorkbook({ homes: '95' }),
    'long.xlsx': await smallWorkbook({ introduction: `${LONG} It went well.\n${LONG}` }),
    'longer.xlsx': await smallWorkbook({ introduction: `${LONG} It went quite well.\n${LONG}` }),
    'open.xlsx': await smallWorkbook({
      introduction: 'Read it at [LINK TO BE INSERTED].',
      publicationDate: '',
    }),
    'settled.xlsx': await smallWorkbook({ homes: '', acknowledged: 'blank-outturn' }),
    'wrong.xlsx': await smallWorkbook({ priorityOfHomes: 'Save' }),
    'council/south.XLSX': good,
    'council/~$south.xlsx': new TextEncoder().encode('Somebody'),
    'council/.hidden.xlsx': good,
    'council/notes.docx': new TextEncoder().encode('notes'),
    'council/deeper/north.xlsx': good,
    'empty/~$a.xlsx': new TextEncoder().encode('Somebody'),
    'old/a.xlsx': await smallWorkbook({ priorityOfHomes: 'Strange' }),
    'unprintable.xlsx': await smallWorkbook({ introduction: 'A sign no font has: \u{10331}.' }),
    'no.xlsx': new TextEncoder().encode('not a workbook'),
  };
  Object.assign(files, await reportsOf(good));
  folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  mkdirSync(join(folder, 'broken'));
  writeFileSync(join(folder, 'broken', 'official.hbs'), '{ "content": [ {{reprot.title}} ] }');
  mkdirSync(join(folder, 'themes'));
  writeFileSync(join(folder, 'a-file'), '');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The editions of a workbook, and files that are not what they seem. */
async function reportsOf(workbook: Uint8Array): Promise<Record<string, Uint8Array>> {
  const since = { file: 'moved.xlsx', bytes: await smallWorkbook({ homes: '98' }) };
  const built = await buildReport(workbook, { file: 'a.xlsx', draft: 2, since });
  const lastYear = { file: 'last-year.xlsx', bytes: await smallWorkbook({ homes: '95' }) };
  const held = await buildReport(workbook, { file: 'a.xlsx', edition: 'draft', draft: 7, lastYear });
  const reports = Object.fromEntries([...built.files, ...held.files].map(({ name, bytes }) => [name, bytes]));
  const summary = reports['a-summary.pdf'] ?? new Uint8Array();
  return {
    ...reports,
    'changed.pdf': summary.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
    'cut.pdf': summary.subarray(0, 20_000),
    'text.pdf': new TextEncoder().encode('not a PDF'),
  };
}

async function runWith(args: readonly string[], change: Partial<Memory> = {}) {
  const memory = { ...memoryEffects(files), ...change };
  const code = await run(args, memory);
  return { code, ...memory.lines, written: memory.written };
}

async function transcript(args: readonly string[]): Promise<string> {
  const { code, out, err, written } = await runWith(args.map((arg) => arg.replace('LAYOUTS', folder)));
  const sections = [
    [`$ outturn ${args.join(' ')}`],
    ['-- standard output', ...out],
    ['-- standard error', ...err],
    ['-- written', ...written.map((file) => join(file.folder, file.name))],
    [`-- exit code ${code}`],
  ];
  const text = sections.flat().join('\n').replaceAll(folder, 'LAYOUTS');
  // Our own layouts may change without a word of the command line changing.
  const shown = args[0] === 'verify' ? masked(text) : text;
  return `${shown.replace(/(partials\/[\w-]+\.hbs):\d+/g, '$1:LINE')}\n`;
}

const CASES: readonly (readonly [name: string, command: string])[] = [
  ['build-all', 'build a.xlsx'],
  ['build-official', 'build a.xlsx --edition official --out output/'],
  ['build-summary', 'build a.xlsx --edition summary'],
  ['build-draft', 'build a.xlsx --edition draft --draft 3'],
  ['build-official-as-draft', 'build open.xlsx --edition official --draft 2'],
  ['build-summary-as-draft', 'build open.xlsx --edition summary --draft 2'],
  ['build-all-refused', 'build open.xlsx'],
  ['build-official-refused', 'build open.xlsx --edition official'],
  ['build-why-not', 'build open.xlsx --edition official --why-not'],
  ['build-acknowledged', 'build settled.xlsx --edition official'],
  ['build-wrong-workbook', 'build wrong.xlsx'],
  ['build-no-workbook', 'build no.xlsx'],
  ['build-unprintable', 'build unprintable.xlsx'],
  ['build-several', 'build a.xlsx wrong.xlsx open.xlsx --edition official --out out'],
  ['build-one-missing', 'build a.xlsx missing.xlsx'],
  ['build-folder', 'build council/ --edition summary'],
  ['build-folders', 'build council b.xlsx --edition official'],
  ['build-folder-empty', 'build empty'],
  ['build-same-name', 'build a.xlsx old/A.xlsx'],
  ['build-since', 'build moved.xlsx --edition draft --since a.xlsx'],
  ['build-since-without-draft', 'build moved.xlsx --edition official --since a.xlsx'],
  ['build-since-wrong', 'build a.xlsx --since wrong.xlsx'],
  ['build-since-missing', 'build a.xlsx --since missing.xlsx'],
  ['build-last-year', 'build a.xlsx --edition draft --last-year last-year.xlsx'],
  ['build-last-year-wrong', 'build a.xlsx --edition draft --last-year wrong.xlsx'],
  ['build-broken-template', 'build a.xlsx --templates LAYOUTS/broken'],
  ['build-templates-missing', 'build a.xlsx --templates LAYOUTS/none'],
  ['build-templates-no-folder', 'build a.xlsx --templates LAYOUTS/a-file'],
  ['check', 'check a.xlsx'],
  ['check-open', 'check open.xlsx'],
  ['check-why-not', 'check a.xlsx --why-not'],
  ['check-why-not-unread', 'check no.xlsx --why-not'],
  ['check-wrong', 'check wrong.xlsx'],
  ['check-unprintable', 'check unprintable.xlsx'],
  ['check-broken-template', 'check a.xlsx --templates LAYOUTS/broken'],
  ['check-several', 'check a.xlsx open.xlsx wrong.xlsx'],
  ['check-last-year', 'check a.xlsx --last-year last-year.xlsx'],
  ['check-last-year-no', 'check a.xlsx --last-year no.xlsx'],
  ['check-last-year-missing', 'check a.xlsx --last-year missing.xlsx'],
  ['check-missing', 'check missing.xlsx'],
  ['compare-same', 'compare a.xlsx b.xlsx'],
  ['compare-moved', 'compare a.xlsx moved.xlsx'],
  ['compare-text', 'compare long.xlsx longer.xlsx'],
  ['compare-gone', 'compare a.xlsx open.xlsx'],
  ['compare-wrong', 'compare old/a.xlsx a.xlsx'],
  ['compare-missing', 'compare a.xlsx missing.xlsx'],
  ['verify', 'verify a-official.pdf'],
  ['verify-workbook', 'verify a-summary.pdf --workbook b.xlsx'],
  ['verify-draft', 'verify a-draft-2.pdf --workbook a.xlsx --since moved.xlsx'],
  ['verify-draft-since-missing', 'verify a-draft-2.pdf --workbook a.xlsx'],
  ['verify-last-year', 'verify a-draft-7.pdf --workbook a.xlsx --last-year last-year.xlsx'],
  ['verify-last-year-other', 'verify a-draft-7.pdf --workbook a.xlsx --last-year moved.xlsx'],
  ['verify-last-year-missing', 'verify a-draft-7.pdf --workbook a.xlsx'],
  ['verify-other-workbook', 'verify a-summary.pdf --workbook moved.xlsx'],
  ['verify-wrong-workbook', 'verify a-summary.pdf --workbook wrong.xlsx'],
  ['verify-broken-template', 'verify a-official.pdf --workbook a.xlsx --templates LAYOUTS/broken'],
  ['verify-changed', 'verify changed.pdf'],
  ['verify-cut', 'verify cut.pdf'],
  ['verify-text', 'verify text.pdf'],
  ['verify-missing', 'verify missing.pdf'],
  ['verify-workbook-missing', 'verify a-summary.pdf --workbook missing.xlsx'],
  ['verify-without-workbook', 'verify a-summary.pdf --since moved.xlsx --last-year a.xlsx'],
  ['help', '--help'],
  ['help-build', 'build --help'],
  ['help-check', 'check --help'],
  ['help-compare', 'help compare'],
  ['help-verify', 'verify --help'],
  ['version', '--version'],
  ['usage-nothing', ''],
  ['usage-command', 'bild a.xlsx'],
  ['usage-option', 'build a.xlsx --editon all'],
  ['usage-edition', 'build a.xlsx --edition offical'],
  ['usage-edition-far', 'build a.xlsx --edition monthly'],
  ['usage-draft', 'build a.xlsx --draft 0'],
  ['usage-jobs', 'build a.xlsx b.xlsx --jobs 0'],
  ['usage-watch-json', 'build a.xlsx --watch --json'],
  ['usage-draft-missing', 'build a.xlsx --draft'],
  ['usage-no-workbook', 'check'],
  ['usage-no-report', 'verify'],
  ['usage-one-workbook', 'compare a.xlsx'],
  ['usage-too-many', 'compare a.xlsx b.xlsx open.xlsx'],
];

const wordsOf = (command: string): string[] => command.split(' ').filter((word) => word !== '');

describe('the command line', () => {
  it.each(CASES)('%s: outturn %s', async (name, command) => {
    await expect(await transcript(wordsOf(command))).toMatchFileSnapshot(`golden/${name}.golden.txt`);
  });

  it.each([
    ['build-json', 'build open.xlsx wrong.xlsx --json'],
    ['check-json', 'check open.xlsx wrong.xlsx --json'],
    ['compare-json', 'compare a.xlsx moved.xlsx --json'],
    ['compare-json-wrong', 'compare a.xlsx wrong.xlsx --json'],
    ['verify-json', 'verify a-summary.pdf --workbook a.xlsx --json'],
    ['verify-json-other', 'verify a-summary.pdf --workbook moved.xlsx --json'],
    ['verify-json-text', 'verify text.pdf --json'],
  ])('%s: outturn %s', async (name, command) => {
    const { out, err } = await runWith(wordsOf(command));
    expect(err).toEqual([]);
    expect(() => JSON.parse(out.join('\n'))).not.toThrow();
    const text = `${out.join('\n')}\n`;
    const shown = command.startsWith('verify') ? masked(text) : text;
    await expect(shown).toMatchFileSnapshot(`golden/${name}.golden.json`);
  });

  it('fits every help on a screen of 80 columns and 24 lines', async () => {
    for (const command of [
      '--help',
      'build --help',
      'check --help',
      'compare --help',
      'verify --help',
      'help build',
    ]) {
      const { out, code } = await runWith(wordsOf(command));
      const lines = out.join('\n').split('\n');
      expect(code).toBe(0);
      expect(lines.length, command).toBeLessThanOrEqual(23);
      expect(Math.max(...lines.map((line) => line.length)), command).toBeLessThanOrEqual(80);
    }
  });

  it('shows what it is doing while it verifies, and clears it at the end', async () => {
    const { progress } = await runWith(wordsOf('verify a-summary.pdf --workbook a.xlsx'));
    expect(progress).toEqual([
      'a-summary.pdf: reading',
      'a-summary.pdf: working out every figure again',
      'a-summary.pdf: checking tags',
      'a-summary.pdf: building it from a.xlsx',
      '',
    ]);
  });

  it('shows progress by steps and clears it at the end', async () => {
    for (const command of ['build a.xlsx --edition summary', 'check a.xlsx', 'compare a.xlsx b.xlsx']) {
      const { progress } = await runWith(wordsOf(command));
      expect(progress[0], command).toBe('a.xlsx: reading and scoring');
      expect(progress.at(-1), command).toBe('');
    }
  });
});

describe('a fault of the program', () => {
  const broken = { writeFiles: () => Promise.reject(new TypeError('x is not a function')) };

  it('ends with 70 and a plain sentence, without a stack', async () => {
    const { code, out, err } = await runWith(['build', 'a.xlsx'], broken);
    expect({ code, out, err }).toEqual({
      code: 70,
      out: [],
      err: [
        'fault of the program: x is not a function',
        'Nothing was written. Please report it; --debug shows where it happened.',
      ],
    });
  });

  it.each([
    ['build', 'a.xlsx', '--debug'],
    ['--debug', 'build', 'a.xlsx'],
  ])('shows the stack with outturn %s %s %s', async (...args) => {
    const { code, err } = await runWith(args, broken);
    expect(code).toBe(70);
    expect(err.at(-1)).toMatch(/^TypeError: x is not a function\n {4}at /);
  });

  it('does not claim that nothing was written when something was', async () => {
    const out = (): never => {
      throw new Error('boom');
    };
    const { code, err } = await runWith(['build', 'a.xlsx', '--edition', 'summary'], { out });
    expect(code).toBe(70);
    expect(err.at(-1)).toBe(
      'What was written before it is whole. Please report it; --debug shows where it happened.',
    );
  });

  it('is told also when what was thrown is no error', async () => {
    const readFile = () => Promise.reject('broken');
    const { code, err } = await runWith(['check', 'a.xlsx', '--debug'], { readFile });
    expect(code).toBe(70);
    expect(err[0]).toBe('fault of the program: broken');
  });
});
