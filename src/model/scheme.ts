/** The scoring scheme: status bands, words and direction as data (sheet Scoring). */
import type { Decimal } from './decimal.ts';

export interface Scheme {
  /** Best first; the first band whose bound and condition hold is the status. The last has no bound. */
  readonly bands: readonly Band[];
  /** Progress words, folded, to the id of their band: `completed` → `green`. */
  readonly words: Readonly<Record<string, string>>;
  readonly direction: DirectionRule;
  /** False when the workbook says nothing and the default below is used. */
  readonly fromWorkbook: boolean;
}

export interface Band {
  /** The folded label, e.g. `green`; what words and overrides resolve to. */
  readonly id: string;
  readonly label: string;
  /** `#00703C`. */
  readonly colour: string;
  readonly shape: Shape;
  /** Counts as target met or exceeded. */
  readonly met: boolean;
  /** The least margin that reaches the band; absent: whatever is left. */
  readonly bound?: Bound;
  /** Holds only when the outturn, against last year's actual, held or improved. */
  readonly condition?: 'held-or-improved';
  /** Why the bound is what it is, e.g. "inferred from the published rows"; printed with the rules. */
  readonly note?: string;
}

export interface Bound {
  /** `relative`: a share of the target's size, "-0.05" is 5 % short. `units`: in the measure's own units. */
  readonly basis: 'relative' | 'units';
  readonly value: Decimal;
}

export type Shape = 'circle' | 'triangle' | 'square' | 'diamond' | 'star' | 'tick' | 'cross';

export const SHAPES: readonly Shape[] = ['circle', 'triangle', 'square', 'diamond', 'star', 'tick', 'cross'];

export interface DirectionRule {
  /** Changes up to this size count as the same; relative to last year's actual or in the measure's own units. */
  readonly deadBand: Bound;
}

/**
 * Derby City Council's 2016/17 scheme. Amber down to 5 % short of target stands in the published report;
 * Blue from 2 % above target is inferred from its rows and must be presented so.
 */
export const DEFAULT_SCHEME: Scheme = {
  bands: [
    {
      id: 'blue',
      label: 'Blue',
      colour: '#1D70B8',
      shape: 'star',
      met: true,
      bound: { basis: 'relative', value: '0.02' as Decimal },
      note: 'inferred from published results, not stated by the council',
    },
    {
      id: 'green',
      label: 'Green',
      colour: '#00703C',
      shape: 'circle',
      met: true,
      bound: { basis: 'relative', value: '0' as Decimal },
    },
    {
      id: 'amber',
      label: 'Amber',
      colour: '#A35200',
      shape: 'triangle',
      met: false,
      bound: { basis: 'relative', value: '-0.05' as Decimal },
    },
    { id: 'red', label: 'Red', colour: '#D4351C', shape: 'diamond', met: false },
  ],
  words: { completed: 'green', 'on track': 'green', 'some slippage': 'amber', 'major slippage': 'red' },
  direction: { deadBand: { basis: 'relative', value: '0' as Decimal } },
  fromWorkbook: false,
};
