/** How far a long run is, on a terminal only. */
const WIDTH = 30;

/** In: steps done and in all, and what is under way; the line is cleared when all are done. */
export function showProgress(done: number, total: number, what: string): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((WIDTH * done) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${what}`;
  process.stderr.write(`\r\u001b[K${done === total ? '' : bar}`);
}
