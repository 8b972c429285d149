/** Starts many builds at once into one folder, and looks at the folder all the while. */
import { type FileSet, folderState } from './folder-state.ts';
import { runBuild } from './run-build.ts';

export interface AtOnce {
  readonly out: string;
  readonly workbooks: readonly [string, string];
  readonly sets: readonly FileSet[];
}

export interface AtOnceCounts {
  readonly ended: number;
  readonly looks: number;
  readonly mixed: boolean;
  readonly problems: readonly string[];
}

const LOOK_EVERY_MS = 20;

/** In: how many, every other one of the second workbook. Out: counts, and what is wrong with the folder at any time. */
export async function buildAtOnce(count: number, { out, workbooks, sets }: AtOnce): Promise<AtOnceCounts> {
  const problems = new Set<string>();
  let looks = 0;
  const look = setInterval(() => {
    looks += 1;
    for (const name of folderState(out, sets).damaged) problems.add(`${name} is damaged while builds run`);
  }, LOOK_EVERY_MS);
  const builds = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      runBuild({ workbook: workbooks[index % 2] ?? workbooks[0], out }),
    ),
  );
  clearInterval(look);
  for (const { code, said } of builds.filter((build) => build.code !== 0)) {
    problems.add(`a build among others: exit ${code}: ${said.slice(-300)}`);
  }
  const state = folderState(out, sets);
  for (const name of state.damaged) problems.add(`${name} is damaged`);
  for (const name of state.leftovers) problems.add(`${name} is left`);
  for (const name of state.missing) problems.add(`${name} is missing`);
  if (state.isMixed && state.isOfOneManifest) problems.add('a mixed set passes for whole');
  return { ended: builds.length, looks, mixed: state.isMixed, problems: [...problems] };
}
