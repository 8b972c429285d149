/** What was measured of many workbooks as a table in Markdown, and its ratios in words. */
import { formatTable } from './format-results.ts';
import { each, type ManyRun, ratios } from './results-many.ts';

const ABOUT: Readonly<Record<string, string>> = {
  cold: 'a command for each workbook, one after the other',
  one: 'one command, one engine (`--jobs 1`), kept to one core (`taskset`)',
  all: 'one command, all engines',
  resumed: 'the same with `--resume`, nothing changed',
  parallel: 'GNU parallel, a command for each workbook',
  rebuilt: 'a rebuild by `--watch`, the later half of the saves',
};

/** In: the runs, and how many engines worked at once where all did. */
export function formatMany(runs: readonly ManyRun[], jobs: number): string {
  const table = formatTable(
    ['run', 'workbooks', 'CPU s each', 's each', 'an hour', 'MiB together'],
    each(runs).map(({ name, built, cpuSeconds, seconds, togetherMib }) => [
      name,
      String(built),
      cpuSeconds.toFixed(3),
      seconds.toFixed(3),
      Math.round(3600 / seconds).toLocaleString('en-GB'),
      togetherMib === 0 ? '' : togetherMib.toFixed(0),
    ]),
  );
  const { speedUp, allByCold, allByColdClock, rebuiltByCold, sameBytes } = ratios(runs);
  return [
    table,
    `${jobs} engines on all cores ÷ one on one core, throughput: ${speedUp.toFixed(2)}`,
    `all ÷ cold, by the clock: ${allByColdClock.toFixed(2)}`,
    `all ÷ cold, processor time: ${allByCold.toFixed(2)}`,
    `rebuilt ÷ cold, processor time: ${rebuiltByCold.toFixed(2)}`,
    `same bytes, one engine and all: ${sameBytes ? 'yes' : 'NO'}`,
    ...each(runs).map(({ name }) => `${name}: ${ABOUT[name] ?? ''}`),
  ].join('\n\n');
}
