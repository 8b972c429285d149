/**
 * Direction of travel as one stacked bar for each priority and one for all. Counted are measures whose
 * direction is not N/A, as in the summary table beside it.
 */
import type { Direction, ScoredReport } from '../../model/scored-report.ts';
import { directionView } from '../view/status-view.ts';
import type { Words } from '../words.ts';
import type { ChartStyle, ChartView } from './chart-view.ts';
import { withLuminance } from './contrast.ts';
import { shareBarOf, shareBars } from './share-bars.ts';
import { type Kind, type Shares, sharesOf } from './shares.ts';

export function directionBars(scored: ScoredReport, style: ChartStyle): ChartView | null {
  return shareBars(directionShares(scored, style), style);
}

/** In: also the id of a priority. */
export function directionBarOf(
  priorityId: string,
  scored: ScoredReport,
  style: ChartStyle,
): ChartView | null {
  return shareBarOf(priorityId, directionShares(scored, style), style);
}

function directionShares(scored: ScoredReport, { colours, words }: ChartStyle): Shares {
  return {
    key: 'chart-direction',
    kinds: [
      kindOf('improving', withLuminance(colours.heading, LUMINANCE.improving), words),
      kindOf('planned', withLuminance(colours.heading, LUMINANCE.planned), words),
      kindOf('same', withLuminance(colours.muted, LUMINANCE.same), words),
      kindOf('deteriorating', withLuminance(colours.text, LUMINANCE.deteriorating), words),
    ],
    ...sharesOf(scored, 'improvement', scored.measures, ({ direction }) => direction.published),
  };
}

/** Four steps of grey, whatever the theme's hues: each at least 3:1 on white, with text that can be read on it. */
const LUMINANCE = { improving: 0.08, planned: 0.165, same: 0.29, deteriorating: 0.012 } as const;

function kindOf(id: Direction, colour: string, words: Words): Kind {
  return { id, colour, ...directionView(id, words), counts: id === 'improving' };
}
