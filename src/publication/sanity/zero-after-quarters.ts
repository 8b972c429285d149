/** A 0 after quarters that were not near 0: a figure that is not in yet. */
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { isFarFromNought } from './outturn-size.ts';
import { type Figure, isNought, placeAt, printed, type Row } from './row-figures.ts';

/** Below so many of the smallest steps that are printed, chance alone brings a 0: five whole things, or 1.0. */
const STEPS = { whole: 5, fraction: 10 } as const;

/** In: a row. Out: a warning at its first 0, when every earlier quarter with a number is well away from 0. */
export function inspectZeroAfterQuarters({ quarters, file }: Row): Finding[] {
  const at = quarters.findIndex(isNought);
  const [zero, earlier] = [quarters[at], quarters.slice(0, Math.max(at, 0))];
  if (zero === undefined || earlier.length === 0 || !earlier.every(isWellAway)) return [];
  const params = {
    zero: printed(zero),
    quarter: zero.quarter === 'q4' ? 'Q4, the outturn' : zero.quarter.toUpperCase(),
    earlier: earlier.map(printed).join(', '),
  };
  return [sanityFindings['zero-after-quarters'](placeAt(file, zero.at), params)];
}

function isWellAway(figure: Figure): boolean {
  return isFarFromNought(figure, figure.decimals === 0 ? STEPS.whole : STEPS.fraction);
}
