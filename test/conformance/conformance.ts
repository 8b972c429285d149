/**
 * `npm run conformance`: has veraPDF, the reference checker, judge every edition of every sample, plain and
 * signed, and 200 random documents as PDF/UA-1 and as PDF/A-3a. Needs Java, and Maven the first time.
 *
 *   npm run conformance -- --documents 20 --first 300 --keep folder
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../../src/index.ts';
import { CONTROL, controlPdf, controlProblem } from './control.ts';
import { fetchVeraPdf } from './fetch-verapdf.ts';
import { judgeFiles, requireJava } from './judge-files.ts';
import { describe, FLAVOURS, type Judgement } from './judgements.ts';
import { CannotJudge } from './run-program.ts';
import { writeEditions, writeRandomDocuments } from './write-subjects.ts';

interface Task {
  /** How many random documents, and the seed of the first. */
  readonly documents: number;
  readonly first: number;
  /** A folder for the PDFs that stays; one that goes when the work is done, without it. */
  readonly keep?: string;
}

function readTask(): Task {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '200' },
      first: { type: 'string', default: '0' },
      keep: { type: 'string' },
    },
  });
  const [documents, first] = [Number(values.documents), Number(values.first)];
  if (![documents, first].every((number) => Number.isSafeInteger(number) && number >= 0)) {
    throw new CannotJudge('expected whole numbers for --documents and --first');
  }
  return { documents, first, ...(values.keep === undefined ? {} : { keep: resolve(values.keep) }) };
}

/** Out: what failed, a line each; the last line of what it prints says how much was judged. */
async function judgeAll({ documents, first }: Task, folder: string): Promise<string[]> {
  await requireJava();
  const classPath = await fetchVeraPdf();
  const editions = await writeEditions(folder, await loadResources());
  const unwritten = await writeRandomDocuments(folder, first, documents);
  await writeFile(join(folder, CONTROL), controlPdf());
  progress(`${editions} editions and ${documents} random documents written, ${seconds()}`);
  // each flavour is a run of its own: two cores, two runs
  const judged = (
    await Promise.all(FLAVOURS.map((flavour) => judgeFiles(classPath, folder, flavour)))
  ).flat();
  progress(`judged, ${seconds()}`);
  const subjects = judged.filter(({ file }) => file !== CONTROL);
  const files = new Set(subjects.map(({ file }) => file)).size;
  const problems = [...unwritten, ...controlProblems(judged), ...subjects.flatMap(describe)];
  if (files !== editions + documents - unwritten.length) {
    problems.push(`expected ${editions + documents} files, found ${files}`);
  }
  for (const line of [...problems, summaryOf(subjects, files)]) process.stdout.write(`${line}\n`);
  return problems;
}

function controlProblems(judged: readonly Judgement[]): string[] {
  return FLAVOURS.flatMap((flavour) => {
    const ofControl = judged.find((each) => each.file === CONTROL && each.flavour === flavour);
    return controlProblem(ofControl, flavour) ?? [];
  });
}

function summaryOf(subjects: readonly Judgement[], files: number): string {
  const failed = subjects.flatMap(({ failures }) => failures).reduce((sum, { count }) => sum + count, 0);
  const notJudged = subjects.filter(({ notJudged }) => notJudged !== undefined).length;
  const judgements = subjects.length - notJudged;
  return `verapdf: ${files} files, ${judgements} judgements, ${failed} failed checks${notJudged > 0 ? `, ${notJudged} NOT JUDGED` : ''}`;
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function seconds(): string {
  return `${Math.round(process.uptime())} s`;
}

async function main(): Promise<void> {
  try {
    const task = readTask();
    if (task.keep !== undefined) await mkdir(task.keep, { recursive: true });
    const folder = task.keep ?? (await mkdtemp(join(tmpdir(), 'conformance-')));
    try {
      const problems = await judgeAll(task, folder);
      process.exitCode = problems.length === 0 ? 0 : 1;
    } finally {
      if (task.keep === undefined) await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    progress(error.message);
    process.exitCode = 1;
  }
}

await main();
