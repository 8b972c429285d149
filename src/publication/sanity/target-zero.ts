/** A target of 0: often a blank that became a number. */
import type { Finding } from '../../model/finding.ts';
import type { Measure } from '../../model/submission.ts';
import { sanityFindings } from './findings.ts';
import { figureOf, figuresOf, isNought, placeAt, printed } from './row-figures.ts';

/**
 * In: a measure. Out: a warning for a target of 0, unless the row says itself how near to 0 is good enough: lower is
 * better, or its figures go below 0, and it has a tolerance or floor in its own units.
 */
export function inspectTargetZero(measure: Measure, file: string): Finding[] {
  const target = figureOf(measure, measure.target);
  if (target === undefined || !isNought(target) || isMeant(measure)) return [];
  return [sanityFindings['target-zero'](placeAt(file, target.at), { target: printed(target) })];
}

function isMeant(measure: Measure): boolean {
  const hasOwnMargin = measure.floor !== undefined || measure.tolerance?.value.basis === 'units';
  const canBeBelow = figuresOf(measure).some(({ entry }) => entry.value.startsWith('-'));
  return hasOwnMargin && (measure.polarity === 'lower' || canBeBelow);
}
