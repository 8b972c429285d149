/** Judges the cases it is sent, one after the other, so that its parent can end it where one hangs. */
import { readFileSync } from 'node:fs';
import { loadResources } from '../../../src/index.ts';
import { judge, readOriginal } from './judge.ts';
import { makeCase, sourceOf } from './make-case.ts';

export interface Task {
  readonly seed: number;
  readonly number: number;
  /** The report is to be built too. */
  readonly build: boolean;
}

const bytes = new Uint8Array(readFileSync(String(process.argv[2])));
const source = sourceOf(bytes);
const original = await readOriginal(bytes, await loadResources());

process.on('message', async ({ seed, number, build }: Task) => {
  const made = makeCase(source, seed, number);
  process.send?.({ number, kind: made.kind, what: made.what, ...(await judge(made.bytes, original, build)) });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
