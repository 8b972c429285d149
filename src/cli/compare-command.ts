/** `outturn compare`: what moved between two workbooks, scored each by its own scheme. */
import { checkWorkbook } from '../build-report.ts';
import { aroundDifference } from '../model/around-difference.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { formatCell } from '../model/place.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { type Change, compareReports } from '../publication/compare-reports.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { openWorkbooks } from './open-files.ts';
import { findingJson, printFindings } from './print-findings.ts';

interface Side {
  /** As it was typed: both may have the same base name. */
  readonly path: string;
  readonly scored: ScoredReport | undefined;
  /** What keeps it from being compared. */
  readonly errors: readonly Finding[];
}

/** Exit code 0 when nothing moved, 6 when something did, 2 when a workbook has errors. */
export async function runCompare(
  paths: readonly [before: string, after: string],
  options: { readonly json?: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const sides = await scoreAll(paths, effects);
  const [before, after] = sides.map(({ scored }) => scored);
  const errors = sides.flatMap((side) => side.errors);
  const changes = before === undefined || after === undefined ? [] : compareReports(before, after);
  if (options.json) {
    effects.out(
      JSON.stringify({ changes: changes.map(changeJson), findings: errors.map(findingJson) }, null, 2),
    );
  } else {
    printResult(sides, changes, effects);
  }
  if (errors.length > 0) return EXIT.workbook;
  return changes.length === 0 ? EXIT.done : EXIT.differs;
}

async function scoreAll(paths: readonly string[], effects: Effects): Promise<Side[]> {
  const sides: Side[] = [];
  for (const [index, workbook] of (await openWorkbooks(paths, effects)).entries()) {
    effects.progress(`${workbook.file}: reading and scoring`);
    const { findings, scored } = await checkWorkbook(workbook);
    const errors = findings.filter(({ severity }) => severity === 'error');
    sides.push({
      path: paths[index] ?? workbook.file,
      scored: hasErrors(findings) ? undefined : scored,
      errors,
    });
  }
  effects.progress('');
  return sides;
}

function printResult(sides: readonly Side[], changes: readonly Change[], effects: Effects): void {
  const failed = sides.filter(({ errors }) => errors.length > 0);
  for (const { path, errors } of failed) printFindings(path, errors, effects, 'nothing compared');
  if (failed.length > 0) return;
  for (const change of changes) effects.out(changeLine(change));
  if (changes.length === 0) effects.out('nothing changed');
}

/** `CM PM05: Q4 outturn: 92% -> 91%  (Measures!M14)`; long texts are cut to where they differ. */
function changeLine({ what, before, after, at, gone }: Change): string {
  const [was, is] = aroundDifference(before, after);
  const cell = at === undefined ? '' : `  (${gone ? 'was ' : ''}${formatCell(at)})`;
  return `${what}: ${was} -> ${is}${cell}`.replaceAll('\n', '⏎');
}

/** A change as data, its texts whole: `cell` is `Measures!M14` where a cell holds it, `gone` says of the earlier workbook. */
function changeJson({ kind, what, before, after, at, gone = false }: Change): object {
  const [sheet, cell] = at === undefined ? [null, null] : [at.sheet, formatCell(at)];
  return { kind, what, before, after, sheet, cell, gone };
}
