/**
 * Statuses as one stacked bar for each priority and one for all, in the scheme's colours and order. Counted
 * are measures and actions that have a band, as in the summary table beside it.
 */
import type { ScoredReport } from '../../model/scored-report.ts';
import { bandView } from '../view/status-view.ts';
import type { ChartStyle, ChartView } from './chart-view.ts';
import { shareBarOf, shareBars } from './share-bars.ts';
import { type Shares, sharesOf } from './shares.ts';

export function statusBars(scored: ScoredReport, style: ChartStyle): ChartView | null {
  return shareBars(statusShares(scored), style);
}

/** In: also the id of a priority. */
export function statusBarOf(priorityId: string, scored: ScoredReport, style: ChartStyle): ChartView | null {
  return shareBarOf(priorityId, statusShares(scored), style);
}

function statusShares(scored: ScoredReport): Shares {
  const items = [...scored.measures, ...scored.actions];
  return {
    key: 'chart-status',
    kinds: scored.submission.scheme.bands.map((band) => {
      const { word, sign } = bandView(band);
      return { id: band.id, word, sign, colour: band.colour, counts: band.met };
    }),
    ...sharesOf(scored, 'met', items, ({ status: { published } }) =>
      published.kind === 'band' ? published.band : undefined,
    ),
  };
}
