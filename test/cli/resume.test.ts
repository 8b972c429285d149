/** `--resume`: what an earlier run left is left alone, and whatever has changed is built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/cli/file-problem.ts';
import { run } from '../../src/cli/run.ts';
import { makeCertificate, modernP12, PASSWORD } from '../signature/certificates.ts';
import { type Memory, memoryEffects } from './memory-effects.ts';
import { smallWorkbook } from './small-workbook.ts';

let inputs: Record<string, Uint8Array> = {};
let disk: Record<string, Uint8Array> = {};
let folder = '';

beforeAll(async () => {
  inputs = {
    'a.xlsx': await smallWorkbook(),
    'b.xlsx': await smallWorkbook({ homes: '98' }),
    'open.xlsx': await smallWorkbook({ introduction: 'Read it at [LINK TO BE INSERTED].' }),
    'one.p12': await modernP12({ certificates: [await makeCertificate()] }),
    'two.p12': await modernP12({ certificates: [await makeCertificate()] }),
  };
  folder = mkdtempSync(join(tmpdir(), 'resume-'));
  mkdirSync(join(folder, 'themes'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  disk = { ...inputs };
});

/** Whatever is written can be read again, in this run and the next. */
async function runWith(command: string) {
  const memory: Memory = {
    ...memoryEffects(),
    readFile: async (path) => {
      const found = disk[path];
      if (found === undefined) throw new FileProblem(`${path}: cannot read: there is no such file or folder`);
      return found;
    },
    writeFiles: async (to, all) => {
      for (const { name, bytes } of all) {
        memory.written.push({ folder: to, name, bytes });
        disk[join(to, name)] = bytes;
      }
    },
    environment: () => PASSWORD,
  };
  const code = await run(command.replace('LAYOUTS', folder).split(' '), memory);
  return { code, ...memory.lines, written: memory.written.map(({ name }) => name) };
}

const SUMMARY = 'build a.xlsx b.xlsx --edition summary --out out';
const FILES_OF_B = ['b-summary.pdf', 'b-measures.csv', 'b-actions.csv', 'b-summary.csv', 'b-manifest.json'];

describe('a run that is resumed', () => {
  it('does nothing where nothing changed, and says so', async () => {
    const first = await runWith(SUMMARY);
    expect(first.written).toHaveLength(10);
    const again = await runWith(`${SUMMARY} --resume`);
    expect(again).toMatchObject({ code: 0, written: [], out: first.out });
    expect(again.err).toEqual([
      'a.xlsx: unchanged since it was built; 5 files left as they are',
      'b.xlsx: unchanged since it was built; 5 files left as they are',
      'workbook  outcome    files  seconds  findings',
      'a.xlsx    unchanged      0      0.0',
      'b.xlsx    unchanged      0      0.0',
      '2 workbooks: 2 unchanged; 0 files written in 0.0 s, 1 at a time',
    ]);
  });

  it.each([
    ['a workbook that changed', async () => ({ 'b.xlsx': await smallWorkbook({ homes: '97' }) })],
    ['a PDF that is gone', async () => ({ 'out/b-summary.pdf': undefined })],
    ['a PDF that was changed', async () => ({ 'out/b-summary.pdf': new Uint8Array([1]) })],
    ['data that were changed', async () => ({ 'out/b-actions.csv': new Uint8Array() })],
    ['a manifest that is gone', async () => ({ 'out/b-manifest.json': undefined })],
    [
      'a manifest whose figures were changed',
      async () => ({
        'out/b-manifest.json': new TextEncoder().encode(
          new TextDecoder().decode(disk['out/b-manifest.json']).replace(/"percent": \d+/, '"percent": 99'),
        ),
      }),
    ],
    ['a manifest that is cut off', async () => ({ 'out/b-manifest.json': new Uint8Array([0x7b]) })],
  ])('builds for %s, and nothing else', async (_, change) => {
    await runWith(SUMMARY);
    const before = disk['out/b-summary.pdf'];
    for (const [path, bytes] of Object.entries(await change())) {
      if (bytes === undefined) delete disk[path];
      else disk[path] = bytes;
    }
    const again = await runWith(`${SUMMARY} --resume`);
    expect(again.written).toEqual(FILES_OF_B);
    if (disk['b.xlsx'] === inputs['b.xlsx']) expect(disk['out/b-summary.pdf']).toEqual(before);
    expect((await runWith(`${SUMMARY} --resume`)).written).toEqual([]);
  });

  it.each([
    ['another edition', SUMMARY.replace('summary', 'official')],
    ['a number of a draft', `${SUMMARY} --draft 2`],
    ['a checklist, which needs a look at the workbook', `${SUMMARY} --why-not`],
    ['a comparison', `${SUMMARY} --since open.xlsx`],
    ['a certificate', `${SUMMARY} --sign one.p12`],
  ])('builds all when asked for %s', async (_, command) => {
    await runWith(SUMMARY);
    expect((await runWith(`${command} --resume`)).written).toHaveLength(10);
  });

  it('builds all when a layout or theme of the folder has changed', async () => {
    const command = `${SUMMARY} --templates LAYOUTS`;
    await runWith(command);
    expect((await runWith(`${command} --resume`)).written).toEqual([]);
    writeFileSync(join(folder, 'own.hbs'), '{}');
    expect((await runWith(`${command} --resume`)).written).toHaveLength(10);
    rmSync(join(folder, 'own.hbs'));
  });

  it('leaves what is signed with the same certificate, not what another signed', async () => {
    const command = 'build a.xlsx --edition summary --sign';
    await runWith(`${command} one.p12`);
    expect((await runWith(`${command} one.p12 --resume`)).written).toEqual([]);
    expect((await runWith(`${command} two.p12 --resume`)).written).toHaveLength(5);
  });

  it('still refuses what was refused, without building the draft again', async () => {
    const first = await runWith('build open.xlsx');
    expect(first).toMatchObject({ code: 5 });
    const again = await runWith('build open.xlsx --resume');
    expect(again).toMatchObject({ code: 5, written: [], out: first.out });
    expect(again.err).toEqual([
      'open.xlsx: unchanged since it was built; 5 files left as they are',
      'official and summary still refused; outturn check open.xlsx shows the reasons',
    ]);
    disk["in/it's.xlsx"] = disk['open.xlsx'] ?? new Uint8Array();
    await runWith("build in/it's.xlsx");
    const many = await runWith("build in/it's.xlsx a.xlsx --resume");
    expect(many.err).toContain(
      "official and summary still refused; outturn check 'in/it'\\''s.xlsx' shows the reasons",
    );
    expect(many.err.at(-1)).toMatch(/^2 workbooks: 1 unchanged and refused, 1 written;/);
    const official = 'build open.xlsx --edition official';
    const [one, two] = [await runWith(official), await runWith(`${official} --resume`)];
    expect(two).toEqual(one);
    expect(two).toMatchObject({ code: 5, written: [] });
  });

  it('says as JSON what was left alone, and that it was not looked at', async () => {
    await runWith('build a.xlsx --edition summary');
    const { out } = await runWith('build a.xlsx --edition summary --resume --json');
    const { reports } = JSON.parse(out.join('\n'));
    expect(reports).toMatchObject([
      { workbook: 'a.xlsx', status: 'done', unchanged: true, refused: null, gate: null, findings: null },
    ]);
    expect(reports[0].files).toEqual(FILES_OF_B.map((name) => name.replace('b-', 'a-')));
    expect(reports[0].fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(reports[0].figures.length).toBeGreaterThan(5);
  });
});
