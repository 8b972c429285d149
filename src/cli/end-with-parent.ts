/** Lets a process that works end when the command that started it is gone. */
import { Worker } from 'node:worker_threads';

/**
 * A job without an end hears no disconnect, and the command may be killed without a word. So a thread of its own
 * looks whether the command still lives.
 */
export function endWithParent(): void {
  const look = `const { workerData: parent } = require('node:worker_threads');
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;
  // asked here: by the time the thread runs, the command may be gone
  new Worker(look, { eval: true, execArgv: [], workerData: process.ppid }).unref();
}
