/** What was measured, and what is told of it: medians, and ratios of runs that stood side by side. */
import type { Used } from './measure-process.ts';

export interface Stage {
  readonly stage: string;
  readonly cpuSeconds: number;
}

/** One run of one contender. */
export interface Run extends Pick<Used, 'cpuSeconds' | 'peakMib'> {
  readonly stages?: readonly Stage[];
}

export interface Measured {
  readonly rows: number;
  readonly contender: string;
  readonly runs: readonly Run[];
  /** Why it could not do it; its last words. */
  readonly failure?: string;
  readonly bytes?: number;
  readonly pages?: number;
}

/** One line of the table. */
export interface Summary {
  readonly rows: number;
  readonly contender: string;
  readonly runs: number;
  readonly cpuSeconds: number;
  readonly peakMib: number;
  readonly failure?: string;
  readonly bytes?: number;
  readonly pages?: number;
  /** This tool's processor time by this contender's, of the same round; the median of all rounds. */
  readonly toolRatio?: number;
  readonly stages?: readonly Stage[];
}

/** The contender that all others are held against. */
const TOOL = 'tool';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = low] = [(sorted.length - 1) / 2, sorted.length / 2].map(
    (at) => sorted[Math.floor(at)],
  );
  return (low + high) / 2;
}

export function summarise(measured: readonly Measured[]): Summary[] {
  return measured.map(({ rows, contender, runs, failure, bytes, pages }) => {
    const tool = measured.find((other) => other.rows === rows && other.contender === TOOL)?.runs;
    const ratios = tool?.flatMap(({ cpuSeconds }, round) => {
      const other = runs[round];
      return other === undefined ? [] : [cpuSeconds / other.cpuSeconds];
    });
    const stages = medianStages(runs);
    return {
      rows,
      contender,
      runs: runs.length,
      cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
      peakMib: median(runs.map((run) => run.peakMib)),
      ...(failure === undefined ? {} : { failure }),
      ...(bytes === undefined ? {} : { bytes }),
      ...(pages === undefined ? {} : { pages }),
      ...(ratios === undefined || ratios.length === 0 ? {} : { toolRatio: median(ratios) }),
      ...(stages.length === 0 ? {} : { stages }),
    };
  });
}

function medianStages(runs: readonly Run[]): Stage[] {
  const [first] = runs;
  return (first?.stages ?? []).map(({ stage }, index) => ({
    stage,
    cpuSeconds: median(runs.map((run) => run.stages?.[index]?.cpuSeconds ?? Number.NaN)),
  }));
}

export interface Growth {
  readonly from: number;
  readonly to: number;
  /** 1 where ten times the rows take ten times the time. */
  readonly exponent: number;
}

/** How this tool's time grows from one size to the next, start and imports taken off; needs the stages of each. */
export function growth(summaries: readonly Summary[]): Growth[] {
  const points = summaries.flatMap(({ rows, stages }) => {
    const work = stages?.filter(({ stage }) => stage !== 'start' && stage !== 'import') ?? [];
    return work.length === 0
      ? []
      : [{ rows, seconds: work.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) }];
  });
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const exponent = Math.log(to.seconds / from.seconds) / Math.log(to.rows / from.rows);
    return { from: from.rows, to: to.rows, exponent };
  });
}
