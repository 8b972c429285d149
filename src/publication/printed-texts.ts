/** Every text of a submission that a reader may see, with its cell. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
import type { Action, Measure, Submission } from '../model/submission.ts';

/** In: a submission. Out: its printed texts in the order of sheets and rows, one after the other. */
export function* printedTexts(submission: Submission): Generator<Sourced<string>> {
  const { settings, narrative, priorities, measures, actions, glossary } = submission;
  const { organisation, title, year, period, publicationDate, summaryLink, contact } = settings;
  yield* present(organisation, title, year, period, publicationDate, summaryLink, contact);
  for (const { section, text } of narrative) yield* [{ ...text, value: section }, text];
  for (const { name, shortName, commentary } of priorities) yield* present(name, shortName, commentary);
  for (const measure of measures) {
    yield measure.ref;
    yield { value: measure.unit, at: measure.at };
    yield* rowTexts(measure);
    yield* present(entryText(measure.target));
  }
  for (const action of actions) yield* rowTexts(action);
  for (const { term, meaning } of glossary) yield* [term, meaning];
}

/** The words of the scheme that the key of the report prints. */
export function schemeTexts({ scheme }: Submission): string[] {
  return scheme.bands.flatMap(({ label, note }) => (note === undefined ? [label] : [label, note]));
}

function rowTexts(row: Measure | Action): Sourced<string>[] {
  const { name, theme, overrideReason, commentary, owner, previous, quarters } = row;
  const { q1, q2, q3, q4 } = quarters;
  return present(
    ...[name, theme, overrideReason, commentary, owner],
    ...[previous, q1, q2, q3, q4].map(entryText),
  );
}

function entryText({ value, at }: Sourced<Entry> | Sourced<Target>): Sourced<string> | undefined {
  if (value.kind === 'text') return { value: value.text, at };
  return value.kind === 'number' && value.note !== undefined ? { value: value.note, at } : undefined;
}

function present(...texts: readonly (Sourced<string> | undefined)[]): Sourced<string>[] {
  return texts.filter((text) => text !== undefined);
}
