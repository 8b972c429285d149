/** Code that is kept is only a cache: whatever it holds, whoever's it is, and wherever it cannot be. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeFolder, keepCode, readCode } from '../../src/cli/code-cache.ts';

const CODE: Uint8Array = new TextEncoder().encode('code as it was compiled');
const code = (): Uint8Array => CODE;
const isPosix = process.platform !== 'win32';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'outturn-code-'));
  folder = join(place, 'caches', 'outturn');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('the folder of code', () => {
  it('is the one of the XDG specification, or in the home folder', () => {
    expect(codeFolder({ XDG_CACHE_HOME: place })).toBe(join(place, 'outturn'));
    expect(codeFolder({ XDG_CACHE_HOME: 'not/absolute' })).toBe(join(homedir(), '.cache', 'outturn'));
    expect(codeFolder({})).toBe(join(homedir(), '.cache', 'outturn'));
  });

  it('is nowhere where it is switched off', () => {
    expect(codeFolder({ XDG_CACHE_HOME: place, OUTTURN_CODE_CACHE: 'off' })).toBeUndefined();
  });
});

describe('code that was kept', () => {
  it('is read again, in a folder that is the user’s alone', () => {
    keepCode(folder, 'one', code);
    expect(readCode(folder, 'one')).toEqual(Buffer.from(CODE));
    expect(readdirSync(folder)).toEqual(['one']);
    if (isPosix) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('takes the place of what was there before', () => {
    keepCode(folder, 'one', () => new Uint8Array(100));
    keepCode(folder, 'one', code);
    expect(readCode(folder, 'one')).toEqual(Buffer.from(CODE));
  });

  it.each([
    ['a changed byte', (bytes: Buffer) => bytes.fill(1, 3, 4)],
    ['a changed checksum', (bytes: Buffer) => bytes.fill(0, bytes.length - 4)],
    ['an end that is missing', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['nothing in it', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['something else in it', () => Buffer.from('something else')],
  ])('is not used with %s', (_, damage) => {
    keepCode(folder, 'one', code);
    writeFileSync(join(folder, 'one'), damage(readFileSync(join(folder, 'one'))));
    expect(readCode(folder, 'one')).toBeUndefined();
  });

  it('is not used under another name', () => {
    keepCode(folder, 'one', code);
    writeFileSync(join(folder, 'two'), readFileSync(join(folder, 'one')));
    expect(readCode(folder, 'two')).toBeUndefined();
  });

  it.runIf(isPosix)('is not used where others may write', () => {
    keepCode(folder, 'one', code);
    chmodSync(join(folder, 'one'), 0o666);
    expect(readCode(folder, 'one')).toBeUndefined();
    chmodSync(join(folder, 'one'), 0o600);
    chmodSync(folder, 0o777);
    expect(readCode(folder, 'one')).toBeUndefined();
    keepCode(folder, 'two', code);
    expect(existsSync(join(folder, 'two'))).toBe(false);
  });

  it.runIf(isPosix)('is not followed elsewhere', () => {
    keepCode(folder, 'one', code);
    symlinkSync(join(folder, 'one'), join(folder, 'two'));
    symlinkSync(folder, join(place, 'link'));
    expect(readCode(folder, 'two')).toBeUndefined();
    expect(readCode(join(place, 'link'), 'one')).toBeUndefined();
  });

  it('is not looked for in what is no file', () => {
    mkdirSync(join(folder, 'one'), { recursive: true, mode: 0o700 });
    expect(readCode(folder, 'one')).toBeUndefined();
  });

  it('gives way to newer code', () => {
    for (let age = 0; age < 12; age++) {
      keepCode(folder, `code-${age}`, code);
      const time = new Date(2017, 0, 12 - age);
      utimesSync(join(folder, `code-${age}`), time, time);
    }
    keepCode(folder, 'newest', code);
    expect(readdirSync(folder)).toHaveLength(8);
    expect(readCode(folder, 'newest')).toBeDefined();
  });
});

describe('a folder that cannot be', () => {
  it.runIf(process.platform === 'linux')('is given up at once in a folder of the kernel', () => {
    keepCode('/proc/outturn-none/outturn', 'one', code);
    expect(existsSync('/proc/outturn-none')).toBe(false);
  });

  it('is done without', () => {
    writeFileSync(join(place, 'file'), '');
    const missing = join(place, 'no', 'such', 'folder');
    for (const nowhere of [join(place, 'file', 'outturn'), missing, '/proc/1/outturn']) {
      expect(() => keepCode(nowhere, 'one', code)).not.toThrow();
      expect(readCode(nowhere, 'one')).toBeUndefined();
    }
  });
});
