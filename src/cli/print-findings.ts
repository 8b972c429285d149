/** Findings as lines for people and as JSON for machines. */
import { type Finding, formatFinding, type Severity } from '../model/finding.ts';
import { formatCell, formatPlace } from '../model/place.ts';
import type { Effects } from './effects.ts';

/** Every finding on standard error, then a line that counts them. */
export function printFindings(findings: readonly Finding[], effects: Effects): void {
  for (const finding of findings) effects.err(formatFinding(finding));
  if (findings.length === 0) return;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const parts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? '' : 's'}`);
  effects.err(parts.join(', '));
}

/** The reasons of a refusal, each once more, as what stands between the report and the public. */
export function printRefusal(reasons: readonly Finding[], effects: Effects): void {
  if (reasons.length === 0) return;
  effects.err(
    `official and summary refused, ${reasons.length} ${reasons.length === 1 ? 'reason' : 'reasons'}:`,
  );
  for (const reason of reasons) {
    effects.err(`  ${reason.place ? `${formatPlace(reason.place)}: ` : ''}${reason.message}`);
  }
}

/** A finding as data: `cell` is `Measures!R14` where it has one. */
export function findingJson(finding: Finding): object {
  const { code, severity, place, message, hint, acknowledged } = finding;
  return {
    code,
    severity,
    file: place?.file ?? null,
    cell: place?.kind === 'cell' ? formatCell(place) : null,
    line: place?.kind === 'line' ? place.line : null,
    message,
    hint,
    acknowledged: acknowledged ?? null,
  };
}
