/** A command whose work never ends and which no shell waits for, for a test that kills it. */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startThread } from '../../src/cli/end-with-parent.ts';

if (process.argv[2] === 'work') {
  await startThread(process.ppid);
  writeFileSync(process.env.WILD_PID ?? '', String(process.pid));
  for (;;);
}
fork(fileURLToPath(import.meta.url), ['work']);
