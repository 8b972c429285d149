/** About the figures: how they were judged, counted and rounded, and which of them to take with care. */
import { compare, ZERO } from '../../model/decimal.ts';
import { formatCell } from '../../model/place.ts';
import { DIRECTIONS, type ScoredItem, type ScoredReport } from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';
import { formatSize } from './format-value.ts';
import { type NotedFigureView, notedFigures } from './noted-figures.ts';
import { counted } from './sentence.ts';
import { type StatusRulesView, statusRulesView } from './status-rules-view.ts';
import { type DirectionView, directionView } from './status-view.ts';
import type { SummaryView } from './summary-view.ts';
import { optionalText, type TextView, textView } from './text-view.ts';

export interface AboutView {
  readonly status: StatusRulesView;
  readonly direction: {
    readonly lead: string;
    readonly directions: readonly (DirectionView & { readonly sentence: string })[];
    readonly notes: readonly string[];
  };
  /** What each summary table counts and how it rounds. */
  readonly tables: readonly { readonly name: string; readonly sentence: string }[];
  /** How best, worst and most improved are found. */
  readonly ranking: string;
  /** Provisional figures and forecasts; null where there are none, as for the lists below. */
  readonly provisional: ListView<NotedFigureView> | null;
  /** Figures whose notes say something else: `2015 data`, `restated`. */
  readonly noted: ListView<NotedFigureView> | null;
  readonly notReported: ListView<UnjudgedView> | null;
  readonly noTarget: ListView<UnjudgedView> | null;
  readonly notApplicable: ListView<UnjudgedView> | null;
}

/** A list with the sentence that goes before it. */
export interface ListView<T> {
  readonly lead: string;
  readonly rows: readonly T[];
}

/** A row that no status percentage counts. */
export interface UnjudgedView {
  /** Null for actions. */
  readonly ref: string | null;
  readonly name: TextView;
  readonly commentary: TextView | null;
  readonly cell: string;
}

/** In: the scored report, and its summary tables as they are printed. Out: the chapter in sentences. */
export function aboutView(scored: ScoredReport, summary: SummaryView, words: Words): AboutView {
  const { submission } = scored;
  const { provisional, other } = notedFigures(submission, words);
  return {
    status: statusRulesView(submission.scheme, submission.measures, words),
    direction: directionRules(scored, words),
    tables: tableSentences(summary, words),
    ranking: word(words, 'rule-ranking'),
    provisional: listView('list-provisional', provisional, words),
    noted: listView('list-noted', other, words),
    notReported: unjudged('not-reported', scored, words),
    noTarget: unjudged('no-target', scored, words),
    notApplicable: unjudged('not-applicable', scored, words),
  };
}

function directionRules({ submission }: ScoredReport, words: Words): AboutView['direction'] {
  const { deadBand } = submission.scheme.direction;
  const everyChange = compare(deadBand.value, ZERO) === 0;
  return {
    lead: word(words, 'rule-direction'),
    directions: DIRECTIONS.map((direction) => {
      const view = directionView(direction, words);
      const rule = word(
        words,
        direction === 'not-applicable' ? 'means-direction-not-applicable' : `means-${direction}`,
      );
      return { ...view, sentence: word(words, 'rule-line', { label: view.word, rule }) };
    }),
    notes: [
      everyChange
        ? word(words, 'every-change')
        : word(words, 'dead-band', { size: formatSize(deadBand, words) }),
    ],
  };
}

/** The same sentences as below the tables. */
function tableSentences(
  { total, trafficLights, directions }: SummaryView,
  words: Words,
): AboutView['tables'] {
  return [
    {
      name: word(words, 'summary-by-priority'),
      sentence: word(words, 'note-met', {
        met: total.met.numerator,
        counted: total.met.denominator,
        improved: total.improvement.numerator,
        compared: total.improvement.denominator,
      }),
    },
    {
      name: word(words, 'traffic-lights'),
      sentence: word(words, 'note-traffic-lights', { counted: trafficLights.counted }),
    },
    {
      name: word(words, 'directions'),
      sentence: word(words, 'note-directions', { counted: directions.counted }),
    },
  ];
}

function unjudged(
  kind: 'not-reported' | 'no-target' | 'not-applicable',
  scored: ScoredReport,
  words: Words,
): ListView<UnjudgedView> | null {
  const items = [...scored.actions, ...scored.measures].filter(
    ({ status }) => status.published.kind === kind,
  );
  return listView(`list-${kind}`, items.map(unjudgedView), words);
}

function unjudgedView(item: ScoredItem): UnjudgedView {
  const row = item.kind === 'measure' ? item.measure : item.action;
  return {
    ref: row.kind === 'measure' ? row.ref.value : null,
    name: textView(row.name),
    commentary: optionalText(row.commentary),
    cell: formatCell(row.at),
  };
}

function listView<T>(key: string, rows: readonly T[], words: Words): ListView<T> | null {
  return rows.length === 0 ? null : { lead: counted(words, key, rows.length), rows };
}
