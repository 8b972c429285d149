/** The wording of what looks odd. Every one is a warning: it may be right, and can be let stand with a reason. */
import { defineFindings, wording } from '../../model/finding.ts';

const OTHERWISE = 'or acknowledge it with the reason';

export const sanityFindings = defineFindings({
  'target-zero': wording<{ target: string }>(
    'warning',
    ({ target }) =>
      `expected a target other than 0, found ${target}: no margin in per cent can be taken of it, and it may stand for a blank`,
    () => `Put the target right, write "No target", ${OTHERWISE}.`,
  ),
  'outturn-size': wording<{ outturn: string; target: string; how: string }>(
    'warning',
    ({ outturn, target, how }) =>
      `expected an outturn of the size of the target, ${target}, found ${outturn}: ${how}`,
    () => `Check outturn, target and unit for a slipped digit or a figure of another measure, ${OTHERWISE}.`,
  ),
  'unit-name': wording<{ expected: string; found: string; words: string }>(
    'warning',
    ({ expected, found, words }) =>
      `expected ${expected}, found ${found}: the name of the measure says "${words}"`,
    () => `Put the unit or the name right, ${OTHERWISE}.`,
  ),
  'polarity-wording': wording<{ expected: string; found: string; words: string }>(
    'warning',
    ({ expected, found, words }) =>
      `expected the polarity ${expected}, found ${found}: the name of the measure says "${words}"`,
    () => `Check which way is better, since status and direction turn on it, ${OTHERWISE}.`,
  ),
  'zero-after-quarters': wording<{ zero: string; quarter: string; earlier: string }>(
    'warning',
    ({ zero, quarter, earlier }) =>
      `expected a figure near the earlier quarters, ${earlier}, found ${zero} in ${quarter}`,
    () => `Write "Not reported" or leave the cell blank where there is no figure yet, ${OTHERWISE}.`,
  ),
  'target-looser': wording<{ target: string; previous: string; better: 'higher' | 'lower' }>(
    'warning',
    ({ target, previous, better }) =>
      `expected a target at least as good as last year's actual, ${previous}, found ${target} where ${better} is better`,
    () =>
      `Check target, last year's actual and polarity; a target loosened on purpose needs its reason acknowledged.`,
  ),
  'previous-differs': wording<{ published: string; file: string; found: string }>(
    'warning',
    ({ published, file, found }) =>
      `expected last year's outturn as published, ${published} in ${file}, found ${found}`,
    () => `Give the published figure, mark it as restated in Previous note, ${OTHERWISE}.`,
  ),
  'previous-blank': wording<{ what: string }>(
    'warning',
    ({ what }) => `expected ${what}, found a blank cell: a reader cannot tell whether it was left out`,
    () => `Fill in last year's result, or N/A where there is none, ${OTHERWISE}.`,
  ),
  'cumulative-falls': wording<{ figure: string; quarter: string; before: string; words: string }>(
    'warning',
    ({ figure, quarter, before, words }) =>
      `expected at least ${before} in ${quarter}, as in the quarter before, found ${figure}: a count "${words}" cannot fall`,
    () => `Check both quarters: one may hold its own quarter only, ${OTHERWISE}.`,
  ),
  'narrative-percent': wording<{ claim: string; nearest: string }>(
    'warning',
    ({ claim, nearest }) => `expected a percentage of the tables, found "${claim}"; nearest is ${nearest}`,
    () => `Put the text or the tables right, ${OTHERWISE}.`,
  ),
  'narrative-fraction': wording<{ claim: string; nearest: string }>(
    'warning',
    ({ claim, nearest }) =>
      `expected so many of so many as in the tables, found "${claim}"; nearest is ${nearest}`,
    () => `Put the text or the tables right, ${OTHERWISE}.`,
  ),
  'narrative-count': wording<{ claim: string; nearest: string }>(
    'warning',
    ({ claim, nearest }) => `expected a count of the tables, found "${claim}"; nearest is ${nearest}`,
    () => `Put the text or the tables right, ${OTHERWISE}.`,
  ),
  'commentary-figure': wording<{ claim: string; what: string; actual: string }>(
    'warning',
    ({ claim, what, actual }) => `expected ${what} of the row, ${actual}, found "${claim}" in its commentary`,
    () => `Put the commentary or the row right, ${OTHERWISE}.`,
  ),
});

/** What these checks can say; the Acknowledged sheet names them so. */
export const SANITY_CODES: ReadonlySet<string> = new Set(Object.keys(sanityFindings));
