import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeEffects } from '../../src/cli/node-effects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'effects-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('writeFiles', () => {
  it('writes all files and leaves nothing else behind', async () => {
    await nodeEffects.writeFiles(join(folder, 'new'), [file('a.csv', 'a'), file('b.csv', 'b')]);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['a.csv', 'b.csv']);
    expect(readFileSync(join(folder, 'new', 'a.csv'), 'utf8')).toBe('a');
  });

  it('leaves the old file as it was when a new one cannot be written', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    await expect(
      nodeEffects.writeFiles(folder, [file('a.csv', 'new'), file('no/b.csv', 'b')]),
    ).rejects.toThrow(/cannot write: there is no such file or folder/);
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  it('replaces no file when one of them cannot be, because a folder has its name', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    mkdirSync(join(folder, 'b.csv'));
    await expect(nodeEffects.writeFiles(folder, [file('a.csv', 'new'), file('b.csv', 'b')])).rejects.toThrow(
      `${join(folder, 'b.csv')}: cannot write: it is a folder`,
    );
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  it('watches for a stop only while it writes', async () => {
    const before = process.listenerCount('SIGTERM');
    for (const name of ['a', 'b', 'c']) await nodeEffects.writeFiles(folder, [file(name, name)]);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('removes what a killed run left and spares what a running one is writing', async () => {
    mkdirSync(join(folder, '.outturn-999999999-abc'));
    mkdirSync(join(folder, `.outturn-${process.ppid}-def`));
    await nodeEffects.writeFiles(folder, [file('a.csv', 'a')]);
    expect(readdirSync(folder).sort()).toEqual([`.outturn-${process.ppid}-def`, 'a.csv'].sort());
  });

  it('never shows half a file, also when the process is killed while writing', async () => {
    const script = join(folder, 'write.mts');
    const module = fileURLToPath(new URL('../../src/cli/node-effects.ts', import.meta.url));
    writeFileSync(
      script,
      `import { nodeEffects } from ${JSON.stringify(module)};
       const bytes = new Uint8Array(4_000_000).fill(65);
       const files = Array.from({ length: 6 }, (_, i) => ({ name: 'f' + i, bytes }));
       for (;;) { await nodeEffects.writeFiles(process.argv[2], files); process.stdout.write('.'); }`,
    );
    const out = join(folder, 'out');
    for (const wait of [0, 3, 9, 17]) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, out], { cwd: process.cwd() });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      for (const name of readdirSync(out).filter((each) => !each.startsWith('.outturn-'))) {
        expect(readFileSync(join(out, name)).length, name).toBe(4_000_000);
      }
    }
    await nodeEffects.writeFiles(out, [file('last', 'x')]);
    expect(readdirSync(out).filter((name) => name.startsWith('.outturn-'))).toEqual([]);
  });
});

describe('progress', () => {
  const terminal = { isTTY: process.stderr.isTTY, columns: process.stderr.columns };
  afterEach(() => {
    Object.assign(process.stderr, terminal);
    vi.restoreAllMocks();
  });

  it('is one line that replaces itself, on a terminal only', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    Object.assign(process.stderr, { isTTY: false });
    nodeEffects.progress('derby.xlsx: reading');
    expect(write).not.toHaveBeenCalled();
    Object.assign(process.stderr, { isTTY: true, columns: 80 });
    nodeEffects.progress('derby.xlsx: reading');
    expect(write.mock.calls).toEqual([['\r\u001b[Kderby.xlsx: reading']]);
  });
});

describe('readFile', () => {
  it('says what is wrong with a path in words', async () => {
    await expect(nodeEffects.readFile(join(folder, 'none.xlsx'))).rejects.toThrow(
      /cannot read: there is no such file/,
    );
    await expect(nodeEffects.readFile(join(folder, 'n'.repeat(300)))).rejects.toThrow(
      /cannot read: the name is too long/,
    );
    await expect(nodeEffects.readFile(folder)).rejects.toThrow(
      /cannot read: expected a file, found a folder/,
    );
    expect(existsSync(folder)).toBe(true);
  });
});
