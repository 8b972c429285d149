/**
 * Text of the definition made fit to print: signs the font lacks are set in the fallback font or found,
 * and words too long for any line are let break, which pdfmake would take a minute over.
 */
import type { Finding } from '../model/finding.ts';
import { type Place, placeOfOrigin } from '../model/place.ts';
import { pdfFindings } from './findings.ts';
import type { FontCoverage } from './fonts.ts';

/** Beyond this many characters without a space a word may break anywhere. */
const LONGEST_WORD = 45;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD},}`);
const LONG_WORDS = new RegExp(LONG_WORD, 'g');

/** Hebrew, Arabic and their neighbours, and the marks that turn direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Signs of layout that are never painted. */
const NOT_PAINTED = /[\n\r\t]/;

export interface TextContext {
  readonly family: string;
  /** The template line of the node it is in, `official.hbs:12`. */
  readonly origin: string | undefined;
  readonly cell: string | undefined;
}

/** Where a finding on a text stands; most texts have none. */
export function placeOfText({ origin }: Pick<TextContext, 'origin'>): Place | undefined {
  return origin === undefined ? undefined : placeOfOrigin(origin);
}

/** A piece of text and what differs in it from its neighbours. */
export interface Run {
  readonly text: string;
  readonly font?: string;
  readonly wordBreak?: 'break-all';
}

/**
 * Splits a text into runs. In: the text, its font and where it stands. Out: one run where nothing is
 * special; findings for signs that neither the font nor the fallback has.
 */
export function textRuns(
  text: string,
  context: TextContext,
  fonts: FontCoverage,
  findings: Finding[],
): Run[] {
  if (isUsual(text, context.family, fonts)) return [{ text }];
  const named = { text: shorten(text), ...(context.cell ? { cell: context.cell } : {}) };
  if (RIGHT_TO_LEFT.test(text)) {
    findings.push(pdfFindings['right-to-left'](placeOfText(context), named));
    return [{ text }];
  }
  const missing = new Set<string>();
  const runs = splitLongWords(text).flatMap((part) => splitByFont(part, context.family, fonts, missing));
  if (missing.size > 0) {
    const params = { ...named, characters: [...missing].slice(0, 8), font: context.family };
    findings.push(pdfFindings['missing-glyph'](placeOfText(context), params));
  }
  return runs;
}

/** Signs that every font of a text has; most texts are of nothing else. */
const USUAL = /^[ -~]*$/;
const USUAL_SIGNS = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/** Asked once a font: which of them have all of those. */
const HAVE_USUAL = new WeakMap<FontCoverage, Map<string, boolean>>();

function isUsual(text: string, family: string, fonts: FontCoverage): boolean {
  const isShort = text.length < LONGEST_WORD || !LONG_WORD.test(text);
  return isShort && USUAL.test(text) && hasUsual(family, fonts);
}

function hasUsual(family: string, fonts: FontCoverage): boolean {
  const known = HAVE_USUAL.get(fonts) ?? new Map<string, boolean>();
  HAVE_USUAL.set(fonts, known);
  const answer = known.get(family) ?? USUAL_SIGNS.every((sign) => fonts.has(family, sign));
  known.set(family, answer);
  return answer;
}

function splitLongWords(text: string): Run[] {
  const runs: Run[] = [];
  let last = 0;
  for (const match of text.matchAll(LONG_WORDS)) {
    if (match.index > last) runs.push({ text: text.slice(last, match.index) });
    runs.push({ text: match[0], wordBreak: 'break-all' });
    last = match.index + match[0].length;
  }
  if (last < text.length || runs.length === 0) runs.push({ text: text.slice(last) });
  return runs;
}

function splitByFont(run: Run, family: string, fonts: FontCoverage, missing: Set<string>): Run[] {
  const out: Run[] = [];
  let from = 0;
  let at = 0;
  let current: string | undefined;
  const end = (): void => {
    if (at > from) {
      out.push({
        ...run,
        text: run.text.slice(from, at),
        ...(current === undefined ? {} : { font: current }),
      });
    }
    from = at;
  };
  for (const character of run.text) {
    const font = chooseFont(character, family, fonts);
    if (font === undefined) missing.add(character);
    const wanted = font === family ? undefined : font;
    if (wanted !== current) end();
    current = wanted;
    at += character.length;
  }
  end();
  return out.length > 0 ? out : [run];
}

function chooseFont(character: string, family: string, fonts: FontCoverage): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (NOT_PAINTED.test(character) || fonts.has(family, code)) return family;
  return fonts.fallback !== undefined && fonts.has(fonts.fallback, code) ? fonts.fallback : undefined;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
