/** A mistake is told once: findings that only follow from another of the same run are left out. */
import type { Finding } from '../model/finding.ts';
import { cellPosition, type Place } from '../model/place.ts';

interface Consequence {
  readonly effect: string;
  readonly cause: string;
  /** What the places of the two have in common where the one can follow from the other; nothing where it never does. */
  readonly common: (place: Place | undefined) => string | undefined;
}

const CONSEQUENCES: readonly Consequence[] = [
  { effect: 'no-polarity', cause: 'unknown-polarity', common: rowOf },
  { effect: 'publication-date-missing', cause: 'invalid-date', common: sheetOf },
  { effect: 'target-zero', cause: 'zero-target', common: rowOf },
];

/** In: findings of all stages. Out: the same without what follows from a mistake that is named itself. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const rules = CONSEQUENCES.map(({ effect, cause, common }) => {
    const causes = findings.filter(({ code }) => code === cause).map(({ place }) => common(place));
    const explained = new Set(causes.filter((place) => place !== undefined));
    return ({ code, place }: Finding): boolean => code === effect && explained.has(common(place) ?? '');
  });
  return findings.filter((finding) => !rules.some((follows) => follows(finding)));
}

function rowOf(place: Place | undefined): string | undefined {
  return place?.kind === 'cell' ? `${place.sheet}!${cellPosition(place.cell).row}` : undefined;
}

function sheetOf(place: Place | undefined): string | undefined {
  return place !== undefined && 'sheet' in place ? place.sheet : undefined;
}
