/** A list of findings that a person can read. In: any number. Out: at most a thousand, and a note on those left out. */
import type { Finding } from '../model/finding.ts';
import { publicationFindings } from './findings.ts';

const MOST = 1_000;

/**
 * Errors stay before open warnings, and those before the rest, so that what stops a build or a publication still
 * stops it; the order of the list is kept.
 */
export function shortenFindings(findings: readonly Finding[], file: string): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const ranks = findings.map(rankOf);
  const counts = [0, 1, 2].map((rank) => ranks.filter((one) => one === rank).length);
  const room = counts.map((_, rank) => MOST - counts.slice(0, rank).reduce((sum, count) => sum + count, 0));
  const kept = findings.filter((_, index) => {
    const rank = ranks[index] ?? 0;
    room[rank] = (room[rank] ?? 0) - 1;
    return (room[rank] ?? 0) >= 0;
  });
  const left = { limit: MOST, found: findings.length - kept.length };
  return [...kept, publicationFindings['more-findings']({ kind: 'file', file }, left)];
}

function rankOf({ severity, acknowledged }: Finding): 0 | 1 | 2 {
  if (severity === 'error') return 0;
  return severity === 'warning' && !acknowledged ? 1 : 2;
}
