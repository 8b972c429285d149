/** The real report built once for a file of tests, and what was published of it. */
import { type BuildResult, checkWorkbook } from '../src/build-report.ts';
import { buildReport } from '../src/index.ts';
import { formatFinding } from '../src/model/finding.ts';
import type { ScoredReport } from '../src/model/scored-report.ts';
import { sample } from './samples.ts';

export const derby = sample('derby-2016-17');

export interface DerbyReport {
  readonly built: BuildResult;
  readonly scored: ScoredReport;
  readonly bytesOf: (name: string) => Uint8Array;
  readonly textOf: (name: string) => string;
}

export async function buildDerby(): Promise<DerbyReport> {
  const built = await buildReport(derby.bytes, { file: derby.file });
  const { scored, findings } = await checkWorkbook(derby);
  if (scored === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  const bytesOf = (name: string): Uint8Array => {
    const file = built.files.find((each) => each.name === name);
    if (file === undefined)
      throw new Error(`expected ${name}, found ${built.files.map((each) => each.name).join(', ')}`);
    return file.bytes;
  };
  return { built, scored, bytesOf, textOf: (name) => new TextDecoder().decode(bytesOf(name)) };
}
