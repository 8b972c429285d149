/** Every text of a submission that a reader may see, with its cell. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
import type { Action, Measure, Submission } from '../model/submission.ts';

/** In: a submission. Out: its printed texts in the order of sheets and rows. */
export function printedTexts(submission: Submission): Sourced<string>[] {
  const { settings, narrative, priorities, measures, actions, glossary } = submission;
  const { organisation, title, year, period, publicationDate, summaryLink, contact } = settings;
  return [
    ...present(organisation, title, year, period, publicationDate, summaryLink, contact),
    ...narrative.flatMap(({ section, text }) => [{ ...text, value: section }, text]),
    ...priorities.flatMap(({ name, shortName, commentary }) => present(name, shortName, commentary)),
    ...measures.flatMap((measure) => [
      ...present(measure.ref),
      { value: measure.unit, at: measure.at },
      ...rowTexts(measure),
      ...entryText(measure.target),
    ]),
    ...actions.flatMap(rowTexts),
    ...glossary.flatMap(({ term, meaning }) => [term, meaning]),
  ];
}

/** The words of the scheme that the key of the report prints. */
export function schemeTexts({ scheme }: Submission): string[] {
  return scheme.bands.flatMap(({ label, note }) => (note === undefined ? [label] : [label, note]));
}

function rowTexts(row: Measure | Action): Sourced<string>[] {
  const { name, theme, overrideReason, commentary, owner, previous, quarters } = row;
  return [
    ...present(name, theme, overrideReason, commentary, owner),
    ...[previous, ...Object.values(quarters)].flatMap(entryText),
  ];
}

function entryText({ value, at }: Sourced<Entry> | Sourced<Target>): Sourced<string>[] {
  if (value.kind === 'text') return [{ value: value.text, at }];
  return value.kind === 'number' && value.note !== undefined ? [{ value: value.note, at }] : [];
}

function present(...texts: readonly (Sourced<string> | undefined)[]): Sourced<string>[] {
  return texts.filter((text) => text !== undefined);
}
