/** The reports of a build as JSON on standard output: one object, its reports in the order of the arguments. */
import type { Ending } from './build-task.ts';
import { exitCodeOf, filesOf } from './build-task.ts';
import type { Effects } from './effects.ts';
import { exitCodeName } from './exit-codes.ts';
import { findingJson, gateJson } from './print-findings.ts';

interface Report {
  readonly file: string;
  readonly ending: Ending;
}

/** In: how many reports there will be. Out: takes each by its number from 0, in any order, and prints it in its turn. */
export function jsonPrinter(
  count: number,
  { out }: Pick<Effects, 'out'>,
): (index: number, report: Report) => void {
  out(count === 0 ? '{\n  "reports": []\n}' : '{\n  "reports": [');
  let printed = 0;
  const print = inOrder((text: string) => {
    printed += 1;
    out(`${text.replace(/^/gm, '    ')}${printed < count ? ',' : '\n  ]\n}'}`);
  });
  return (index, report) => print(index, JSON.stringify(reportJson(report), null, 2));
}

/** In: a function that takes results. Out: one that takes them by number, in any order, and hands them on in order. */
export function inOrder<T>(take: (value: T) => void): (index: number, value: T) => void {
  const early = new Map<number, T>();
  let next = 0;
  return (index, value) => {
    early.set(index, value);
    for (; early.has(next); next++) {
      take(early.get(next) as T);
      early.delete(next);
    }
  };
}

function reportJson({ file, ending }: Report): object {
  const about = { workbook: file, status: exitCodeName(exitCodeOf(ending)) };
  const files = filesOf(ending);
  switch (ending.kind) {
    case 'built': {
      const { manifest, refused, gate, findings } = ending.result;
      return {
        ...about,
        fingerprint: manifest?.fingerprint ?? null,
        files,
        figures: manifest?.figures ?? [],
        refused: refused.map(findingJson),
        gate: gateJson(gate),
        findings: findings.map(findingJson),
      };
    }
    case 'unchanged': {
      // what only a look at the workbook tells was not asked
      const { fingerprint, figures } = ending.left;
      return {
        ...about,
        unchanged: true,
        fingerprint,
        files,
        figures,
        refused: null,
        gate: null,
        findings: null,
      };
    }
    case 'file':
      return { ...about, problem: ending.message, ...NOTHING };
    case 'fault': {
      const { error } = ending;
      return { ...about, problem: error instanceof Error ? error.message : String(error), ...NOTHING };
    }
  }
}

const NOTHING = { fingerprint: null, files: [], figures: [], refused: [], gate: [], findings: [] };
