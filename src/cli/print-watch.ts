/** What a user sees of builds that are done again and again: a line each, and what is new in it. */

import type { BuildResult } from '../build-report.ts';
import { formatFinding } from '../model/finding.ts';
import type { Ended } from './build-many.ts';
import { filesOf, nameOf } from './build-task.ts';
import type { Effects } from './effects.ts';
import { joinPath } from './output-path.ts';
import { isOpen, printOther, refusedEditions, type Shown } from './print-build.ts';
import { printChecklist } from './print-checklist.ts';
import { countFindings } from './print-findings.ts';

/**
 * Prints each build as it ends: of its findings those that were not there the last time, of its files the paths the
 * first time. A workbook that could not be built leaves the comparison as it was.
 */
export function watchPrinter(shown: Shown, effects: Effects): (ended: Ended) => void {
  const toldBefore = new Map<string, ReadonlySet<string>>();
  const written = new Set<string>();
  return ({ of, ending, seconds }) => {
    const file = nameOf(of);
    if (ending.kind !== 'built') return printOther(of, ending, shown, effects);
    const before = toldBefore.get(file);
    const told = new Set(openLines(ending.result));
    toldBefore.set(file, told);
    for (const line of told) if (!before?.has(line)) effects.err(line);
    const time = effects.now().toTimeString().slice(0, '12:00:00'.length);
    effects.err(`${time} ${file}: ${outcomeOf(ending.result, seconds, shown)}${changeOf(before, told)}`);
    if (shown.whyNot) printChecklist(file, ending.result.gate, effects);
    for (const name of filesOf(ending)) {
      if (!written.has(name)) effects.out(joinPath(shown.out, name));
      written.add(name);
    }
  };
}

/** Findings and reasons of a refusal that ask something of somebody; a reason is often a finding too. */
function openLines({ findings, refused }: BuildResult): string[] {
  return [...findings.filter(isOpen), ...refused].map(formatFinding);
}

function outcomeOf({ findings, files, refused }: BuildResult, seconds: number, { edition }: Shown): string {
  const written = files.length === 0 ? 'nothing written' : `${files.length} files written`;
  const counted = `${countFindings(findings)}; ${written} in ${seconds.toFixed(1)} s`;
  if (refused.length === 0) return counted;
  const reasons = `${refused.length} ${refused.length === 1 ? 'reason' : 'reasons'}`;
  return `${counted}; ${refusedEditions(edition)} refused, ${reasons}`;
}

function changeOf(before: ReadonlySet<string> | undefined, told: ReadonlySet<string>): string {
  if (before === undefined) return '';
  const gone = [...before].filter((line) => !told.has(line)).length;
  const isNew = [...told].filter((line) => !before.has(line)).length;
  const parts = [...(isNew > 0 ? [`${isNew} new`] : []), ...(gone > 0 ? [`${gone} settled`] : [])];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
