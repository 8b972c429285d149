/** An outturn of another size than its target: 73,390 against 420 is a figure of another measure or a slipped digit. */
import { absolute, compare, type Decimal, decimalFromNumber, multiply } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { type Figure, isNought, placeAt, printed, type Row } from './row-figures.ts';

const TEN = '10' as Decimal;

/**
 * In: a row. Out: a warning at the outturn when its size is more than ten times that of the target or less than
 * a tenth. Signs do not count: a surplus against a planned deficit is no slip. A target of 0 has no size, and an
 * outturn of 0 is odd only beside a target of ten or more of the smallest steps that it prints.
 */
export function inspectOutturnSize({ outturn, target, file }: Row): Finding[] {
  if (outturn === undefined || target === undefined || outturn.entry.unit !== target.entry.unit) return [];
  const how = isNought(target) ? undefined : compareSizes(outturn, target);
  if (how === undefined) return [];
  const params = { outturn: printed(outturn), target: printed(target), how };
  return [sanityFindings['outturn-size'](placeAt(file, outturn.at), params)];
}

function compareSizes(outturn: Figure, target: Figure): string | undefined {
  const [result, aim] = [absolute(outturn.entry.value), absolute(target.entry.value)];
  if (compare(result, multiply(aim, TEN)) > 0) return 'more than ten times as much';
  if (isNought(outturn)) return isFarFromNought(target, 10) ? 'nothing beside it' : undefined;
  return compare(multiply(result, TEN), aim) < 0 ? 'less than a tenth of it' : undefined;
}

/** Whether it is at least so many of the smallest steps that it prints: 10 for 10, 1.0 and 0.10. */
export function isFarFromNought({ entry, decimals }: Figure, steps: number): boolean {
  return compare(absolute(entry.value), decimalFromNumber(steps / 10 ** decimals)) >= 0;
}
