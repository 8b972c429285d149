/** Kills builds at random moments, one after the other in one folder, and looks at the folder each time. */
import type { Chance } from '../../conformance/random/chance.ts';
import { type FileSet, folderState } from './folder-state.ts';
import { type Moment, runBuild } from './run-build.ts';

export interface Killing {
  readonly out: string;
  /** Two workbooks of one name, whose files differ. */
  readonly workbooks: readonly [string, string];
  readonly sets: readonly FileSet[];
  /** Seconds that a build takes. */
  readonly seconds: number;
  readonly chance: Chance;
}

export interface KillCounts {
  readonly killed: number;
  /** Of these, killed with a staging folder in place. */
  readonly whileWriting: number;
  /** Sets of two builds: each is to be known by its manifest. */
  readonly mixed: number;
  readonly problems: readonly string[];
}

/** After so many kills a build is let run to its end: it is to leave its own set and nothing else. */
const LET_END = 10;

/** Long enough for all files to be written, and to be moved: that is the shortest part, and the one that matters. */
const [WRITING_MS, MOVING_MS] = [40, 1];

/** A third of the moments each are spread over the whole build, its writing, and its moving. */
export async function killOften(times: number, killing: Killing): Promise<KillCounts> {
  const { out, workbooks, sets, seconds, chance } = killing;
  let [killed, whileWriting, mixed, tries] = [0, 0, 0, 0];
  const problems: string[] = [];
  while (killed < times && problems.length < 10) {
    tries += 1;
    const which = tries % 2;
    const [after, span] = chance.pick([
      ['start', seconds * 1000],
      ['writing', WRITING_MS],
      ['moving', MOVING_MS],
    ] as readonly (readonly [Moment['after'], number])[] as [[Moment['after'], number]]);
    const moment: Moment = { after, ms: chance.share() * span };
    const { code, said } = await runBuild({ workbook: workbooks[which] ?? workbooks[0], out }, moment);
    if (code === undefined) killed += 1;
    else if (code !== 0) problems.push(`build ${tries}, not killed: exit ${code}: ${said.slice(-300)}`);
    const state = folderState(out, sets);
    const at = `kill ${killed}, ${moment.after} + ${moment.ms.toFixed(1)} ms`;
    if (code === undefined && state.leftovers.length > 0) whileWriting += 1;
    if (state.isMixed) mixed += 1;
    for (const name of state.damaged) problems.push(`${at}: ${name} is damaged`);
    for (const name of state.missing) problems.push(`${at}: ${name} is gone`);
    if (state.isMixed && state.isOfOneManifest) problems.push(`${at}: a mixed set passes for whole`);
    if (killed % LET_END === 0 || killed === times) problems.push(...(await letEnd(which, killing)));
  }
  return { killed, whileWriting, mixed, problems };
}

async function letEnd(which: number, { out, workbooks, sets }: Killing): Promise<string[]> {
  const { code, said } = await runBuild({ workbook: workbooks[which] ?? workbooks[0], out });
  const { leftovers, damaged, missing } = folderState(out, sets.slice(which, which + 1));
  return [
    ...(code === 0 ? [] : [`a build after a kill: exit ${code}: ${said.slice(-300)}`]),
    ...[...damaged, ...missing].map((name) => `${name} is not of the build that ended last`),
    ...leftovers.map((name) => `${name} is left after a whole build`),
  ];
}
