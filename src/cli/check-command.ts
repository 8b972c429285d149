/** `outturn check`: every finding that a build would have, and every figure; nothing is written. */
import { buildFromChecked, type CheckResult, checkWorkbook, type WorkbookFile } from '../build-report.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { formatCell } from '../model/place.ts';
import type { Resources } from '../model/resources.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { headlineFigures } from '../publication/headline-figures.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode, worse } from './exit-codes.ts';
import { openLastYear, openResources, openWorkbooks } from './open-files.ts';
import { printChecklist } from './print-checklist.ts';
import { findingJson, gateJson, printFindings, printRefusal } from './print-findings.ts';

export interface CheckArguments {
  readonly lastYear?: string;
  readonly templates?: string;
  readonly json?: boolean;
  readonly whyNot?: boolean;
}

interface Checked extends CheckResult {
  readonly code: ExitCode;
}

/** The exit code is what a build of all editions would end with. */
export async function runCheck(
  paths: readonly string[],
  options: CheckArguments,
  effects: Effects,
): Promise<ExitCode> {
  const { lastYear } = await openLastYear(options.lastYear, effects);
  const workbooks = await openWorkbooks(paths, effects);
  const resources = await openResources(options.templates);
  const results: { readonly file: string; readonly checked: Checked }[] = [];
  for (const workbook of workbooks) {
    const onStep = (step: string): void => effects.progress(`${workbook.file}: ${step}`);
    const checked = await checkAll(workbook, lastYear, resources, onStep);
    effects.progress('');
    results.push({ file: workbook.file, checked });
    if (!options.json) printResult(workbook.file, checked, options, effects);
  }
  if (options.json) {
    const reports = results.map(({ file, checked }) => reportJson(file, checked));
    effects.out(JSON.stringify({ reports }, null, 2));
  }
  return results.map(({ checked }) => checked.code).reduce(worse, EXIT.done);
}

/** Some findings show only in a finished page, a sign that no font has: so every edition is made and dropped. */
async function checkAll(
  workbook: WorkbookFile,
  lastYear: WorkbookFile | undefined,
  resources: Resources,
  onStep: (step: string) => void,
): Promise<Checked> {
  onStep('reading and scoring');
  const checked = await checkWorkbook(workbook, lastYear);
  if (hasErrors(checked.findings)) {
    // Its figures are those of the rows that could be read: nobody should take them for the report's.
    const { findings, refused, gate } = checked;
    return { findings, refused, gate, code: EXIT.workbook };
  }
  // As if the gate were open: what it would stop is to be looked at too.
  const open = { ...checked, refused: [] };
  const built = await buildFromChecked(workbook, open, { edition: 'all', resources, onStep });
  const code = built.status === 'done' && checked.refused.length > 0 ? EXIT.refused : EXIT[built.status];
  return { ...checked, findings: built.findings, code };
}

function printResult(file: string, checked: Checked, options: CheckArguments, effects: Effects): void {
  const { findings, refused, scored, gate } = checked;
  printFindings(file, findings, effects);
  if (options.whyNot) printChecklist(file, gate, effects);
  else printRefusal('official and summary would be', refused, effects);
  if (scored !== undefined) printFigures(file, scored, effects);
}

function printFigures(file: string, scored: ScoredReport, effects: Effects): void {
  const { measures, actions } = scored;
  effects.out(`${file}: ${count(measures.length, 'measure')}, ${count(actions.length, 'action')}`);
  for (const { table, row, figure } of headlineFigures(scored)) {
    const percent = figure.percent === undefined ? 'none' : `${figure.percent}%`;
    effects.out(`  ${table}: ${row}: ${percent} (${figure.numerator} of ${figure.denominator})`);
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function reportJson(workbook: string, { scored, fingerprints, refused, findings, gate }: Checked): object {
  const list = (all: readonly Finding[]): object[] => all.map(findingJson);
  return {
    workbook,
    fingerprint: fingerprints?.whole ?? null,
    figures: scored === undefined ? [] : figuresJson(scored),
    refused: list(refused),
    gate: gateJson(gate),
    findings: list(findings),
  };
}

/** Every percentage with what is behind it. */
function figuresJson(scored: ScoredReport): object[] {
  return headlineFigures(scored).map(({ table, row, figure }) => ({
    table,
    row,
    percent: figure.percent ?? null,
    numerator: figure.numerator,
    denominator: figure.denominator,
    rounding: figure.rounding,
    counted: figure.counted.map(formatCell),
    population: figure.population.map(formatCell),
  }));
}
