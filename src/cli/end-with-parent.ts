/**
 * Lets a process that works end when the command that started it is gone. A job without an end hears no disconnect, and
 * the command may be killed without a word. So somebody else waits for it: a shell, which costs a tenth of what a thread
 * of Node does; a thread where there is no shell.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { killProcess } from './kill-process.ts';

const SHELL = '/bin/sh';
/** Reads from a pipe that the command holds open and writes nothing to. Ctrl-C is meant for the command, not for it. */
const WAIT = 'trap "" HUP INT QUIT TERM; read -r _ || kill -9 "$0"';

/** For the command. In: the process that works. Out: what ends the wait; to be called when the process is to end. */
export function endWithUs({ pid }: ChildProcess): () => void {
  if (pid === undefined || !existsSync(SHELL)) return () => {};
  const waiting: ChildProcess = spawn(SHELL, ['-c', WAIT, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // where the system starts no shell, the work goes on without, and has no pipe to it
  waiting.on('error', () => {});
  waiting.stdin?.on('error', () => {});
  waiting.unref();
  return () => killProcess(waiting);
}

/** For the process that works. */
export async function endWithParent(): Promise<void> {
  // asked first: by the time the thread runs, the command may be gone
  const { ppid } = process;
  if (!existsSync(SHELL)) await startThread(ppid);
}

/** A thread that looks twice a second whether this process still has its parent, and else ends it. */
export async function startThread(parent: number): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  const look = `const { workerData: parent } = require('node:worker_threads');
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;
  new Worker(look, { eval: true, execArgv: [], workerData: parent }).unref();
}
