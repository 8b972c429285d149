/** How far a long run is: a line that replaces itself on a terminal, elsewhere a line now and then. */
const WIDTH = 30;
const LINE_SECONDS = 15;

let lastLine = process.uptime();

/** In: steps done and in all, and what is under way; the line is cleared when all are done. */
export function showProgress(done: number, total: number, what: string): void {
  if (process.stderr.isTTY) showBar(done, total, what);
  else if (done < total) showNowAndThen(`${done}/${total} ${what}`);
}

function showBar(done: number, total: number, what: string): void {
  const filled = Math.round((WIDTH * done) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${what}`;
  process.stderr.write(`\r\u001b[K${done === total ? '' : bar}`);
}

function showNowAndThen(line: string): void {
  if (process.uptime() - lastLine < LINE_SECONDS) return;
  lastLine = process.uptime();
  process.stderr.write(`${line}\n`);
}
