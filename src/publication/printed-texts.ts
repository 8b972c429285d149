/** Every text of a submission that a reader may see, with its cell. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
import type { Action, Measure, Submission } from '../model/submission.ts';

/** In: a submission. Out: its printed texts in the order of sheets and rows. */
export function printedTexts(submission: Submission): Sourced<string>[] {
  const { settings, narrative, priorities, measures, actions, glossary } = submission;
  const { organisation, title, year, period, publicationDate, summaryLink, contact } = settings;
  const texts: (Sourced<string> | undefined)[] = [];
  texts.push(organisation, title, year, period, publicationDate, summaryLink, contact);
  for (const { section, text } of narrative) texts.push({ ...text, value: section }, text);
  for (const { name, shortName, commentary } of priorities) texts.push(name, shortName, commentary);
  for (const measure of measures) {
    texts.push(measure.ref, { value: measure.unit, at: measure.at });
    addRowTexts(measure, texts);
    texts.push(entryText(measure.target));
  }
  for (const action of actions) addRowTexts(action, texts);
  for (const { term, meaning } of glossary) texts.push(term, meaning);
  return texts.filter((text) => text !== undefined);
}

/** The words of the scheme that the key of the report prints. */
export function schemeTexts({ scheme }: Submission): string[] {
  return scheme.bands.flatMap(({ label, note }) => (note === undefined ? [label] : [label, note]));
}

function addRowTexts(row: Measure | Action, texts: (Sourced<string> | undefined)[]): void {
  const { name, theme, overrideReason, commentary, owner, previous, quarters } = row;
  texts.push(name, theme, overrideReason, commentary, owner, entryText(previous));
  for (const quarter of Object.values(quarters)) texts.push(entryText(quarter));
}

function entryText({ value, at }: Sourced<Entry> | Sourced<Target>): Sourced<string> | undefined {
  if (value.kind === 'text') return { value: value.text, at };
  return value.kind === 'number' && value.note !== undefined ? { value: value.note, at } : undefined;
}
