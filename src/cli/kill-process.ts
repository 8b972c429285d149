/** Ends a process of ours. */
import type { ChildProcess } from 'node:child_process';

type Child = Pick<ChildProcess, 'pid' | 'kill'>;

/** Whether the system started it. */
export function hasNumber(child: Child | undefined): boolean {
  return child?.pid !== undefined && child.pid > 0;
}

/**
 * In: a process that was to be started. One that the system did not start has no number, which Node hands on as 0: a
 * signal to 0 is one to this process and to all of its group, the script that called us too.
 */
export function killProcess(child: Child | undefined): void {
  if (hasNumber(child)) child?.kill('SIGKILL');
}
