/** A command that has every file open that the system lets it, so that its work cannot start. */
import { closeSync, openSync } from 'node:fs';
import { boundedEngine } from '../../src/cli/bounded-engine.ts';

const open: number[] = [];
try {
  for (;;) open.push(openSync('/dev/null', 'r'));
} catch {
  // no further file
}
const engine = boundedEngine();
const workbook = { file: 'a.xlsx', bytes: new Uint8Array() };
const told = await engine
  .build({ workbook, edition: 'draft' }, { step: () => {}, stretch: () => {} })
  .catch((error: unknown) => error);
for (const file of open) closeSync(file);
engine.close();
process.stdout.write(`${String(told)}\n`);
