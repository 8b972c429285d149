/** `outturn build`: workbooks in, files out, findings on standard error. */
import { basename } from 'node:path';
import { type BuildResult, buildFromWorkbook, type WorkbookFile } from '../build-report.ts';
import { loadResources } from '../load-resources.ts';
import type { EditionRequest } from '../publication/plan-editions.ts';
import { type Effects, FileProblem } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { findingJson, printFindings, printRefusal } from './print-findings.ts';

export interface BuildArguments {
  readonly edition: EditionRequest['edition'];
  readonly out: string;
  readonly draft?: number;
  readonly since?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

/** Builds each workbook in turn; the worst exit code of all is the run's. */
export async function runBuild(
  workbooks: readonly string[],
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  refuseEqualNames(workbooks);
  const resources = await loadOwnResources(options.templates);
  const since = options.since === undefined ? undefined : await openWorkbook(options.since, effects);
  const reports: object[] = [];
  let worst: ExitCode = EXIT.done;
  for (const path of workbooks) {
    const workbook = await openWorkbook(path, effects);
    const result = await buildFromWorkbook(workbook, {
      edition: options.edition,
      ...(options.draft === undefined ? {} : { draft: options.draft }),
      ...(since === undefined ? {} : { since }),
      resources,
      onStep: (step) => effects.progress(`${workbook.file}: ${step}`),
    });
    effects.progress('');
    if (result.files.length > 0) await effects.writeFiles(options.out, result.files);
    reports.push(reportJson(workbook.file, result));
    if (!options.json) {
      printFindings(result.findings, effects);
      printRefusal(result.refused, effects);
      for (const file of result.files) effects.out(joinPath(options.out, file.name));
    }
    worst = worse(worst, EXIT[result.status]);
  }
  if (options.json) effects.out(JSON.stringify({ reports }, null, 2));
  return worst;
}

/** Reads a workbook named on the command line. */
export async function openWorkbook(path: string, effects: Effects): Promise<WorkbookFile> {
  return { file: basename(path), bytes: await effects.readFile(path) };
}

/** A mistake in the workbook outranks a refusal: it must be mended first. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  const rank: readonly ExitCode[] = [EXIT.done, EXIT.refused, EXIT.template, EXIT.workbook];
  return rank.indexOf(b) > rank.indexOf(a) ? b : a;
}

/** Two workbooks of one name would write over each other's files. */
function refuseEqualNames(workbooks: readonly string[]): void {
  const names = workbooks.map((path) =>
    basename(path)
      .replace(/\.[^.]+$/, '')
      .toLowerCase(),
  );
  const twice = workbooks.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) {
    throw new FileProblem(`${twice}: another workbook of this name is in the same run: build them apart`);
  }
}

async function loadOwnResources(templates: string | undefined) {
  try {
    return await loadResources(templates);
  } catch (error) {
    if (templates === undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem(`${templates}: cannot read the layouts: ${reason}`);
  }
}

function reportJson(workbook: string, result: BuildResult): object {
  return {
    workbook,
    status: result.status,
    fingerprint: result.manifest?.fingerprint ?? null,
    files: result.manifest === undefined ? [] : result.files.map((file) => file.name),
    figures: result.manifest?.figures ?? [],
    refused: result.refused.map(findingJson),
    findings: result.findings.map(findingJson),
  };
}

function joinPath(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`;
}
