/** `outturn compare`: what moved between two workbooks, scored each by its own scheme. */
import { aroundDifference } from '../model/around-difference.ts';
import type { Finding } from '../model/finding.ts';
import { formatCell } from '../model/place.ts';
import type { Change } from '../publication/compare-reports.ts';
import { type Effects, progressWatch } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { openWorkbook } from './open-files.ts';
import { findingJson, printFindings } from './print-findings.ts';

interface Side {
  /** As it was typed: both may have the same base name. */
  readonly path: string;
  /** What keeps it from being compared. */
  readonly errors: readonly Finding[];
}

/** Exit code 0 when nothing moved, 6 when something did, 2 when a workbook has errors. */
export async function runCompare(
  paths: readonly [before: string, after: string],
  options: { readonly json?: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const [before, after] = [await openWorkbook(paths[0], effects), await openWorkbook(paths[1], effects)];
  const answer = await effects.engine.compare({ before, after }, progressWatch(effects));
  effects.progress('');
  const { changes } = answer;
  const sides = answer.errors.map((found, index) => ({ path: paths[index] ?? '', errors: found }));
  const errors = answer.errors.flat();
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
