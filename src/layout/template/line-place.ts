/** The place of a template line: `official.hbs`, 12. */
import type { Place } from '../../model/place.ts';

/** Out: as findings carry it. */
export function lineOf(file: string, line: number): Place {
  return { kind: 'line', file, line };
}

/** `official.hbs:12`, as a node's origin carries it, back to the place. */
export function placeOfOrigin(origin: string): Place {
  const cut = origin.lastIndexOf(':');
  return lineOf(origin.slice(0, cut), Number(origin.slice(cut + 1)));
}
