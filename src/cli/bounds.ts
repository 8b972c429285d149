/** How long and how large the work may become. Far above what a report needs, far below what a machine suffers from. */
import type { Finding } from '../model/finding.ts';
import type { Stretch } from './engine.ts';
import { commandFindings } from './findings.ts';
import type { Vitals } from './vitals.ts';

export interface Bounds {
  /** For a stretch of the work. */
  readonly seconds: (stretch: Stretch) => number;
  /** Of the heap, which the process itself keeps to. */
  readonly heapMebibytes: number;
  /** Of all its memory, where the system tells. */
  readonly mebibytes: number;
  /** What a process may still hold between two jobs: with more it is not given another. */
  readonly restingMebibytes: number;
}

const READING_SECONDS = 20;
const BUILDING_SECONDS = 300;
/** Three editions of a thousand rows take about half a minute on a slow machine. */
const SECONDS_PER_ROW = 0.3;
/** On a machine that is busy with other things the seconds are those of the processor, up to so many times as long. */
const BUSY = 10;

export const BOUNDS: Bounds = {
  seconds: (stretch) => {
    if (stretch.kind === 'reading') return READING_SECONDS;
    return BUILDING_SECONDS + (stretch.kind === 'building' ? Math.ceil(stretch.rows * SECONDS_PER_ROW) : 0);
  },
  heapMebibytes: 720,
  mebibytes: 960,
  restingMebibytes: 480,
};

/** What has run out. In: seconds by the clock and of the processor (undefined: not told) since the stretch began, memory now. */
export function ranOut(
  stretch: Stretch,
  used: { readonly seconds: number; readonly vitals: Vitals | undefined },
  bounds: Bounds,
): 'time' | 'memory' | undefined {
  const limit = bounds.seconds(stretch);
  const { seconds, vitals } = used;
  if (vitals && vitals.mebibytes > bounds.mebibytes) return 'memory';
  if (seconds <= limit) return undefined;
  return vitals && vitals.cpuSeconds < limit && seconds < limit * BUSY ? undefined : 'time';
}

/** What a stretch that was stopped says. In: the stretch and what ran out. */
export function stoppedFinding(stretch: Stretch, what: 'time' | 'memory', bounds: Bounds): Finding {
  const place = { kind: 'file', file: stretch.file } as const;
  const limit = what === 'memory' ? '1 GB of memory' : `${bounds.seconds(stretch)} seconds`;
  if (stretch.kind === 'reading') return commandFindings['reading-stopped'](place, { limit });
  if (stretch.kind === 'verifying') return commandFindings['verifying-stopped'](place, { limit });
  return commandFindings['building-stopped'](place, { limit, ...stretch });
}
