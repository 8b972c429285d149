/** The fixed words of the layouts in one language: a language file's text in, words by key out. */
import { z } from 'zod';
import type { Outcome } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';
import { resourceFindings } from './resource-findings.ts';

/** Key to text; `{name}` in a text is a placeholder. */
export type Words = Readonly<Record<string, string>>;

const wordsSchema = z.record(z.string(), z.string().min(1));

/**
 * Reads a language file. In: its name for findings, its JSON text, and the words of the reference
 * language, all of which it must have. Out: the words; findings name missing and unknown keys.
 */
export function readWords(file: string, json: string, reference?: Words): Outcome<Words> {
  const place = { kind: 'file', file } as const;
  const parsed = wordsSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    return { value: undefined, findings: [resourceFindings['language-unreadable'](place, {})] };
  }
  const words = parsed.data;
  const known = Object.keys(reference ?? words);
  const missing = known.filter((key) => !Object.hasOwn(words, key));
  const unknown = Object.keys(words).filter((key) => !known.includes(key));
  return {
    value: words,
    findings: [
      ...missing.map((key) => resourceFindings['language-lacks-word'](place, { key })),
      ...unknown.map((key) =>
        resourceFindings['language-unknown-word'](place, { key, near: suggest(key, missing) }),
      ),
    ],
  };
}

/** The text of a key with its placeholders filled; unknown keys and placeholders show themselves in the text. */
export function word(
  words: Words,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = Object.hasOwn(words, key) ? words[key] : undefined;
  return (text ?? `[${key}]`).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
