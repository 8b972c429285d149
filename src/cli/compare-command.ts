/** `outturn compare`: what moved between two workbooks, scored each by its own scheme. */
import { type CheckResult, checkWorkbook } from '../build-report.ts';
import { hasErrors } from '../model/finding.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { compareReports } from '../publication/compare-reports.ts';
import { openWorkbook } from './build-command.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printFindings } from './print-findings.ts';

/** Exit code 0 when nothing moved, 6 when something did, 2 when a workbook has errors. */
export async function runCompare(
  before: string,
  after: string,
  options: { readonly json?: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const earlier = await scoredOf(before, effects);
  const later = await scoredOf(after, effects);
  if (earlier === undefined || later === undefined) return EXIT.workbook;
  const changes = compareReports(earlier, later);
  if (options.json) {
    effects.out(JSON.stringify({ changes }, null, 2));
  } else {
    for (const { what, before: from, after: to } of changes) effects.out(`${what}: ${from} -> ${to}`);
    if (changes.length === 0) effects.out('nothing moved');
  }
  return changes.length === 0 ? EXIT.done : EXIT.differs;
}

async function scoredOf(path: string, effects: Effects): Promise<ScoredReport | undefined> {
  const result: CheckResult = await checkWorkbook(await openWorkbook(path, effects));
  if (!hasErrors(result.findings)) return result.scored;
  printFindings(
    result.findings.filter(({ severity }) => severity === 'error'),
    effects,
  );
  return undefined;
}
