/** A command whose work never ends, for a test that kills it. */
import { fileURLToPath } from 'node:url';
import { boundedEngine } from '../../src/cli/bounded-engine.ts';

const WILD = fileURLToPath(new URL('./wild-engine.ts', import.meta.url));
const bounds = { seconds: () => 600, heapMebibytes: 60, mebibytes: 2_000, restingMebibytes: 1_000 };
const workbook = { file: 'endless.xlsx', bytes: new Uint8Array() };
const watch = { step: () => {}, stretch: () => {} };

await boundedEngine(bounds, WILD, ['--import', 'tsx']).build({ workbook, edition: 'draft' }, watch);
