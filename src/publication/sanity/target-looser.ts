/** A target that asks less than last year's actual gave. */
import { compare } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { placeAt, printed, type Row, roundedTo } from './row-figures.ts';

/**
 * In: a row. Out: a warning at the target. Both are compared to as many digits as the rougher of the two prints:
 * targets are round, so 10% after 9.8% asks for no less.
 */
export function inspectTargetLooser({ measure, target, previous, file }: Row): Finding[] {
  const { polarity } = measure;
  if (target === undefined || previous === undefined || polarity === 'none') return [];
  if (target.entry.unit !== previous.entry.unit) return [];
  const decimals = Math.min(target.decimals, previous.decimals);
  const order = compare(roundedTo(target, decimals), roundedTo(previous, decimals));
  if (order !== (polarity === 'higher' ? -1 : 1)) return [];
  const params = { target: printed(target), previous: printed(previous), better: polarity };
  return [sanityFindings['target-looser'](placeAt(file, target.at), params)];
}
