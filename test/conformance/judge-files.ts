/** Has veraPDF judge all files of a folder. In: class path, folder, flavour. Out: a judgement a file. */
import { readdir } from 'node:fs/promises';
import { type Flavour, type Judgement, readJudgements } from './judgements.ts';
import { CannotJudge, runProgram } from './run-program.ts';

const PROGRAM = 'org.verapdf.apps.GreenfieldCliWrapper';

const HINT =
  'Install Java 11 or later (Debian: apt-get install default-jre-headless): veraPDF is written in it.';

/** Throws CannotJudge without Java, before anybody has waited for files that nothing can judge. */
export async function requireJava(): Promise<void> {
  await runProgram('java', ['-version'], HINT);
}

/** One run of Java for the folder: its start costs more than a judgement. Throws CannotJudge without a report. */
export async function judgeFiles(classPath: string, folder: string, flavour: Flavour): Promise<Judgement[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort();
  const options = ['--flavour', flavour, '--format', 'json', '--maxfailuresdisplayed', '1', '--recurse'];
  const java = ['-Djava.awt.headless=true', '-XX:+UseSerialGC', '-cp', classPath, PROGRAM];
  const run = await runProgram('java', [...java, ...options, folder], HINT);
  try {
    return readJudgements(run.output, flavour, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotJudge(
      `veraPDF (${flavour}) ended with ${run.code} and no report:\n${run.errors}${reason}`,
    );
  }
}
