/** What was measured of many workbooks, and what it comes to a workbook. */
import type { Used } from './measure-process.ts';
import { median } from './results.ts';

export interface ManyRun extends Used {
  readonly name: string;
  /** How many workbooks it was of. */
  readonly built: number;
  /** One hash of all files it left. */
  readonly files?: string;
}

/** One line of the table: medians of the runs of one name, a workbook. */
export interface Each {
  readonly name: string;
  readonly built: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly togetherMib: number;
}

export function each(runs: readonly ManyRun[]): Each[] {
  const names = [...new Set(runs.map(({ name }) => name))];
  return names.map((name) => {
    const own = runs.filter((run) => run.name === name);
    const of = (value: (run: ManyRun) => number): number => median(own.map((run) => value(run)));
    return {
      name,
      built: own.reduce((sum, { built }) => sum + built, 0),
      cpuSeconds: of(({ cpuSeconds, built }) => cpuSeconds / built),
      seconds: of(({ seconds, built }) => seconds / built),
      togetherMib: of(({ togetherMib }) => togetherMib),
    };
  });
}

/** Ratios that the table's note gives. */
export interface Ratios {
  /** Throughput of all engines on all cores by that of one engine on one core. */
  readonly speedUp: number;
  /** Processor time a workbook, of all engines, by that of a command of its own. */
  readonly allByCold: number;
  /** The same by the clock. */
  readonly allByColdClock: number;
  /** And of a rebuild of a command that watches. */
  readonly rebuiltByCold: number;
  /** Whether one engine and all of them left the same bytes. */
  readonly sameBytes: boolean;
}

export function ratios(runs: readonly ManyRun[]): Ratios {
  const all = each(runs);
  const of = (name: string) => all.find((one) => one.name === name);
  const by = (a: number | undefined, b: number | undefined): number => (a ?? Number.NaN) / (b ?? Number.NaN);
  const files = (name: string) => runs.find((run) => run.name === name)?.files;
  return {
    speedUp: by(of('one')?.seconds, of('all')?.seconds),
    allByCold: by(of('all')?.cpuSeconds, of('cold')?.cpuSeconds),
    allByColdClock: by(of('all')?.seconds, of('cold')?.seconds),
    rebuiltByCold: by(of('rebuilt')?.cpuSeconds, of('cold')?.cpuSeconds),
    sameBytes: files('one') !== undefined && files('one') === files('all'),
  };
}
