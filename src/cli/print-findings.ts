/** Findings as lines for people and as JSON for machines. */
import { type Finding, formatFinding } from '../model/finding.ts';
import { formatCell, formatPlace } from '../model/place.ts';
import type { GatePoint } from '../publication/gate.ts';
import type { Effects } from './effects.ts';

/**
 * Every finding on standard error, or those that are to be listed, then one line for all:
 * `derby.xlsx: 2 errors, 1 note; nothing written`.
 */
export function printFindings(
  name: string,
  findings: readonly Finding[],
  effects: Effects,
  outcome?: string,
  listed = findings,
): void {
  for (const finding of listed) effects.err(formatFinding(finding));
  effects.err(`${name}: ${countFindings(findings)}${outcome === undefined ? '' : `; ${outcome}`}`);
}

/** `2 errors, 1 warning, 1 warning let stand, 3 notes`, or `no findings`. */
export function countFindings(findings: readonly Finding[]): string {
  const number = (wanted: (finding: Finding) => boolean, one: string, more: string): string[] => {
    const count = findings.filter(wanted).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  };
  const parts = [
    ...number(({ severity }) => severity === 'error', 'error', 'errors'),
    ...number(({ severity, acknowledged }) => severity === 'warning' && !acknowledged, 'warning', 'warnings'),
    ...number(({ acknowledged }) => Boolean(acknowledged), 'warning let stand', 'warnings let stand'),
    ...number(({ severity }) => severity === 'note', 'note', 'notes'),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** The reasons of a refusal, each once more, as what stands between the report and the public. */
export function printRefusal(refused: string, reasons: readonly Finding[], effects: Effects): void {
  if (reasons.length === 0) return;
  effects.err(`${refused} refused, ${reasons.length} ${reasons.length === 1 ? 'reason' : 'reasons'}:`);
  for (const reason of reasons) {
    effects.err(`  ${reason.place ? `${formatPlace(reason.place)}: ` : ''}${reason.message}`);
  }
}

/** A finding as data: `cell` is `Measures!R14` where it has one, `sheet` the sheet as the workbook spells it. */
export function findingJson(finding: Finding): object {
  const { code, severity, place, message, hint, acknowledged } = finding;
  return {
    code,
    severity,
    file: place?.file ?? null,
    sheet: place && 'sheet' in place ? place.sheet : null,
    cell: place?.kind === 'cell' ? formatCell(place) : null,
    line: place?.kind === 'line' ? place.line : null,
    message,
    hint,
    acknowledged: acknowledged ?? null,
  };
}

/** The gate as data: every point with its open reasons, settled ones with none. */
export function gateJson(gate: readonly GatePoint[]): object[] {
  return gate.map(({ topic, reasons }) => ({ topic, open: reasons.map(findingJson) }));
}
