/** The setting of V8 that has no name of its own in Node: it must be there, and be left alone where it may not be. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../../src/cli/compiler-patience.ts', import.meta.url));

function saidOf(v8: string): { readonly status: number | null; readonly stderr: string } {
  const code = `import { compileLater } from ${JSON.stringify(MODULE)}; compileLater(${JSON.stringify(v8)});`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr };
}

describe('waiting for machine code', () => {
  it('is a setting that this version of V8 knows', () => {
    expect(saidOf(process.versions.v8)).toEqual({ status: 0, stderr: '' });
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    expect(known).toMatch(/--interrupt-budget |--invocation-count-for-turbofan /);
  });

  it('is not asked of a version that is not known', () => {
    expect(saidOf('99.1.2')).toEqual({ status: 0, stderr: '' });
  });
});
