/** Fetches veraPDF once, with Maven, as pom.xml beside this file says. Out: the class path Java runs it with. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotJudge, runProgram } from './run-program.ts';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/verapdf/', import.meta.url));

/** Throws CannotJudge when Maven is missing or cannot fetch. */
export async function fetchVeraPdf(): Promise<string> {
  const version = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 12);
  const jars = join(CACHE, version);
  if (!existsSync(jars)) await fetchInto(jars);
  return join(jars, '*');
}

/** The folder gets its name when it is whole, so that a fetch cut short is not taken for one. */
async function fetchInto(jars: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, 'fetching-'));
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`];
    const run = await runProgram(
      'mvn',
      ['--batch-mode', '--quiet', '--file', POM, ...goal],
      'Install Maven (Debian: apt-get install maven): it fetches veraPDF the first time.',
    );
    if (run.code !== 0) throw new CannotJudge(`Maven could not fetch veraPDF:\n${run.output}${run.errors}`);
    await rename(unfinished, jars);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
