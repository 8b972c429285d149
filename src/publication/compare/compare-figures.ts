/** What moved in the headline figures of this year; those of earlier years are compared cell by cell. */
import type { ScoredReport } from '../../model/scored-report.ts';
import { type HeadlineFigure, headlineFigures } from '../headline-figures.ts';
import { ABSENT, type Change } from './change.ts';
import { pairUp } from './pair-up.ts';

/** By table and row; where a row bears another name, by its place in the table. */
export function compareFigures(before: ScoredReport, after: ScoredReport): Change[] {
  const [earlier, later] = [headlineFigures(before), headlineFigures(after)];
  return pairUp(earlier, later, [nameOf, (figure) => figure.table]).flatMap(({ from, to }) => {
    const known = to ?? from;
    const [was, is] = [from, to].map((figure) => (figure === undefined ? ABSENT : figureText(figure)));
    if (known === undefined || was === undefined || is === undefined || was === is) return [];
    const gone = to === undefined ? { gone: true } : {};
    return [{ kind: 'figure' as const, what: nameOf(known), before: was, after: is, ...gone }];
  });
}

function nameOf({ table, row }: HeadlineFigure): string {
  return `${table}: ${row}`;
}

function figureText({ figure: { percent, numerator, denominator } }: HeadlineFigure): string {
  return `${percent === undefined ? 'none' : `${percent}%`} (${numerator} of ${denominator})`;
}
