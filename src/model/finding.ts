/**
 * A finding: what a stage has to say about its input, as data. Every stage words its findings in one
 * table (`findings.ts` of its folder) made with `defineFindings`; nothing else composes messages.
 */
import { comparePlaces, formatPlace, type Place } from './place.ts';

/**
 * Error: a figure cannot be trusted or shown, nothing is written for any edition.
 * Warning: it can be shown, but must be settled or acknowledged before publication.
 * Note: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  /** Stable and searchable, e.g. `unknown-priority`. What the Acknowledged sheet names. */
  readonly code: string;
  readonly severity: Severity;
  readonly place?: Place;
  /** `expected X, found "Y"`, lower case, no full stop, without the place. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly hint: string;
  /** Set when the Acknowledged sheet lets a warning stand. */
  readonly acknowledged?: { readonly reason: string; readonly by: string };
}

/**
 * What a stage gives back: all its findings and, wherever one can be had, a result for the next stage, so
 * that one run shows the findings of all stages. With an error among them the result is never written out.
 */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** The wording of one code. `P` is what the message needs to know. */
export interface Wording<P> {
  readonly severity: Severity;
  readonly message: (params: P) => string;
  readonly hint: (params: P) => string;
}

type Makers<T extends Record<string, Wording<never>>> = {
  readonly [K in keyof T]: T[K] extends Wording<infer P>
    ? (place: Place | undefined, params: P) => Finding
    : never;
};

/**
 * Turns a table of wordings into functions that make findings; the key is the code.
 * In: `{ 'unknown-priority': wording(…) }`. Out: `findings['unknown-priority'](place, params)`.
 */
export function defineFindings<T extends Record<string, Wording<never>>>(wordings: T): Makers<T> {
  const makers = Object.entries<Wording<never>>(wordings).map(([code, wording]) => [
    code,
    (place: Place | undefined, params: never): Finding => ({
      code,
      severity: wording.severity,
      ...(place ? { place } : {}),
      message: wording.message(params),
      hint: wording.hint(params),
    }),
  ]);
  return Object.fromEntries(makers) as Makers<T>;
}

/** One row of such a table, with its parameters typed. */
export function wording<P>(
  severity: Severity,
  message: (params: P) => string,
  hint: (params: P) => string,
): Wording<P> {
  return { severity, message, hint };
}

/** True when nothing of a run may be written. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Findings in the order of their places: by file, by sheet as the workbook has them, by row, by column. */
export function sortFindings(findings: readonly Finding[], sheetOrder: readonly string[] = []): Finding[] {
  return [...findings].sort((a, b) => {
    if (!a.place || !b.place) return Number(Boolean(a.place)) - Number(Boolean(b.place));
    return comparePlaces(a.place, b.place, sheetOrder) || compareText(a.code, b.code);
  });
}

/** `error derby.xlsx Measures!R14: expected …` and, on a line of its own, the hint. */
export function formatFinding(finding: Finding): string {
  const where = finding.place ? `${formatPlace(finding.place)}: ` : '';
  const settled = finding.acknowledged
    ? ` (let stand by ${finding.acknowledged.by}: ${finding.acknowledged.reason})`
    : '';
  return `${finding.severity} ${where}${finding.message} [${finding.code}]${settled}\n  ${finding.hint}`;
}

/** Code point order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
