/** The command as it is built: what goes into its files, and that the code kept of it is only a cache. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand } from '../../esbuild.config.ts';
import { buildFromWorkbook } from '../../src/build-report.ts';
import { loadResources } from '../../src/load-resources.ts';
import { makeCertificate, modernP12, PASSWORD } from '../signature/certificates.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['main.js', 'engine-process.js', 'engine.js', 'sign-pdf.js', 'verify-signature.js'];
const WORKBOOK = join(root, 'input/derby-2016-17.xlsx');
const WITHOUT_CACHE = { OUTTURN_CODE_CACHE: 'off' };

let place: string;
let inputs: (file: string) => string[];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'outturn-built-'));
  const made: Metafile = await bundleCommand(join(place, 'dist'));
  inputs = (file) => {
    const output = Object.entries(made.outputs).find(([path]) => path.endsWith(`cli/${file}`))?.[1];
    return Object.keys(output?.inputs ?? {});
  };
  for (const part of ['templates', 'package.json']) {
    cpSync(join(root, part), join(place, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const packagesOf = (file: string): string[] => [
  ...new Set(inputs(file).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
];

describe('the files of the command', () => {
  it('are little for the process that is started, and nothing that reads or makes a report', () => {
    // chokidar and what it needs run only where something is watched
    const expected = [
      '@noble/hashes',
      'chokidar',
      'commander',
      'fastest-levenshtein',
      'get-east-asian-width',
      'readdirp',
    ];
    expect(packagesOf('main.js').sort()).toEqual(expected);
    const stages = inputs('main.js').filter((path) => /^src\/(?:workbook|scoring|layout|pdf)\//.test(path));
    expect(stages).toEqual(['src/workbook/archive/limits.ts']);
    expect(packagesOf('engine-process.js')).toEqual([]);
  });

  it('leave out what only writes workbooks, signs, compresses fonts or encrypts', () => {
    const packages = packagesOf('engine.js');
    expect(packages).toContain('pdfmake');
    for (const name of ['exceljs', 'pkijs', 'asn1js', 'node-forge', 'brotli', '@noble/ciphers', 'source-map'])
      expect(packages).not.toContain(name);
  });

  it('hold one copy of each package', () => {
    const copies = inputs('engine.js').filter((path) => /fontkit\/dist\/\w+/.test(path));
    expect(copies).toEqual(['node_modules/fontkit/dist/main.cjs']);
  });

  it('are plain ASCII, as they are read', () => {
    for (const file of FILES)
      expect(/[^\p{ASCII}]/u.exec(readFileSync(join(place, 'dist/cli', file), 'utf8'))).toBeNull();
  });

  it('come with the licence of every package in them', () => {
    const notices = readFileSync(join(place, 'dist/cli/THIRD-PARTY.txt'), 'utf8');
    const packages = FILES.flatMap(packagesOf);
    expect(packages.length).toBeGreaterThan(20);
    for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    expect(notices).not.toMatch(/undefined/);
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command, with a home folder of its own. */
function outturn(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Ended {
  const { XDG_CACHE_HOME: _, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'dist/cli/main.js'), ...args], {
    env: { ...others, HOME: place, ...environment },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

interface Built extends Omit<Ended, 'out'> {
  readonly files: Readonly<Record<string, string>>;
}

function build(
  name: string,
  environment: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Built {
  const out = join(place, name);
  const args = ['build', WORKBOOK, '--edition', 'summary', '--out', out, ...more];
  const { code, err } = outturn(args, environment);
  const read = (file: string): [string, string] => [file, readFileSync(join(out, file), 'base64')];
  return { code, err, files: Object.fromEntries(readdirSync(out).map(read)) };
}

describe('what the command builds', () => {
  const bytes = readFileSync(WORKBOOK);
  const bySources = async (templates?: string): Promise<Record<string, string>> => {
    const resources = await loadResources(templates);
    const workbook = { file: 'derby-2016-17.xlsx', bytes };
    const { files } = await buildFromWorkbook(workbook, { edition: 'summary', resources });
    return Object.fromEntries(files.map((file) => [file.name, Buffer.from(file.bytes).toString('base64')]));
  };

  it('is byte for byte what the sources build', async () => {
    expect(build('bundled', WITHOUT_CACHE).files).toEqual(await bySources());
  });

  it('follows a layout of somebody else, though its own are planned beforehand', async () => {
    const own = join(place, 'layouts-of-theirs');
    mkdirSync(own);
    const layout = readFileSync(join(root, 'templates/summary.hbs'), 'utf8');
    writeFileSync(
      join(own, 'summary.hbs'),
      layout.replace('"text": {{report.title.text}}', '"text": "{{report.title.text}} of ours"'),
    );
    const files = await bySources(own);
    expect(files).not.toEqual(await bySources());
    expect(build('of-theirs', WITHOUT_CACHE, ['--templates', own]).files).toEqual(files);
  });
});

describe('code that is kept', () => {
  let without: Built;
  beforeAll(() => {
    without = build('without', WITHOUT_CACHE);
  });

  it('is none where it is switched off', () => {
    expect(without.code).toBe(0);
    expect(Object.keys(without.files)).toHaveLength(5);
    expect(readdirSync(place)).not.toContain('.cache');
  });

  it('changes nothing, whether it is made, used, damaged, cut or of something else', () => {
    const caches = join(place, 'caches');
    const env = { XDG_CACHE_HOME: caches };
    expect(build('made', env)).toEqual(without);
    const [name, ...others] = readdirSync(join(caches, 'outturn'));
    expect(others).toEqual([]);
    const kept = join(caches, 'outturn', name ?? '');
    const whole = readFileSync(kept);
    const { mtimeMs } = statSync(kept);
    expect(build('used', env)).toEqual(without);
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
    const changed = Buffer.from(whole);
    changed.fill(0xff, 100_000, 100_100);
    for (const [what, bytes] of Object.entries({ changed, cut: whole.subarray(0, 1_000_000) })) {
      writeFileSync(kept, bytes);
      expect(build(what, env)).toEqual(without);
      expect(statSync(kept).size).toBeGreaterThan(1_500_000);
    }
  });

  it('is done without where there is no folder for it', () => {
    const file = join(place, 'a-file');
    writeFileSync(file, '');
    expect(build('no-folder', { XDG_CACHE_HOME: file })).toEqual(without);
    const shut = join(place, 'shut');
    mkdirSync(shut);
    chmodSync(shut, 0o500);
    expect(build('shut-folder', { XDG_CACHE_HOME: shut })).toEqual(without);
  });
});

describe('what is in files of its own', () => {
  it('signs and verifies, also with code that was kept', async () => {
    const root = await makeCertificate({ name: 'Root', usage: 0x04 });
    const own = await makeCertificate({ issuer: root });
    writeFileSync(join(place, 'own.p12'), await modernP12({ certificates: [own, root] }));
    const out = join(place, 'signed');
    const report = join(out, 'derby-2016-17-summary.pdf');
    const args = ['build', WORKBOOK, '--edition', 'summary', '--sign', join(place, 'own.p12'), '--out', out];
    for (let run = 0; run < 2; run++) {
      expect(outturn(args, { OUTTURN_SIGN_PASSWORD: PASSWORD })).toMatchObject({ code: 0 });
      const { code, out: said, err } = outturn(['verify', report, '--workbook', WORKBOOK]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(said).toContain('all holds: derby-2016-17.xlsx gives this file byte for byte');
    }
  });
});
