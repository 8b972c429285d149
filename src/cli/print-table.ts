/** The table at the end of a build of several workbooks: one row each, and a line for all. */
import type { Effects } from './effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { oneLine, shortenName } from './terminal-text.ts';
import { textWidth } from './text-width.ts';

export interface Row {
  readonly file: string;
  readonly code: ExitCode;
  readonly outcome: string;
  /** Counted in words. */
  readonly findings: string;
  readonly files: number;
  readonly seconds: number;
}

/** In: the rows in the order of the arguments, seconds of the whole run, and how many were built at once. */
export function printTable(
  rows: readonly Row[],
  { seconds, atOnce }: { readonly seconds: number; readonly atOnce: number },
  { err }: Pick<Effects, 'err'>,
): void {
  const lines = rows.map((row) => [
    shortenName(oneLine(row.file), NAME_COLUMNS),
    row.outcome,
    String(row.files),
    row.seconds.toFixed(1),
    row.findings,
  ]);
  for (const line of aligned([['workbook', 'outcome', 'files', 'seconds', 'findings'], ...lines])) err(line);
  const counts = [...countBy(rows.map(({ outcome }) => outcome))].map(
    ([outcome, count]) => `${count} ${outcome}`,
  );
  const files = rows.reduce((sum, row) => sum + row.files, 0);
  const took = `${files} files written in ${seconds.toFixed(1)} s, ${atOnce} at a time`;
  err(`${rows.length} workbooks: ${counts.join(', ')}; ${took}`);
}

/** Beside a name as long as this, a row still fits the least of terminals. The whole name stands in its own line above. */
const NAME_COLUMNS = 36;

const RIGHT = new Set([2, 3]);

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => textWidth(line[column] ?? ''))),
  );
  return lines.map((line) =>
    line
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - textWidth(text));
        return RIGHT.has(column) ? `${space}${text}` : `${text}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
