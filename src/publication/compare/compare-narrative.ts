/** What moved in the narrative. */
import { foldName } from '../../model/near-match.ts';
import type { NarrativeItem } from '../../model/submission.ts';
import { type Change, changeOf, plainFact, textFact, wholeChange } from './change.ts';
import { orderChange, type Pair, pairUp } from './pair-up.ts';

/** How much of a text stands for it where the order is told. */
const FIRST_WORDS = 40;

/**
 * Paragraphs, bullets and notes are paired within their section and kind: equal texts first, then in order, so
 * that one paragraph put in is one change.
 */
export function compareNarrative(
  before: readonly NarrativeItem[],
  after: readonly NarrativeItem[],
): Change[] {
  const pairs = pairUp(before, after, [
    (item) => `${sectionOf(item)}\n${item.text.value}`,
    (item) => sectionOf(item),
  ]);
  const [placeBefore, placeAfter] = [placesOf(before), placesOf(after)];
  const changes = pairs.flatMap(({ from, to }) => {
    const place = (to && placeAfter.get(to)) ?? (from && placeBefore.get(from));
    return textChange(`${to?.section ?? from?.section}: ${place}`, { from, to });
  });
  const named = {
    what: 'Narrative: order',
    name: ({ section, text }: NarrativeItem): string => `${section} "${firstWords(text.value)}"`,
    at: ({ text }: NarrativeItem) => text.at,
  };
  return [...headingChanges(pairs), ...changes, ...orderChange(pairs, before, named)];
}

function textChange(what: string, { from, to }: Pair<NarrativeItem>): Change[] {
  if (from && to) return changeOf(what, textFact('text', from.text)[0], textFact('text', to.text)[0]);
  return [wholeChange({ kind: 'text', what }, from?.text.value, to?.text.value, (to ?? from)?.text.at)];
}

/** A heading spelt otherwise is told once, not with each of its paragraphs. */
function headingChanges(pairs: readonly Pair<NarrativeItem>[]): Change[] {
  const told = new Map<string, Change>();
  for (const { from, to } of pairs) {
    if (!from || !to || from.section === to.section) continue;
    const [was, is] = [from, to].map(({ section, text }) => plainFact('text', section, text.at));
    for (const change of changeOf('Narrative: section', was, is)) {
      told.set(`${change.before}\n${change.after}`, told.get(`${change.before}\n${change.after}`) ?? change);
    }
  }
  return [...told.values()];
}

/** `paragraph 2`: its place in its section, among those of its kind. */
function placesOf(items: readonly NarrativeItem[]): Map<NarrativeItem, string> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const count = (counts.get(sectionOf(item)) ?? 0) + 1;
      counts.set(sectionOf(item), count);
      return [item, `${item.kind} ${count}`];
    }),
  );
}

function sectionOf({ section, kind }: NarrativeItem): string {
  return `${kind}\n${foldName(section)}`;
}

function firstWords(text: string): string {
  const signs = Array.from(text);
  return signs.length <= FIRST_WORDS ? text : `${signs.slice(0, FIRST_WORDS).join('').trimEnd()}…`;
}
