/** How long and how large the work may become. Far above what a report needs, far below what a machine suffers from. */
import type { Finding } from '../model/finding.ts';
import type { Stretch } from './engine.ts';
import { commandFindings } from './findings.ts';

export interface Bounds {
  /** For a stretch of the work. */
  readonly seconds: (stretch: Stretch) => number;
  /** Of the heap; with what lies beside it the process stays within 1 GB. */
  readonly megabytes: number;
}

const READING_SECONDS = 20;
const BUILDING_SECONDS = 300;
/** Three editions of a thousand rows take about half a minute on a slow machine. */
const SECONDS_PER_ROW = 0.3;

export const BOUNDS: Bounds = {
  seconds: (stretch) => {
    if (stretch.kind === 'reading') return READING_SECONDS;
    return BUILDING_SECONDS + (stretch.kind === 'building' ? Math.ceil(stretch.rows * SECONDS_PER_ROW) : 0);
  },
  megabytes: 800,
};

/** What a stretch that was stopped says. In: the stretch and what ran out. */
export function stoppedFinding(stretch: Stretch, ranOut: 'time' | 'memory', seconds: number): Finding {
  const place = { kind: 'file', file: stretch.file } as const;
  const limit = ranOut === 'memory' ? '1 GB of memory' : `${seconds} seconds`;
  if (stretch.kind === 'reading') return commandFindings['reading-stopped'](place, { limit });
  if (stretch.kind === 'verifying') return commandFindings['verifying-stopped'](place, { limit });
  return commandFindings['building-stopped'](place, { limit, rows: stretch.rows });
}
