/**
 * `npm run bench`: processor time, peak memory, bytes and pages of this tool and of others that make the same
 * document, each a process of its own, in turn, several times.
 *
 * Needs Linux, whose kernel is asked for time and memory; Typst is installed for the run.
 *
 *   npm run bench -- --sizes 100,1000 --runs 3 --contenders tool,plain --json results.json
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { CONTENDERS, type Contender, type Ground, type Subject, stagesFile } from './contenders.ts';
import { formatResults } from './format-results.ts';
import { DERBY_ROWS } from './make-content.ts';
import { measureProcess } from './measure-process.ts';
import { prepareGround } from './prepare-ground.ts';
import { prepareSubject } from './prepare-subject.ts';
import { growth, type Measured, type Run, type Stage, summarise } from './results.ts';
import { showProgress } from './show-progress.ts';

interface Task {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly contenders: readonly Contender[];
  /** Where the results go as JSON. */
  readonly json?: string;
}

function readTask(): Task {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: `${DERBY_ROWS},1000,10000` },
      runs: { type: 'string', default: '5' },
      contenders: { type: 'string', default: CONTENDERS.map(({ name }) => name).join() },
      json: { type: 'string' },
    },
  });
  const [runs = 0, ...sizes] = [values.runs, ...values.sizes.split(',')].map(Number);
  if (![runs, ...sizes].every((number) => Number.isSafeInteger(number) && number > 0)) {
    throw new Error('expected whole numbers above 0 for --sizes and --runs');
  }
  const contenders = values.contenders.split(',').map((wanted) => {
    const found = CONTENDERS.find(({ name }) => name === wanted);
    if (found === undefined)
      throw new Error(`expected ${CONTENDERS.map(({ name }) => name)}, found ${wanted}`);
    return found;
  });
  return { sizes, runs, contenders, ...(values.json === undefined ? {} : { json: values.json }) };
}

async function measureAll(task: Task, folder: string): Promise<Measured[]> {
  const { sizes, runs, contenders } = task;
  const total = sizes.length * (1 + runs * contenders.length);
  let done = 0;
  const progress = (what: string): void => showProgress(done++, total, what);
  const ground = await prepareGround(
    folder,
    contenders.some(({ name }) => name === 'typst'),
  );
  const measured: Measured[] = [];
  for (const rows of sizes) {
    progress(`${rows} rows, workbook`);
    const subject = await prepareSubject(folder, rows);
    const found = contenders.map((contender): InTurn => ({ contender, runs: [] }));
    for (let round = 0; round < runs; round++) {
      for (const turn of found) {
        progress(`${rows} rows, ${turn.contender.name}, ${round + 1} of ${runs}`);
        await takeTurn(turn, ground, subject);
      }
    }
    for (const { contender, runs: own, failure } of found) {
      const result = failure === undefined ? await lookAtPdf(contender, subject) : { failure };
      measured.push({ rows, contender: contender.name, runs: own, ...result });
    }
  }
  showProgress(total, total, '');
  return measured;
}

interface InTurn {
  readonly contender: Contender;
  readonly runs: Run[];
  failure?: string;
}

/** One that cannot do it says so in the table; the others go on. */
async function takeTurn(turn: InTurn, ground: Ground, subject: Subject): Promise<void> {
  const { contender, runs } = turn;
  if (turn.failure !== undefined) return;
  try {
    const used = await measureProcess(contender.args(ground, subject));
    const stages = contender.name === 'stages' ? readStages(subject) : undefined;
    runs.push({ ...used, ...(stages === undefined ? {} : { stages }) });
  } catch (error) {
    turn.failure = error instanceof Error ? error.message : String(error);
  }
}

function readStages(subject: Subject): readonly Stage[] {
  return JSON.parse(readFileSync(stagesFile(subject), 'utf8'));
}

async function lookAtPdf({ pdf }: Contender, subject: Subject): Promise<{ bytes?: number; pages?: number }> {
  if (pdf === undefined) return {};
  const bytes = readFileSync(pdf(subject));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { bytes: bytes.length, pages: document.getPageCount() };
}

const task = readTask();
const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
try {
  const summaries = summarise(await measureAll(task, folder));
  process.stdout.write(`${formatResults(summaries)}\n`);
  const machine = { processor: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  if (task.json !== undefined) {
    const results = { machine, results: summaries, growth: growth(summaries) };
    writeFileSync(task.json, `${JSON.stringify(results, null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
