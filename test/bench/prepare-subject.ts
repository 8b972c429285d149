/** The workbook of one size, fit to be published, and its rows as Typst is fed them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeApproved } from '../approve.ts';
import { readReport } from './contenders/read-report.mjs';
import type { Subject } from './contenders.ts';
import { makeContent } from './make-content.ts';

/** In: a folder of the run, and a number of rows. */
export async function prepareSubject(folder: string, rows: number): Promise<Subject> {
  const own = join(folder, `${rows}`);
  mkdirSync(join(own, 'out'), { recursive: true });
  const subject = {
    workbook: join(own, `${rows}-rows.xlsx`),
    report: join(own, 'report.json'),
    out: join(own, 'out'),
  };
  writeFileSync(subject.workbook, await writeApproved(makeContent(rows)));
  writeFileSync(subject.report, JSON.stringify(await readReport(subject.workbook)));
  return subject;
}
