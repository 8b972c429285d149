/** A target of 0: often a blank that became a number. */
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { isNought, placeAt, printed, type Row } from './row-figures.ts';

/**
 * In: a row. Out: a warning for a target of 0, unless the row says itself how near to 0 is good enough: lower is
 * better, or its figures go below 0, and it has a tolerance or floor in its own units.
 */
export function inspectTargetZero(row: Row): Finding[] {
  const { target, file } = row;
  if (target === undefined || !isNought(target) || isMeant(row)) return [];
  return [sanityFindings['target-zero'](placeAt(file, target.at), { target: printed(target) })];
}

function isMeant({ measure, figures }: Row): boolean {
  const hasOwnMargin = measure.floor !== undefined || measure.tolerance?.value.basis === 'units';
  const canBeBelow = figures.some(({ entry }) => entry.value.startsWith('-'));
  return hasOwnMargin && (measure.polarity === 'lower' || canBeBelow);
}
