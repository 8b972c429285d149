/** How the annex names a row. */
import type { ScoredItem } from '../../../model/scored-report.ts';

/** `L&I PM26 Special educational needs …`, or the action's text. */
export function rowName(item: ScoredItem): string {
  return item.kind === 'measure'
    ? `${item.measure.ref.value} ${item.measure.name.value}`
    : item.action.name.value;
}
