/** Figures in narrative text, held against the tables. In: the scored report. Out: a warning for each contradiction. */
import type { Finding } from '../../../model/finding.ts';
import type { CellAddress } from '../../../model/place.ts';
import type { ScoredReport } from '../../../model/scored-report.ts';
import type { Priority } from '../../../model/submission.ts';
import { placeAt } from '../row-figures.ts';
import { checkCounts } from './check-counts.ts';
import { checkFractions } from './check-fractions.ts';
import { checkPercents } from './check-percents.ts';
import { linkedRows } from './linked-rows.ts';
import { outcomesIn } from './outcomes.ts';
import { sentencesOf } from './read-claims.ts';
import { scopesFor, scopesOf } from './scopes.ts';
import type { Sentence } from './sentence.ts';

interface Text {
  readonly value: string;
  readonly at: CellAddress;
  readonly section?: string;
  readonly home?: Priority;
}

/**
 * Narrative and the commentary of priorities. A sentence is checked against the priority it names or belongs to, else
 * against the whole report. Only figures that are plainly about the tables are checked.
 */
export function inspectNarrative(scored: ScoredReport): Finding[] {
  const { narrative, priorities, source, scheme } = scored.submission;
  const texts: readonly Text[] = [
    ...narrative.map(({ section, text }) => ({ ...text, section })),
    ...priorities.flatMap((home) => (home.commentary === undefined ? [] : [{ ...home.commentary, home }])),
  ];
  const scopes = scopesOf(scored);
  const rows = linkedRows(scopes.whole.items);
  return texts.flatMap(({ value, at, section = '', home }) => {
    const around = { around: [value, section], ...(home === undefined ? {} : { home }) };
    return sentencesOf(value).flatMap((text) => {
      const about = scopesFor(text, around, scopes);
      const outcomes = outcomesIn(text, scheme);
      const isPlaced = about[0] !== scopes.whole;
      const sentence: Sentence = { text, scopes: about, outcomes, isPlaced, rows, scored };
      const place = placeAt(source.file, at);
      return [checkPercents, checkFractions, checkCounts].flatMap((check) => check(sentence, place));
    });
  });
}
