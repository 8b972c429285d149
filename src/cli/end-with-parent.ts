/** Lets a process that works end when the command that started it is gone. */
import { Worker } from 'node:worker_threads';

/**
 * A job without an end hears no disconnect, and the command may be killed without a word. So a thread of its own
 * looks whether the command still lives.
 */
export function endWithParent(): void {
  const look = `const { ppid } = process;
    setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 500);`;
  new Worker(look, { eval: true, execArgv: [] }).unref();
}
