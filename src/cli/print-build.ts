/** What a user sees of a build: findings, what was written, what was refused. */
import type { BuildResult } from '../build-report.ts';
import type { Finding } from '../model/finding.ts';
import type { BuildArguments } from './build-command.ts';
import { type Ending, filesOf, nameOf } from './build-task.ts';
import type { Effects } from './effects.ts';
import type { Meant } from './expand-workbooks.ts';
import { joinPath } from './output-path.ts';
import { printChecklist } from './print-checklist.ts';
import { printFindings, printRefusal } from './print-findings.ts';

export type Shown = Pick<BuildArguments, 'edition' | 'out' | 'whyNot' | 'debug'>;

/** One workbook by itself: every finding, and the path of every file. */
export function printAlone(of: Meant, ending: Ending, shown: Shown, effects: Effects): void {
  if (ending.kind === 'built') printBuilt(nameOf(of), ending.result, ending.result.findings, shown, effects);
  else printOther(of, ending, shown, effects);
  for (const name of filesOf(ending)) effects.out(joinPath(shown.out, name));
}

/** One of several: what is settled is counted, not listed; one line where there is nothing else. */
export function printOneOfMany(of: Meant, ending: Ending, shown: Shown, effects: Effects): void {
  if (ending.kind !== 'built') printOther(of, ending, shown, effects);
  else printBuilt(nameOf(of), ending.result, ending.result.findings.filter(isOpen), shown, effects);
}

/** A note, or a warning that was looked at and let stand, asks nothing of anybody. */
export function isOpen({ severity, acknowledged }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && acknowledged === undefined);
}

/** The editions that the gate keeps back. In: the edition that was asked for. */
export function refusedEditions(edition: Shown['edition']): string {
  return edition === 'all' ? 'official and summary' : edition;
}

/** In: also those of its findings that are listed; all of them are counted. */
function printBuilt(
  file: string,
  { files, findings, refused, gate }: BuildResult,
  listed: readonly Finding[],
  { edition, whyNot }: Shown,
  effects: Effects,
): void {
  const written = files.length === 0 ? 'nothing written' : `${files.length} files written`;
  printFindings(file, findings, effects, written, listed);
  if (whyNot) printChecklist(file, gate, effects);
  else printRefusal(refusedEditions(edition), refused, effects);
}

/** A workbook that was not built. */
export function printOther(
  of: Meant,
  ending: Exclude<Ending, { readonly kind: 'built' }>,
  { edition, debug }: Shown,
  effects: Effects,
): void {
  const file = nameOf(of);
  if (ending.kind === 'file') effects.err(ending.message);
  else if (ending.kind === 'unchanged') {
    effects.err(`${file}: unchanged since it was built; ${filesOf(ending).length} files left as they are`);
    if (ending.refused) {
      effects.err(
        `${refusedEditions(edition)} still refused; outturn check ${quoted(of.path)} shows the reasons`,
      );
    }
  } else {
    const { error } = ending;
    effects.err(`${file}: fault of the program: ${error instanceof Error ? error.message : String(error)}`);
    effects.err('Please report it; --debug shows where it happened.');
    if (debug && error instanceof Error) effects.err(error.stack ?? '');
  }
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
