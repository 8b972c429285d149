/**
 * `npm run hostile`: every hostile file, one after the other, each in a process of its own. Prints what came of it,
 * and ends with 1 when one of them was not answered as it must be. In: words of the names wanted; all without.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hostile } from './hostile.ts';
import { ARCHIVES, WRONG_KINDS } from './hostile-archives.ts';
import { FLOODS, GRIDS, TEXT, XML } from './hostile-sheets.ts';
import { judge } from './judge.ts';
import { type Ran, runCommand } from './run-hostile.ts';

const OUTTURN = [process.execPath, fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))];
const wanted = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
let failures = 0;
try {
  for (const [kind, files] of Object.entries({ WRONG_KINDS, ARCHIVES, XML, GRIDS, TEXT, FLOODS })) {
    console.log(`\n${kind}`);
    for (const [name, hostile] of Object.entries(files)) {
      if (wanted.length === 0 || wanted.some((word) => `${kind} ${name}`.includes(word)))
        await show(name, hostile);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  failures === 0 ? '\nevery file was answered' : `\n${failures} files were not answered as they must be`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function show(name: string, hostile: Hostile): Promise<void> {
  const path = join(folder, 'report.xlsx');
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  writeFileSync(path, hostile.bytes());
  const ran = await runCommand(OUTTURN, ['build', path, '--edition', 'draft', '--out', out]);
  const wrong = judge(hostile, ran, filesOf(out));
  if (wrong.length > 0) failures += 1;
  console.log(row(name, ran));
  for (const what of wrong) console.log(`    !! ${what}`);
}

function row(name: string, { exit, printed, seconds, cpuSeconds, mebibytes }: Ran): string {
  const code =
    /\[([a-z-]+)\]/.exec(printed.split('\n').find((line) => line.startsWith('error')) ?? '')?.[1] ?? '';
  return `  ${name.padEnd(58)} ${String(exit).padStart(4)} ${seconds.toFixed(1).padStart(6)} s ${(cpuSeconds?.toFixed(1) ?? '?').padStart(6)} s cpu ${String(mebibytes ?? '?').padStart(5)} MiB  ${code}`;
}

function filesOf(out: string): string[] {
  try {
    return readdirSync(out);
  } catch {
    return [];
  }
}
