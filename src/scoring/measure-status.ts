/** Status of a measure by the rules: which rule its outturn and target call for. */
import type { NumberEntry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Measure } from '../model/submission.ts';
import { isBetter, type Sense } from './advantage.ts';
import { findings } from './findings.ts';
import { nameEntry, nameNumber, nameTolerance } from './names.ts';
import { type Answer, NO_TARGET, NOT_APPLICABLE, NOT_REPORTED, placeOf, type Rules } from './rules.ts';
import { lacksMargin, type Standing, statusByNumber } from './status-by-number.ts';
import { statusByWords } from './status-by-words.ts';

/**
 * The status of a measure. What was not reported, or does not apply, is said before anything else; then
 * "No target", which no percentage counts; then words; then numbers.
 * Published report: No target. Inferred: the order, since no published row meets two of them.
 */
export function measureStatus(measure: Measure, rules: Rules): Answer {
  const { value: outturn, at } = measure.quarters.q4;
  switch (outturn.kind) {
    case 'blank':
    case 'not-reported':
      return { status: NOT_REPORTED };
    case 'not-applicable':
    case 'unreadable':
      return { status: NOT_APPLICABLE };
    case 'text':
      return hasNoTarget(measure) ? { status: NO_TARGET } : statusByWords(outturn.text, at, rules);
    case 'number':
      return hasNoTarget(measure) ? { status: NO_TARGET } : againstTarget(measure, outturn, rules);
  }
}

/** What contradicts itself in a row, whatever status it gets. */
export function contradictions(measure: Measure, rules: Rules): readonly Finding[] {
  const { tolerance, floor, polarity, target } = measure;
  if (!floor) return [];
  const place = placeOf(rules, floor.at);
  if (tolerance) {
    const params = { tolerance: nameTolerance(tolerance.value), floor: floor.value };
    return [findings['tolerance-and-floor'](place, params)];
  }
  if (polarity === 'none' || target.value.kind !== 'number') return [];
  if (!isBetter(polarity, floor.value, target.value.value)) return [];
  return [findings['floor-beyond-target'](place, { floor: floor.value, target: nameNumber(target.value) })];
}

/** A blank or unreadable target has been reported by the reader. */
function againstTarget(measure: Measure, outturn: NumberEntry, rules: Rules): Answer {
  const { value: target, at } = measure.target;
  if (target.kind === 'number') return byNumber(measure, outturn, target, rules);
  if (target.kind === 'blank' || target.kind === 'unreadable') return { status: undefined };
  const params = { target: nameEntry(target), outturn: nameNumber(outturn) };
  return { status: undefined, finding: findings['unscorable-target'](placeOf(rules, at), params) };
}

function byNumber(measure: Measure, outturn: NumberEntry, target: NumberEntry, rules: Rules): Answer {
  const { polarity, tolerance, floor } = measure;
  if (polarity === 'none') {
    const params = { target: nameNumber(target) };
    return { status: undefined, finding: findings['no-polarity'](placeOf(rules, measure.at), params) };
  }
  if (tolerance && floor) return { status: undefined };
  const { bands } = rules.scheme;
  const standing = standingOf(measure, polarity, outturn, target);
  const place = placeOf(rules, measure.target.at);
  if (lacksMargin(bands, standing)) {
    return { status: undefined, finding: findings['zero-target'](place, { target: nameNumber(target) }) };
  }
  const band = statusByNumber(bands, standing);
  if (band !== undefined) return { status: { kind: 'band', band } };
  const params = { outturn: nameNumber(outturn), target: nameNumber(target) };
  return { status: undefined, finding: findings['no-status-band'](place, params) };
}

function standingOf(measure: Measure, sense: Sense, outturn: NumberEntry, target: NumberEntry): Standing {
  const previous = measure.previous.value;
  return {
    sense,
    outturn: outturn.value,
    target: target.value,
    previous: previous.kind === 'number' ? previous.value : undefined,
    tolerance: measure.tolerance?.value,
    floor: measure.floor?.value,
  };
}

function hasNoTarget(measure: Measure): boolean {
  return measure.target.value.kind === 'no-target';
}
