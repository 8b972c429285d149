/** Workbooks of one run that would write over each other's files. */
import { basename } from 'node:path';
import type { EditionRequest } from '../publication/plan-editions.ts';
import { leavings } from '../publication/unchanged.ts';
import type { Meant } from './expand-workbooks.ts';

export interface Clash {
  /** Paths of the two workbooks. */
  readonly of: readonly [string, string];
  /** The name that both would write. */
  readonly name: string;
}

/**
 * In: the workbooks of a run and what is asked of each. Out: the first that would write over a file of one before it,
 * whatever the gate says of either; undefined when none would. Names are compared as systems do that fold letters.
 */
export function findClash(meant: readonly Meant[], request: EditionRequest): Clash | undefined {
  const writers = new Map<string, string>();
  for (const { path, problem } of meant) {
    if (problem !== undefined) continue;
    const names = namesOf(basename(path), request);
    for (const name of names) {
      const writer = writers.get(folded(name));
      if (writer !== undefined) return { of: [writer, path], name };
    }
    for (const name of names) writers.set(folded(name), path);
  }
  return undefined;
}

/** In the words of a message: what is wrong, and the way out. */
export function clashText({ of: [one, other], name }: Clash): string {
  return `expected workbooks whose files have different names, found "${one}" and "${other}", which would both write ${name}. Build them apart`;
}

function namesOf(workbook: string, request: EditionRequest): string[] {
  return leavings(workbook, request).flatMap(({ manifest, files }) => [...files, manifest]);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
