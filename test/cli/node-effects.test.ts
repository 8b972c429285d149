import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeEffects } from '../../src/cli/node-effects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'effects-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
