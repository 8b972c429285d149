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
  const settledBy = settlements(submission.acknowledgements);
  const marked = findings.map((finding) => {
    const settled = settledBy(finding);
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

/** In: rows of the Acknowledged sheet. Out: gives the first row that settles a finding; looked up, since both may be thousands. */
export function settlements(
  rows: readonly Acknowledgement[],
): (finding: Finding) => Acknowledgement | undefined {
  const first = new Map<string, { readonly row: Acknowledgement; readonly order: number }>();
  rows.forEach((row, order) => {
    const key = `${foldName(row.code)} ${foldCell(row.cell)}`;
    if (!first.has(key)) first.set(key, { row, order });
  });
  return ({ severity, code, place }) => {
    if (severity !== 'warning' || !canBeAcknowledged(code)) return undefined;
    const forAll = first.get(`${code} *`);
    const forCell = place?.kind === 'cell' ? first.get(`${code} ${foldCell(formatCell(place))}`) : undefined;
    const isCellFirst = forCell !== undefined && (forAll === undefined || forCell.order < forAll.order);
    return isCellFirst ? forCell.row : forAll?.row;
  };
}

function foldCell(cell: string): string {
  return cell.replace(/[$'\s]/g, '').toLowerCase();
}
