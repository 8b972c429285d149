/** `outturn check`: every finding that a build would have, and every figure; nothing is written. */

import { type Effects, progressWatch } from './effects.ts';
import type { CheckAnswer } from './engine.ts';
import { EXIT, type ExitCode, worse } from './exit-codes.ts';
import { openLastYear, openWorkbooks } from './open-files.ts';
import { printChecklist } from './print-checklist.ts';
import { findingJson, gateJson, printFindings, printRefusal } from './print-findings.ts';

export interface CheckArguments {
  readonly lastYear?: string;
  readonly templates?: string;
  readonly json?: boolean;
  readonly whyNot?: boolean;
}

/** The exit code is what a build of all editions would end with. */
export async function runCheck(
  paths: readonly string[],
  options: CheckArguments,
  effects: Effects,
): Promise<ExitCode> {
  const lastYear = await openLastYear(options.lastYear, effects);
  const workbooks = await openWorkbooks(paths, effects);
  const { templates } = options;
  const results: { readonly file: string; readonly checked: CheckAnswer }[] = [];
  for (const workbook of workbooks) {
    const job = { workbook, ...lastYear, ...(templates === undefined ? {} : { templates }) };
    const checked = await effects.engine.check(job, progressWatch(effects));
    effects.progress('');
    results.push({ file: workbook.file, checked });
    if (!options.json) printResult(workbook.file, checked, options, effects);
  }
  if (options.json) {
    const reports = results.map(({ file, checked }) => reportJson(file, checked));
    effects.out(JSON.stringify({ reports }, null, 2));
  }
  return results.map(({ checked }) => EXIT[checked.status]).reduce(worse, EXIT.done);
}

function printResult(
  file: string,
  { findings, refused, gate, figures }: CheckAnswer,
  options: CheckArguments,
  effects: Effects,
): void {
  printFindings(file, findings, effects);
  if (options.whyNot) printChecklist(file, gate, effects);
  else printRefusal('official and summary would be', refused, effects);
  if (figures === undefined) return;
  const { measures, actions, headline } = figures;
  effects.out(`${file}: ${count(measures, 'measure')}, ${count(actions, 'action')}`);
  for (const { table, row, percent, numerator, denominator } of headline) {
    const shown = percent === null ? 'none' : `${percent}%`;
    effects.out(`  ${table}: ${row}: ${shown} (${numerator} of ${denominator})`);
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** Every percentage with what is behind it. */
function reportJson(workbook: string, { figures, refused, findings, gate }: CheckAnswer): object {
  return {
    workbook,
    fingerprint: figures?.fingerprint ?? null,
    figures: figures?.headline ?? [],
    refused: refused.map(findingJson),
    gate: gateJson(gate),
    findings: findings.map(findingJson),
  };
}
