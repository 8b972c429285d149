/** Many workbooks of Derby's size, no two alike; made up but for their rows. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RowInput, textCell, type WorkbookContent } from '../../src/workbook/cell-input.ts';
import { writeApproved } from '../approve.ts';
import { DERBY_ROWS, makeContent } from './make-content.ts';
import { showProgress } from './show-progress.ts';

/** In: an empty folder, and how many. Out: their paths in order. */
export async function prepareWorkbooks(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = 1; number <= count; number++) {
    showProgress(number - 1, count, 'making workbooks');
    const path = join(folder, `council-${String(number).padStart(4, '0')}.xlsx`);
    writeFileSync(path, await writeApproved(contentOf(number)));
    paths.push(path);
  }
  showProgress(count, count, '');
  return paths;
}

/** The council's name and a figure are its own. */
function contentOf(number: number): WorkbookContent {
  const content = makeContent(DERBY_ROWS);
  const { Report = [], Measures = [] } = content;
  return {
    ...content,
    Report: Report.map((row) => named(row, number)),
    Measures: withFigure(Measures, number),
  };
}

function named(row: RowInput, number: number): RowInput {
  const { setting } = row;
  const isName = setting?.kind === 'text' && setting.text === 'Organisation';
  return isName ? { ...row, value: textCell(`Council ${number} (made up)`) } : row;
}

function withFigure(rows: readonly RowInput[], number: number): RowInput[] {
  const at = rows.findIndex(({ q4 }) => q4?.kind === 'text' && /^\d\d%$/.test(q4.text));
  return rows.map((row, index) => (index === at ? { ...row, q4: textCell(`${60 + (number % 40)}%`) } : row));
}

/** One hash of the names and bytes of all files in a folder, to tell whether two hold the same. */
export function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
