/** `outturn build`: workbooks in, files out, findings on standard error. */
import { basename } from 'node:path';
import type { BuildResult, WorkbookFile } from '../build-report.ts';
import type { EditionRequest } from '../publication/plan-editions.ts';
import { type Effects, progressWatch } from './effects.ts';
import { EXIT, type ExitCode, worse } from './exit-codes.ts';
import { openLastYear, openWorkbook, openWorkbooks } from './open-files.ts';
import { openSignerOf } from './open-signer.ts';
import { printChecklist } from './print-checklist.ts';
import { findingJson, gateJson, printFindings, printRefusal } from './print-findings.ts';

export interface BuildArguments {
  readonly edition: EditionRequest['edition'];
  readonly out: string;
  readonly draft?: number;
  readonly since?: string;
  readonly lastYear?: string;
  readonly templates?: string;
  readonly json?: boolean;
  readonly whyNot?: boolean;
  readonly sign?: string;
}

/** Builds each workbook in turn; the worst exit code of all is the run's. */
export async function runBuild(
  paths: readonly string[],
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  const since = options.since === undefined ? {} : { since: await openWorkbook(options.since, effects) };
  const lastYear = await openLastYear(options.lastYear, effects);
  const workbooks = await openWorkbooks(paths, effects);
  if (options.since !== undefined && !hasDraft(options)) {
    effects.err(`--since has no effect here: only the draft lists what moved`);
  }
  const signer = options.sign === undefined ? undefined : await openSignerOf(options.sign, effects);
  if (signer !== undefined && 'code' in signer) return signer.code;
  const { edition, draft, templates } = options;
  const request = {
    edition,
    ...(draft === undefined ? {} : { draft }),
    ...since,
    ...lastYear,
    ...(templates === undefined ? {} : { templates }),
  };
  const results: { readonly workbook: WorkbookFile; readonly result: BuildResult }[] = [];
  for (const workbook of workbooks) {
    const result = await effects.engine.build(
      { ...request, workbook },
      { ...progressWatch(effects), ...signer },
    );
    effects.progress('');
    if (result.files.length > 0) await effects.writeFiles(options.out, result.files);
    results.push({ workbook, result });
    if (!options.json) printResult(workbook.file, result, options, effects);
  }
  if (options.json) {
    const reports = results.map(({ workbook, result }) => reportJson(workbook.file, result));
    effects.out(JSON.stringify({ reports }, null, 2));
  }
  return results.map(({ result }) => EXIT[result.status]).reduce(worse, EXIT.done);
}

/** The workbook whose files would be written over by another of the run, by its name; undefined when none. */
export function sameNameTwice(paths: readonly string[]): string | undefined {
  const stems = paths.map((path) =>
    basename(path)
      .replace(/\.[^.]+$/, '')
      .toLowerCase(),
  );
  return paths.find((_, index) => stems.indexOf(stems[index] ?? '') !== index);
}

function hasDraft({ edition }: BuildArguments): boolean {
  return edition === 'draft' || edition === 'all';
}

function printResult(file: string, result: BuildResult, options: BuildArguments, effects: Effects): void {
  const { files, findings, refused, gate } = result;
  const written = files.length === 0 ? 'nothing written' : `${files.length} files written`;
  printFindings(file, findings, effects, written);
  if (options.whyNot) printChecklist(file, gate, effects);
  else printRefusal(options.edition === 'all' ? 'official and summary' : options.edition, refused, effects);
  for (const { name } of files) effects.out(joinPath(options.out, name));
}

function reportJson(
  workbook: string,
  { status, manifest, files, refused, findings, gate }: BuildResult,
): object {
  return {
    workbook,
    status,
    fingerprint: manifest?.fingerprint ?? null,
    files: files.map(({ name }) => name),
    figures: manifest?.figures ?? [],
    refused: refused.map(findingJson),
    gate: gateJson(gate),
    findings: findings.map(findingJson),
  };
}

function joinPath(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`;
}
