/** Scores one row. In: the measure or action, its priority, the rules. Out: the scored row and its findings. */
import { absolute, type Decimal, divide } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Direction, Judgement, ScoredAction, ScoredMeasure, Status } from '../model/scored-report.ts';
import type { Action, Measure, Priority } from '../model/submission.ts';
import { actionStatus } from './action-status.ts';
import { advantage, isZero } from './advantage.ts';
import { directionOfAction, directionOfMeasure } from './direction.ts';
import { DIRECTION, isUndecided, judge, overrideFindings, overrideOf, statusOf } from './judgement.ts';
import { contradictions, measureStatus } from './measure-status.ts';
import { parseDirection, parseStatus } from './override-words.ts';
import { roundingSensitivity } from './rounding-sensitivity.ts';
import { type Answer, NOT_APPLICABLE, type Rules } from './rules.ts';

/** A scored row with what there is to say about it. */
export interface Scored<T> {
  readonly row: T;
  readonly findings: readonly Finding[];
}

/** A measure: status, direction, margin, and whether the printed figures tell the same. */
export function scoreMeasure(measure: Measure, priority: Priority, rules: Rules): Scored<ScoredMeasure> {
  const direction = directionOfMeasure(measure, rules.scheme.direction);
  const judged = judgeRow(measure, measureStatus(measure, rules), direction, rules);
  const { roundingSensitive, findings } = roundingSensitivity(measure, judged, rules);
  return {
    row: {
      kind: 'measure',
      measure,
      priority,
      status: judged.status,
      direction: judged.direction,
      ...marginOf(measure),
      ...changeOf(measure),
      roundingSensitive,
    },
    findings: [...judged.findings, ...contradictions(measure, rules), ...findings],
  };
}

/** An action: its progress in words, and whether it is new. */
export function scoreAction(action: Action, priority: Priority, rules: Rules): Scored<ScoredAction> {
  const judged = judgeRow(action, actionStatus(action, rules), directionOfAction(action), rules);
  const { status, direction, findings } = judged;
  return { row: { kind: 'action', action, priority, status, direction }, findings };
}

interface Judged {
  readonly status: Judgement<Status>;
  readonly direction: Judgement<Direction>;
  readonly findings: readonly Finding[];
}

/** An override of the status settles why the rules gave none; without one that stays to be reported. */
function judgeRow(row: Measure | Action, answer: Answer, byRule: Direction, rules: Rules): Judged {
  const words = (text: string): Status | undefined => parseStatus(text, rules.scheme);
  const status = judge(answer.status, overrideOf(row.statusOverride, row, words, rules), NOT_APPLICABLE);
  const direction = judge(byRule, overrideOf(row.directionOverride, row, parseDirection, rules), byRule);
  return {
    status,
    direction,
    findings: [
      ...(answer.finding && isUndecided(status) ? [answer.finding] : []),
      ...overrideFindings(status, statusOf(rules.scheme), rules),
      ...overrideFindings(direction, DIRECTION, rules),
    ],
  };
}

/** Gap in the measure's own units and as a share of the target, as far as they exist; for showing only. */
function marginOf(measure: Measure): { readonly gap?: Decimal; readonly margin?: Decimal } {
  const { polarity } = measure;
  const [outturn, target] = [measure.quarters.q4.value, measure.target.value];
  if (polarity === 'none' || outturn.kind !== 'number' || target.kind !== 'number') return {};
  const gap = advantage(polarity, outturn.value, target.value);
  return isZero(target.value) ? { gap } : { gap, margin: divide(gap, absolute(target.value)) };
}

/** How far the outturn is from last year's actual, as a share of it; for showing and ranking only. */
function changeOf(measure: Measure): { readonly change?: Decimal } {
  const { polarity } = measure;
  const [outturn, previous] = [measure.quarters.q4.value, measure.previous.value];
  if (polarity === 'none' || outturn.kind !== 'number' || previous.kind !== 'number') return {};
  if (isZero(previous.value)) return {};
  return { change: divide(advantage(polarity, outturn.value, previous.value), absolute(previous.value)) };
}
