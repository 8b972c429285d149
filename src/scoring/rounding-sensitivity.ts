/**
 * Rounding sensitivity: whether a reader who works from the printed figures comes to another status or
 * direction than the one scored at full precision.
 */
import type { Finding } from '../model/finding.ts';
import type { Direction, Judgement, Status } from '../model/scored-report.ts';
import type { Measure } from '../model/submission.ts';
import { asPrinted, hidesAnything } from './as-printed.ts';
import { directionOfMeasure } from './direction.ts';
import { findings } from './findings.ts';
import { DIRECTION, type Subject, statusOf } from './judgement.ts';
import { measureStatus } from './measure-status.ts';
import { nameEntry } from './names.ts';
import { placeOf, type Rules } from './rules.ts';

export interface Sensitivity {
  readonly roundingSensitive: boolean;
  readonly findings: readonly Finding[];
}

/** Both judgements of a measure, at full precision. */
interface Judged {
  readonly status: Judgement<Status>;
  readonly direction: Judgement<Direction>;
}

/**
 * Compares what the rules give with what they give from the figures as printed. What an override decides
 * anyway is no warning, but the row stays marked.
 * Inferred: a published status that only an outturn not rounded explains.
 */
export function roundingSensitivity(measure: Measure, judged: Judged, rules: Rules): Sensitivity {
  if (!hidesAnything(measure)) return { roundingSensitive: false, findings: [] };
  const shown = asPrinted(measure);
  const outturn = nameEntry(shown.quarters.q4.value);
  const status = differenceOf(judged.status, measureStatus(shown, rules).status, statusOf(rules.scheme));
  const direction = differenceOf(
    judged.direction,
    directionOfMeasure(shown, rules.scheme.direction),
    DIRECTION,
  );
  const place = placeOf(rules, measure.quarters.q4.at);
  const warn = (difference: Difference | undefined, figures: string): Finding[] =>
    difference && !difference.overridden
      ? [findings['rounding-sensitive'](place, { ...difference, figures })]
      : [];
  return {
    roundingSensitive: status !== undefined || direction !== undefined,
    findings: [
      ...warn(status, `${outturn} against ${nameEntry(shown.target.value)}`),
      ...warn(direction, `${outturn} after ${nameEntry(shown.previous.value)}`),
    ],
  };
}

interface Difference {
  readonly of: Subject<unknown>['of'];
  readonly overridden: boolean;
  readonly exact: string;
  readonly printed: string;
}

function differenceOf<T>(
  { computed, override }: Judgement<T>,
  fromPrinted: T | undefined,
  { of, name }: Subject<T>,
): Difference | undefined {
  const nameOf = (value: T | undefined): string => (value === undefined ? 'none' : name(value));
  const [exact, shown] = [nameOf(computed), nameOf(fromPrinted)];
  return exact === shown ? undefined : { of, overridden: override !== undefined, exact, printed: shown };
}
