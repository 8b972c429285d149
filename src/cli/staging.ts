/**
 * The hidden folder a set of files is written in before it is moved to its place: its name, which says whose it
 * is, and what becomes of it when a run is stopped or killed.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Dirent, rmdirSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { systemCode } from './file-problem.ts';

const PREFIX = '.outturn-';
const NAME = /^\.outturn-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}$/;

/** Whatever a process number says by then: no set takes an hour to write. */
const STALE_AFTER_MS = 60 * 60 * 1000;

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A process number means something on its own machine only; the folder may be a share of several. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * Folders of this process that are being written, each with the topmost folder that was made for it, if any. They
 * are known by name: in a container each run may have the number of the last.
 */
const own = new Map<string, string | undefined>();

/** A name for a staging folder that no other process and no other call makes. */
export function stagingName(pid: number = process.pid, host: string = HOST): string {
  return `${PREFIX}${host}-${pid}-${randomBytes(6).toString('hex')}`;
}

/**
 * In: a staging folder about to be made, and the topmost folder that was made for it, if any. A stop by the user or
 * the system takes both along, if nothing was moved into the latter, and ends the process as the signal would have, see
 * `stopRequest` in node-effects.ts.
 * Out: a function that removes them likewise.
 */
export function watchStaging(staging: string, made: string | undefined): () => void {
  own.set(staging, made);
  // Once for all: to end the watch and to miss no signal at that very moment cannot both be had.
  for (const signal of STOPS) if (!process.listeners(signal).includes(stop)) process.on(signal, stop);
  return () => remove(staging);
}

function stop(signal: NodeJS.Signals): void {
  for (const staging of [...own.keys()]) remove(staging);
  for (const each of STOPS) process.off(each, stop);
  process.kill(process.pid, signal);
}

function remove(staging: string): void {
  const made = own.get(staging);
  quietly(() => rmSync(staging, { recursive: true, force: true }));
  if (made !== undefined) quietly(() => removeEmpty(dirname(staging), made));
  own.delete(staging);
}

/** Removes what killed runs left in a folder; what cannot be removed stays, and is no reason to fail. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = resolve(folder, entry.name);
    if (await isLeftover(entry, path)) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function isLeftover(entry: Dirent, path: string): Promise<boolean> {
  const [, host, pid] = NAME.exec(entry.name) ?? [];
  if (!entry.isDirectory() || pid === undefined || own.has(path)) return false;
  if (host === HOST && (Number(pid) === process.pid || !isRunning(Number(pid)))) return true;
  const about = await stat(path).catch(() => undefined);
  return about !== undefined && Date.now() - about.mtimeMs > STALE_AFTER_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** From the innermost outwards up to `last`, as long as they are empty. */
function removeEmpty(from: string, last: string): void {
  for (let at = resolve(from); at.length >= resolve(last).length; at = dirname(at)) rmdirSync(at);
}

/** Clears up what it can. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing more can be done about it here; the next run removes what is left.
  }
}
