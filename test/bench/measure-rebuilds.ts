/** What a rebuild takes of a command that watches: processor time of all its processes, from one save to the next. */
import { spawn } from 'node:child_process';
import { copyFileSync, renameSync } from 'node:fs';
import { cpuSecondsOf } from './measure-process.ts';
import { median } from './results.ts';
import type { ManyRun } from './results-many.ts';

/** In: arguments of `node` that watch a workbook, its path, and how often it is saved. Out: the median of the later half. */
export async function measureRebuilds(
  args: readonly string[],
  workbook: string,
  times: number,
): Promise<ManyRun> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const pid = child.pid ?? 0;
  const cpu: number[] = [];
  const clock: number[] = [];
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      if (child.exitCode !== null) throw new Error(`the watch ended: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until(() => said.includes('watching'));
  for (let time = 1; time <= times; time++) {
    const [before, began] = [cpuSecondsOf(pid), performance.now()];
    copyFileSync(workbook, `${workbook}.saved`);
    renameSync(`${workbook}.saved`, workbook);
    await until(() => said.split('files written').length > time + 1);
    clock.push((performance.now() - began) / 1000);
    cpu.push(cpuSecondsOf(pid) - before);
  }
  child.kill('SIGINT');
  await ended;
  const later = <T>(all: readonly T[]): T[] => all.slice(Math.floor(times / 2));
  return {
    name: 'rebuilt',
    built: 1,
    cpuSeconds: median(later(cpu)),
    seconds: median(later(clock)),
    peakMib: 0,
    togetherMib: 0,
  };
}
