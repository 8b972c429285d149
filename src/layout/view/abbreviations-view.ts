/** The abbreviations among the terms of the Glossary sheet, each with its long form. */
import type { GlossaryTerm } from '../../model/submission.ts';

export interface AbbreviationView {
  /** `EHCP`. */
  readonly term: string;
  /** `Education, Health and Care Plan`. */
  readonly expansion: string;
}

/** Capitals, digits and signs, without a space: `CCG`, `Y6`, `R&D`, `FAQs`. */
const ABBREVIATION = /^(?=.*\p{Lu})[\p{Lu}\p{N}&/-]{2,}s?$/u;

/** In: the glossary. Out: its abbreviations, in the same order. */
export function abbreviationsView(glossary: readonly GlossaryTerm[]): AbbreviationView[] {
  return glossary.flatMap(({ term, meaning }) =>
    ABBREVIATION.test(term.value)
      ? [{ term: term.value, expansion: longForm(term.value, meaning.value) }]
      : [],
  );
}

/**
 * The words at the beginning of a meaning whose initials spell the term; where none do, the meaning up to
 * its first sign of an explanation. A meaning goes on: "Education, Health and Care Plan for a young person …".
 */
function longForm(term: string, meaning: string): string {
  const wanted = [...term.replace(/[^\p{L}\p{N}]|(?<=\p{Lu})s$/gu, '').toLocaleLowerCase('en')];
  for (const word of meaning.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (wanted[0] === [...word[0].toLocaleLowerCase('en')][0]) wanted.shift();
    if (wanted.length === 0) return meaning.slice(0, word.index + word[0].length);
  }
  return meaning.split(/[:;.(]/, 1)[0]?.trim() || meaning;
}
