/** A process that works as no job should: what its name asks for, so that a test can see it stopped. */
import { writeFileSync, writeSync } from 'node:fs';
import { endWithParent } from '../../src/cli/end-with-parent.ts';
import type { Order } from '../../src/cli/engine-messages.ts';

const tell = (report: object): void => void process.send?.(report);

void endWithParent();
process.on('disconnect', () => process.exit());
process.on('message', ({ name, ask }: Order) => {
  const file = 'workbook' in ask ? (ask.workbook?.file ?? '') : '';
  if (!file.startsWith('before')) tell({ kind: 'stretch', stretch: { kind: 'reading', file } });
  if (file === 'before-threads.xlsx') {
    writeSync(2, 'node[7]: pthread_create: Resource temporarily unavailable\n');
    process.abort();
  }
  if (file === 'answers.xlsx') tell({ kind: 'done', answer: { pid: process.pid, name } });
  if (file === 'swells.xlsx') {
    hold();
    tell({ kind: 'done', answer: { pid: process.pid } });
  }
  if (file === 'problem.xlsx') tell({ kind: 'problem', message: 'layouts: cannot read: it is a file' });
  if (file === 'fault.xlsx') tell({ kind: 'fault', message: 'boom', stack: 'Error: boom\n    at here' });
  if (file === 'endless.xlsx') {
    // where a test can read it
    if (process.env.WILD_PID !== undefined) writeFileSync(process.env.WILD_PID, String(process.pid));
    for (;;);
  }
  if (file === 'full.xlsx') for (const all: object[] = []; ; ) all.push({ all: [...all.slice(-9)] });
  if (file === 'large.xlsx') hold();
  if (file === 'before.xlsx' || file === 'dies.xlsx') process.exit(3);
});

/** More memory than the heap counts. */
function hold(): void {
  const all = Array.from({ length: 40 }, () => new Uint8Array(5_000_000).fill(1));
  setTimeout(() => all.length, 60_000);
}
