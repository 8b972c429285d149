/** A verification as a golden has it: what depends on layouts or on the bytes of a workbook is not part of it. */
import { formatFinding } from '../../src/model/finding.ts';
import type { VerifyResult } from '../../src/verify-report.ts';

export function transcript(title: string, { status, identical, checked, findings }: VerifyResult): string {
  const looked = checked === undefined ? 'nothing' : `${checked.files} files, ${checked.figures} figures`;
  const compared = identical === undefined ? '' : `; identical: ${identical}`;
  const lines = [`## ${title}`, `${status}; looked at ${looked}${compared}`, ...findings.map(formatFinding)];
  return `${masked(lines.join('\n'))}\n`;
}

/** Sums as `SHA256` and `MD5`, sizes and places as `N`. */
export function masked(text: string): string {
  return text
    .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
    .replace(/\b[0-9a-f]{32}\b/g, 'MD5')
    .replace(/\b\d+ bytes\b/g, 'N bytes')
    .replace(/\ba size of N bytes(.*), found \d+/g, 'a size of N bytes$1, found N')
    .replace(/found \d+, others from byte \d+/g, 'found N, others from byte N')
    .replace(/\bat byte \d+/g, 'at byte N');
}
