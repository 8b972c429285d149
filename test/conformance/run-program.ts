/** Runs a program to its end. In: its name and arguments. Out: what it printed and how it ended. */
import { spawn } from 'node:child_process';

export interface Run {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly output: string;
  readonly errors: string;
}

/** A reason why nothing could be judged, in words for the person who ran the command. */
export class CannotJudge extends Error {}

/** Throws CannotJudge with `hint` when there is no such program on this machine. */
export function runProgram(name: string, args: readonly string[], hint: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new CannotJudge(`expected ${name}, found none\n  ${hint}`) : error);
    });
    child.on('close', (code) =>
      resolve({
        code: code ?? undefined,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      }),
    );
  });
}
