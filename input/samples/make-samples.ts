/** `npm run samples`: writes the sample workbooks into input/. */
import { writeFileSync } from 'node:fs';
import { buildSamples } from './build-samples.ts';

for (const [name, bytes] of await buildSamples()) {
  writeFileSync(new URL(`../${name}`, import.meta.url), bytes);
}
