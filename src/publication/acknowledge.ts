/**
 * Warnings that the workbook lets stand, marked so. Errors and notes cannot be acknowledged, and no warning
 * that has a point of its own at the gate.
 */
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/near-match.ts';
import { formatCell } from '../model/place.ts';
import type { Acknowledgement, Submission } from '../model/submission.ts';
import { publicationFindings } from './findings.ts';
import { canBeAcknowledged } from './gate.ts';

/** In: findings, and the submission with its Acknowledged sheet. Out: the same findings, the settled ones marked; rows that settle nothing are noted. */
export function acknowledge(findings: readonly Finding[], submission: Submission): Finding[] {
  const settling = settlements(submission.acknowledgements);
  const used = new Set<Acknowledgement>();
  const marked = findings.map((finding) => {
    const settled = settling(finding);
    if (!settled) return finding;
    used.add(settled);
    return { ...finding, acknowledged: { reason: settled.reason, by: settled.by } };
  });
  const idle = submission.acknowledgements
    .filter((row) => !used.has(row))
    .map((row) => {
      const place = { kind: 'cell', file: submission.source.file, ...row.at } as const;
      return canBeAcknowledged(foldName(row.code))
        ? publicationFindings['acknowledgement-idle'](place, row)
        : publicationFindings['acknowledgement-of-no-use'](place, row);
    });
  return [...marked, ...idle];
}

/** The rows of the Acknowledged sheet, to be asked which of them, the first if there are more, lets a warning stand. */
export function settlements(
  rows: readonly Acknowledgement[],
): (finding: Finding) => Acknowledgement | undefined {
  const byPlace = new Map<string, number>();
  rows.forEach(({ code, cell }, index) => {
    const key = keyOf(foldName(code), cell.trim() === EVERYWHERE ? EVERYWHERE : foldCell(cell));
    if (!byPlace.has(key)) byPlace.set(key, index);
  });
  return ({ severity, code, place }) => {
    if (severity !== 'warning' || !canBeAcknowledged(code)) return undefined;
    const cell = place?.kind === 'cell' ? foldCell(formatCell(place)) : EVERYWHERE;
    const found = [cell, EVERYWHERE].map((where) => byPlace.get(keyOf(code, where)) ?? rows.length);
    return rows[Math.min(...found)];
  };
}

/** What stands for every cell. */
const EVERYWHERE = '*';

function keyOf(code: string, cell: string): string {
  return `${code}\n${cell}`;
}

function foldCell(cell: string): string {
  return cell.replace(/[$'\s]/g, '').toLowerCase();
}
