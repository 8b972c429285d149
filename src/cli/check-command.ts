/** `outturn check`: every finding of reading, scoring and the publication gate; nothing is written. */
import { checkWorkbook } from '../build-report.ts';
import { hasErrors } from '../model/finding.ts';
import { formatCell } from '../model/place.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { headlineFigures } from '../publication/headline-figures.ts';
import { openWorkbook, worse } from './build-command.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { findingJson, printFindings, printRefusal } from './print-findings.ts';

/** Exit code 2 with an error in any workbook, 5 where publication would be refused, else 0. */
export async function runCheck(
  workbooks: readonly string[],
  options: { readonly json?: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const reports: object[] = [];
  let worst: ExitCode = EXIT.done;
  for (const path of workbooks) {
    const workbook = await openWorkbook(path, effects);
    effects.progress(`${workbook.file}: reading and scoring`);
    const { findings, scored, fingerprints, refused } = await checkWorkbook(workbook);
    effects.progress('');
    reports.push({
      workbook: workbook.file,
      fingerprint: fingerprints?.whole ?? null,
      figures: scored === undefined ? [] : figuresJson(scored),
      refused: refused.map(findingJson),
      findings: findings.map(findingJson),
    });
    if (!options.json) {
      printFindings(findings, effects);
      printRefusal(refused, effects);
      if (scored !== undefined) printCounts(workbook.file, scored, effects);
    }
    worst = worse(worst, hasErrors(findings) ? EXIT.workbook : refused.length > 0 ? EXIT.refused : EXIT.done);
  }
  if (options.json) effects.out(JSON.stringify({ reports }, null, 2));
  return worst;
}

function printCounts(file: string, scored: ScoredReport, effects: Effects): void {
  effects.out(`${file}: ${scored.measures.length} measures, ${scored.actions.length} actions`);
  for (const { table, row, figure } of headlineFigures(scored)) {
    const percent = figure.percent === undefined ? 'none' : `${figure.percent}%`;
    effects.out(`  ${table}: ${row}: ${percent} (${figure.numerator} of ${figure.denominator})`);
  }
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
