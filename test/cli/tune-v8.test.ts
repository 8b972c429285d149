/** The settings of V8 that have no name of its own in Node: they must be there, and be left alone where it may not be. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../../src/cli/tune-v8.ts', import.meta.url));

function saidOf(v8: string): { readonly status: number | null; readonly stderr: string } {
  const code = `import { tuneV8 } from ${JSON.stringify(MODULE)}; tuneV8(${JSON.stringify(v8)});`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr };
}

describe('tuning V8', () => {
  it('uses settings that this version of V8 knows', () => {
    expect(saidOf(process.versions.v8)).toEqual({ status: 0, stderr: '' });
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    expect(known).toMatch(/--interrupt-budget |--invocation-count-for-turbofan /);
    expect(known).toMatch(/--heap-growing-percent /);
  });

  it('is not asked of a version that is not known', () => {
    expect(saidOf('99.1.2')).toEqual({ status: 0, stderr: '' });
  });
});
