/** A mistake is told once: findings that only follow from another of the same run are left out. */
import type { Finding } from '../model/finding.ts';
import { cellPosition, type Place } from '../model/place.ts';

interface Consequence {
  readonly effect: string;
  readonly cause: string;
  /** Whether the two stand so that the one can follow from the other. */
  readonly follows: (effect: Place | undefined, cause: Place | undefined) => boolean;
}

const CONSEQUENCES: readonly Consequence[] = [
  { effect: 'no-polarity', cause: 'unknown-polarity', follows: inOneRow },
  { effect: 'publication-date-missing', cause: 'invalid-date', follows: onOneSheet },
  { effect: 'target-zero', cause: 'zero-target', follows: inOneRow },
];

/** In: findings of all stages. Out: the same without what follows from a mistake that is named itself. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const rules = CONSEQUENCES.map((rule) => ({
    ...rule,
    causes: findings.filter(({ code }) => code === rule.cause),
  }));
  return findings.filter(
    ({ code, place }) =>
      !rules.some(
        ({ effect, causes, follows }) =>
          code === effect && causes.some((cause) => follows(place, cause.place)),
      ),
  );
}

function inOneRow(effect: Place | undefined, cause: Place | undefined): boolean {
  if (effect?.kind !== 'cell' || cause?.kind !== 'cell' || effect.sheet !== cause.sheet) return false;
  return cellPosition(effect.cell).row === cellPosition(cause.cell).row;
}

function onOneSheet(effect: Place | undefined, cause: Place | undefined): boolean {
  return effect !== undefined && cause !== undefined && sheetOf(effect) === sheetOf(cause);
}

function sheetOf(place: Place): string | undefined {
  return 'sheet' in place ? place.sheet : undefined;
}
