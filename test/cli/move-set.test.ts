/** A set is moved whole or not at all, also when the system refuses in the middle. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveSet, SYSTEM } from '../../src/cli/move-set.ts';

const NAMES = ['a.pdf', 'b.csv', 'c.json'];

let folder = '';
const from = (): string => join(folder, 'from');
const to = (): string => join(folder, 'to');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move-'));
  mkdirSync(from());
  mkdirSync(to());
  for (const name of NAMES) writeFileSync(join(from(), name), `new ${name}`);
  // The set of before had no b.csv.
  for (const name of ['a.pdf', 'c.json']) writeFileSync(join(to(), name), `old ${name}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const there = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(to())
      .sort()
      .map((name) => [name, readFileSync(join(to(), name), 'utf8')]),
  );

const failure = (code: string) => Object.assign(new Error('raw words'), { code, syscall: 'rename' });

/** Another program holds the last file open, as a PDF viewer on Windows does. */
const heldOpen: typeof SYSTEM = {
  ...SYSTEM,
  renameSync: (old, name) => {
    if (String(old).endsWith('c.json')) throw failure('EBUSY');
    SYSTEM.renameSync(old, name);
  },
};

describe('moveSet', () => {
  it('gives every file its name', () => {
    moveSet(from(), to(), NAMES);
    expect(there()).toEqual({ 'a.pdf': 'new a.pdf', 'b.csv': 'new b.csv', 'c.json': 'new c.json' });
  });

  it('puts all back when one cannot be moved, and names it', () => {
    expect(() => moveSet(from(), to(), NAMES, heldOpen)).toThrow(
      `${join(to(), 'c.json')}: cannot write: another program holds it open`,
    );
    expect(there()).toEqual({ 'a.pdf': 'old a.pdf', 'c.json': 'old c.json' });
  });

  it('keeps a whole new file where the disk cannot give the old one a second name', () => {
    const noLinks = {
      ...heldOpen,
      linkSync: () => {
        throw failure('EPERM');
      },
    };
    expect(() => moveSet(from(), to(), NAMES, noLinks)).toThrow(/another program holds it open/);
    expect(there()).toEqual({ 'a.pdf': 'new a.pdf', 'c.json': 'old c.json' });
  });

  it('tells the first failure also when putting back fails', () => {
    const broken = {
      ...heldOpen,
      rmSync: () => {
        throw failure('EIO');
      },
    };
    expect(() => moveSet(from(), to(), NAMES, broken)).toThrow(/another program holds it open/);
    expect(there()).toMatchObject({ 'a.pdf': 'old a.pdf', 'c.json': 'old c.json' });
  });

  it('moves nothing where one name is that of something that is not a file', () => {
    mkdirSync(join(to(), 'b.csv'));
    expect(() => moveSet(from(), to(), NAMES)).toThrow(/b\.csv: cannot write: it is a folder/);
    const device = {
      ...SYSTEM,
      lstatSync: (() => SYSTEM.lstatSync('/dev/null')) as unknown as typeof SYSTEM.lstatSync,
    };
    expect(() => moveSet(from(), to(), NAMES, device)).toThrow(/a\.pdf: cannot write: it is not a file/);
    expect(readFileSync(join(to(), 'a.pdf'), 'utf8')).toBe('old a.pdf');
  });
});
