/**
 * The merged text read as JSON. In: the text with its template lines. Out: the value, or findings at the
 * lines that make it unreadable. Nothing that a tag puts in may be a property's name.
 */
import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import type { Finding, Outcome } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { templateFindings } from '../findings.ts';
import { showText } from '../show-value.ts';
import { lineOf } from '../template/line-place.ts';
import { JsonBuilder, type LayoutJson } from './json-builder.ts';
import type { MergedText } from './merged-text.ts';
import { readSound } from './read-sound.ts';

/** Reading goes on after a mistake, and soon tells only of its consequences. */
const MOST_FINDINGS = 5;

/** In: merged text, the file to name where it is empty. Out: its value, or at most five findings. */
export function parseMerged(merged: MergedText, entry: string): Outcome<LayoutJson> {
  const value = readSound(merged);
  return value === undefined ? readWithCare(merged, entry) : { value, findings: [] };
}

/** The same of any text, and slower: this reader goes on after a mistake, and says what it was. */
export function readWithCare(merged: MergedText, entry: string): Outcome<LayoutJson> {
  const text = merged.toString();
  const findings = new Map<string, Finding>();
  const placeAt = (offset: number): Place => {
    const line = merged.lineAt(offset);
    return line ? lineOf(line.file, line.line) : { kind: 'file', file: entry };
  };
  const note = (finding: Finding): void => {
    const key = JSON.stringify(finding);
    if (findings.size < MOST_FINDINGS) findings.set(key, finding);
  };
  const builder = new JsonBuilder(merged, (make, offset) => note(make(placeAt(offset))));
  const onError: JSONVisitor['onError'] = (error, offset, length) => {
    const expected = EXPECTED[printParseErrorCode(error)] ?? 'a value';
    const found = showText(text.slice(offset, offset + length));
    note(templateFindings['not-json'](placeAt(offset), { expected, found }));
  };
  visit(text, { ...builder.visitor, onError }, { disallowComments: true, allowTrailingComma: true });
  const value = findings.size > 0 ? undefined : builder.value;
  return { value, findings: [...findings.values()] };
}

/** What the reader misses; where it knows no better, a value. */
const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: "a property's name in quotes",
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  EndOfFileExpected: 'the end of the document',
  InvalidNumberFormat: 'a number',
  UnexpectedEndOfNumber: 'a number',
  InvalidUnicode: 'four digits after \\u',
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after a backslash',
  InvalidCharacter: 'a character that JSON knows',
};
