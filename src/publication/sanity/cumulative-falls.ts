/** Quarters that add up over the year and yet fall. */
import { toNumber } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { plainWords } from './plain-words.ts';
import { type Figure, placeAt, printed, type Row } from './row-figures.ts';

/** Said outright, in English or Welsh. */
const CUMULATIVE =
  /\b(?:cumulative(?:ly)?|year[- ]to[- ]date|ytd|so far this year|running total|cronnus|(?:y )?flwyddyn hyd yn hyn|hyd yma eleni)\b/;
/** The same of a count or an amount of money, and of a tax that is paid in the course of the year. */
const IN_THE_YEAR = /\b(?:(?:in|during|over|within) the year|yn ystod y flwyddyn)\b/;
const COLLECTED_IN_THE_YEAR = /\b(?:collected in the year|a gasglwyd yn ystod y flwyddyn)\b/;
const NOT_CUMULATIVE = /\b(?:(?:not|non)[- ]cumulative|nid yn gronnus)\b/;
/** Figures that may fall although they are of a year. */
const FALLIBLE =
  /\b(?:average|mean|median|rolling|at the end|snapshot|net|per|rate|reduction|cyfartalog|treigl|fesul|cyfradd|ar ddiwedd)\b/;

/** In: a row. Out: a warning at every quarter below the one before it, of a measure that counts up. */
export function inspectCumulativeFalls(row: Row): Finding[] {
  const { quarters, file } = row;
  if (quarters.length < 2) return [];
  const fallen = quarters.filter((quarter, index) => fallsBelow(quarter, quarters[index - 1]));
  const words = fallen.length === 0 ? undefined : cumulativeWords(row);
  if (words === undefined) return [];
  return fallen.map((figure) =>
    sanityFindings['cumulative-falls'](placeAt(file, figure.at), {
      figure: printed(figure),
      quarter: figure.quarter.toUpperCase(),
      before: beforeText(quarters, figure),
      words,
    }),
  );
}

/** Numbers of a spreadsheet's fifteen digits keep their order as floating point. */
function fallsBelow(quarter: Figure, before: Figure | undefined): boolean {
  return before !== undefined && toNumber(quarter.entry.value) < toNumber(before.entry.value);
}

function beforeText(quarters: readonly Figure[], figure: Figure): string {
  const before = quarters[quarters.indexOf(figure) - 1];
  return before === undefined ? '' : printed(before);
}

/** What makes it cumulative, as it is worded in name, unit or notes; undefined where nothing says so. */
function cumulativeWords({ measure, name, quarters }: Row): string | undefined {
  const said = [name, measure.unit, ...quarters.map(({ entry }) => entry.note ?? '')]
    .map(plainWords)
    .join('\n');
  if (NOT_CUMULATIVE.test(said)) return undefined;
  const outright = CUMULATIVE.exec(said)?.[0];
  if (outright !== undefined || FALLIBLE.test(name)) return outright;
  const isShare = quarters.some(({ entry }) => entry.unit === '%');
  return (isShare ? COLLECTED_IN_THE_YEAR : IN_THE_YEAR).exec(name)?.[0];
}
