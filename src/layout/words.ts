/** The fixed words of the layouts in one language: a language file's text in, words by key out. */
import * as z from 'zod';
import type { Outcome } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';
import { Refusal } from './refusal.ts';
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

/**
 * The text of a key with its placeholders filled. Throws a refusal where the language file lacks the key or
 * asks for what there is not: it would print as `[key]` or `{name}`. The file is known to who catches it.
 */
export function word(
  words: Words,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = Object.hasOwn(words, key) ? words[key] : undefined;
  if (text === undefined) throw new Refusal(resourceFindings['language-lacks-word'](undefined, { key }));
  return text.replace(/\{([\w-]+)\}/g, (placeholder, name: string) => {
    if (Object.hasOwn(params, name)) return String(params[name]);
    const near = suggest(name, Object.keys(params));
    throw new Refusal(
      resourceFindings['language-unknown-placeholder'](undefined, { key, placeholder, near }),
    );
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
