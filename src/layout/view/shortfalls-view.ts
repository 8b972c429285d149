/** What did not go to plan: every row of the lowest status, with its gap, commentary and owner. */
import type { Entry, Target } from '../../model/entry.ts';
import { formatCell } from '../../model/place.ts';
import type { ScoredItem, ScoredReport } from '../../model/scored-report.ts';
import { isShortfall, lowestBand } from '../../model/shortfall.ts';
import { type Words, word } from '../words.ts';
import { formatFigure, formatGap } from './format-gap.ts';
import { formatEntry } from './format-value.ts';
import { counted, joinList } from './sentence.ts';
import { bandView, type StatusView } from './status-view.ts';
import { missedMeaning } from './summary-view.ts';
import { optionalText, type TextView, textView } from './text-view.ts';

export interface ShortfallsView {
  /** The lowest status of the scheme; null where every status counts as met. */
  readonly status: StatusView | null;
  /** What is listed here and what the status means. */
  readonly lead: readonly string[];
  /** Whether any row has a commentary, and an owner. */
  readonly hasCommentary: boolean;
  readonly hasOwners: boolean;
  /** Those that have such rows. */
  readonly priorities: readonly {
    /** That of the chapter, `priority-1`. */
    readonly id: string;
    readonly name: TextView;
    readonly shortName: TextView;
    readonly rows: readonly ShortfallView[];
  }[];
}

export interface ShortfallView {
  readonly kind: 'measure' | 'action';
  /** Null for actions. */
  readonly ref: string | null;
  readonly name: TextView;
  readonly outturn: string;
  readonly target: string;
  /** `3.2 percentage points short of the target`; null where there are no two numbers. */
  readonly gap: string | null;
  readonly commentary: TextView | null;
  readonly owner: string | null;
  readonly cell: string;
}

/** In: the scored report. Out: its rows of the lowest status by priority, actions before measures. */
export function shortfallsView(scored: ScoredReport, words: Words): ShortfallsView {
  const { scheme, priorities } = scored.submission;
  const lowest = lowestBand(scheme);
  const items = [...scored.actions, ...scored.measures].filter((item) => isShortfall(item, scheme));
  return {
    status: lowest === undefined ? null : bandView(lowest),
    lead: leadSentences(items, scored, words),
    hasCommentary: items.some((item) => rowOf(item).commentary !== undefined),
    hasOwners: items.some((item) => rowOf(item).owner !== undefined),
    priorities: priorities.flatMap(({ id, name, shortName }, index) => {
      const rows = items.filter((item) => item.priority.id === id).map((item) => rowView(item, words));
      if (rows.length === 0) return [];
      return [{ id: `priority-${index + 1}`, name: textView(name), shortName: textView(shortName), rows }];
    }),
  };
}

function leadSentences(items: readonly ScoredItem[], { submission }: ScoredReport, words: Words): string[] {
  const { bands } = submission.scheme;
  const lowest = lowestBand(submission.scheme);
  if (lowest === undefined) return [word(words, 'every-status-met')];
  const status = lowest.label;
  if (items.length === 0) return [word(words, 'shortfalls-none', { status })];
  const kinds = (['measure', 'action'] as const).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [counted(words, `count-${kind}`, count)];
  });
  const meaning = missedMeaning(lowest, bands.at(-2), words);
  return [
    word(words, 'shortfalls-lead', { rows: joinList(kinds, words), status }),
    word(words, 'shortfalls-meaning', { status, meaning }),
    ...commentarySentence(items, words),
  ];
}

/** Says where the council has not explained itself. */
function commentarySentence(items: readonly ScoredItem[], words: Words): string[] {
  const silent = items.filter((item) => rowOf(item).commentary === undefined).length;
  if (silent === 0) return [];
  if (silent === items.length) return [word(words, 'commentary-none')];
  return [counted(words, 'commentary-missing', silent)];
}

function rowView(item: ScoredItem, words: Words): ShortfallView {
  const row = rowOf(item);
  const target = row.kind === 'measure' ? row.target.value : ({ kind: 'not-applicable' } as const);
  const print = (entry: Entry | Target): string =>
    row.kind === 'measure' ? formatFigure(entry, row, words) : formatEntry(entry, undefined, words);
  return {
    kind: row.kind,
    ref: row.kind === 'measure' ? row.ref.value : null,
    name: textView(row.name),
    outturn: print(row.quarters.q4.value),
    target: print(target),
    gap: item.kind === 'measure' ? (formatGap(item, words) ?? null) : null,
    commentary: optionalText(row.commentary),
    owner: row.owner?.value ?? null,
    cell: formatCell(row.at),
  };
}

function rowOf(item: ScoredItem) {
  return item.kind === 'measure' ? item.measure : item.action;
}
