/** Judgement: what is published beside what the rules give, and the finding that says so. */
import type { Sourced } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Direction, Judgement, Status } from '../model/scored-report.ts';
import type { Action, Measure } from '../model/submission.ts';
import { findings } from './findings.ts';
import { nameDirection, nameStatus } from './names.ts';
import { placeOf, type Rules } from './rules.ts';

export type Override<T> = NonNullable<Judgement<T>['override']>;

/** What can be judged: a status or a direction of travel, and how to name one. */
export interface Subject<T> {
  readonly of: 'status' | 'direction of travel';
  readonly name: (value: T) => string;
}

export const DIRECTION: Subject<Direction> = { of: 'direction of travel', name: nameDirection };

export function statusOf(scheme: Scheme): Subject<Status> {
  return { of: 'status', name: (status) => nameStatus(status, scheme) };
}

/**
 * The override of a cell, with its reason; undefined without one, with words that stand for nothing, and
 * when the rules alone are asked for. A missing reason has been reported by the reader and is ''.
 */
export function overrideOf<T>(
  words: Sourced<string> | undefined,
  row: Measure | Action,
  parse: (words: string) => T | undefined,
  rules: Rules,
): Override<T> | undefined {
  if (!rules.overrides || !words) return undefined;
  const value = parse(words.value);
  return value === undefined ? undefined : { value, reason: row.overrideReason?.value ?? '', at: words.at };
}

/**
 * Puts an override before the rules. `otherwise` is published where there is neither, beside an error.
 * Inferred: six published rows differ from the rules, by rounding or by judgement.
 */
export function judge<T>(
  computed: T | undefined,
  override: Override<T> | undefined,
  otherwise: T,
): Judgement<T> {
  return { published: override?.value ?? computed ?? otherwise, computed, ...(override ? { override } : {}) };
}

/** True where the rules give no answer and nobody has given one. */
export function isUndecided<T>({ computed, override }: Judgement<T>): boolean {
  return computed === undefined && override === undefined;
}

/** An override is never silent: a note says what it replaces and why, or that it replaces nothing. */
export function overrideFindings<T>(
  { computed, override }: Judgement<T>,
  { of, name }: Subject<T>,
  rules: Rules,
): readonly Finding[] {
  if (!override) return [];
  const place = placeOf(rules, override.at);
  const published = name(override.value);
  const byRule = computed === undefined ? undefined : name(computed);
  if (byRule === published) return [findings['override-idle'](place, { of, published })];
  const reason = override.reason || 'no reason given';
  return [findings['override-in-force'](place, { of, computed: byRule, published, reason })];
}
