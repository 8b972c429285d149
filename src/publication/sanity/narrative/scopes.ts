/** Which part of the report a sentence is about: the whole, priorities, themes. */
import type { ScoredItem, ScoredReport } from '../../../model/scored-report.ts';
import type { Priority } from '../../../model/submission.ts';

/** The rows that a figure is counted among. */
export interface Scope {
  /** As findings call it: a short name, a theme, `the whole report`. */
  readonly name: string;
  readonly items: readonly ScoredItem[];
}

export interface Scopes {
  readonly whole: Scope;
  readonly priorities: readonly { readonly scope: Scope; readonly priority: Priority }[];
  readonly themes: readonly Scope[];
}

const WHOLE =
  /\b(?:overall|in total|altogether|in all|council-wide|across (?:the (?:council|report|plan)|all)|as a whole|the whole|yn gyffredinol|ar draws y cyngor|i gyd|cyfanswm)\b/i;

/** Every scope of a report. Done once: a long report has many sentences. */
export function scopesOf({ submission, measures, actions }: ScoredReport): Scopes {
  const items: readonly ScoredItem[] = [...measures, ...actions];
  const byPriority = grouped(items, ({ priority }) => priority.id);
  const byTheme = grouped(
    items,
    (item) => (item.kind === 'measure' ? item.measure : item.action).theme.value,
  );
  return {
    whole: { name: 'the whole report', items },
    priorities: submission.priorities.map((priority) => ({
      scope: { name: priority.shortName.value, items: byPriority.get(priority.id) ?? [] },
      priority,
    })),
    themes: [...byTheme].map(([name, rows]) => ({ name, items: rows })),
  };
}

/**
 * In: a sentence; its text and section, the nearest first, or the priority whose commentary it is. Out: the priorities
 * that the nearest of them names, with the whole report where it says so, where nothing is named, and where only the
 * surroundings name one. A theme that is named comes on top, since it may be just a word.
 */
export function scopesFor(
  sentence: string,
  { around, home }: { readonly around: readonly string[]; readonly home?: Priority },
  { whole, priorities, themes }: Scopes,
): Scope[] {
  const namedIn = (text: string): Scope[] =>
    priorities.filter(({ priority }) => namesPriority(text, priority)).map(({ scope }) => scope);
  const own = namedIn(sentence);
  const homes = priorities.filter(({ priority }) => priority.id === home?.id).map(({ scope }) => scope);
  const near =
    own.length > 0 || homes.length > 0 ? [] : (around.map(namedIn).find((some) => some.length > 0) ?? []);
  const isNamed = own.length > 0 || homes.length > 0;
  const wholes = isNamed && !WHOLE.test(sentence) ? [] : [whole];
  return [...own, ...homes, ...near, ...wholes, ...themes.filter(({ name }) => namesTheme(sentence, name))];
}

/** The full name in any case; the short one, which may be any word, only as it is spelt and not as a first word. */
function namesPriority(text: string, { name, shortName }: Priority): boolean {
  if (hasPhrase(text.toLowerCase(), name.value.toLowerCase())) return true;
  return places(text, shortName.value).some(({ before, after }) => !isFirstWord(before) || isSubject(after));
}

function namesTheme(text: string, theme: string): boolean {
  return places(text, theme).some(({ before }) => !isFirstWord(before));
}

function isFirstWord(before: string): boolean {
  return before === '' || /[.!?]\s+$/.test(before);
}

/** `Safe: …`, `Strong met …`: even a first word is a name there. */
function isSubject(after: string): boolean {
  return /^(?:$|\s*[:,(–-]|\s+(?:has|had|met|is|was|did|saw)\b)/.test(after);
}

function hasPhrase(text: string, phrase: string): boolean {
  return places(text, phrase).length > 0;
}

/** Where a phrase stands as whole words: what is before and after it. */
function places(text: string, phrase: string): { readonly before: string; readonly after: string }[] {
  const found: { readonly before: string; readonly after: string }[] = [];
  if (phrase === '') return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + phrase.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) found.push({ before, after });
  }
  return found;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
