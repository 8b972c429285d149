/** The place of a template line: `official.hbs`, 12. */
import type { Place } from '../../model/place.ts';

/** Out: as findings carry it. */
export function lineOf(file: string, line: number): Place {
  return { kind: 'line', file, line };
}
