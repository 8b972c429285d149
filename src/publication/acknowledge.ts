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
  const used = new Set<Acknowledgement>();
  const marked = findings.map((finding) => {
    const settled = submission.acknowledgements.find((row) => settles(row, finding));
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

function settles(row: Acknowledgement, finding: Finding): boolean {
  if (finding.severity !== 'warning' || !canBeAcknowledged(finding.code)) return false;
  if (foldName(row.code) !== finding.code) return false;
  if (row.cell.trim() === '*') return true;
  const { place } = finding;
  if (place?.kind !== 'cell') return false;
  return foldCell(row.cell) === foldCell(formatCell(place));
}

function foldCell(cell: string): string {
  return cell.replace(/[$'\s]/g, '').toLowerCase();
}
