/** The sample workbooks. In: the tables beside this file. Out: file name → bytes, made by the product's own writer. */
import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_SCHEME } from '../../src/model/scheme.ts';
import type { RowInput, WorkbookContent } from '../../src/workbook/cell-input.ts';
import { schemeRows } from '../../src/workbook/scheme-rows.ts';
import { SHEETS } from '../../src/workbook/sheets.ts';
import { columnsOf, writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { readTable } from './read-table.ts';
import { translateContent } from './translate-content.ts';

/** Every sample by file name. */
export async function buildSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const derby = derbyContent();
  const exampleton = readContent('exampleton', {});
  const welsh = translateContent(exampleton, readTranslations('exampleton/welsh.tsv'));
  return new Map([
    ['derby-2016-17.xlsx', await writeWorkbook(derby)],
    ['exampleton-2025-26.xlsx', await writeWorkbook(exampleton)],
    ['exampleton-2025-26-cy.xlsx', await writeWorkbook(welsh)],
  ]);
}

/** What stands in Derby's workbook, before it is one: for a copy with changes. */
export function derbyContent(): WorkbookContent {
  return readContent('derby', { Scoring: schemeRows(DEFAULT_SCHEME) });
}

function readTranslations(path: string): ReadonlyMap<string, string> {
  const [, ...lines] = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [english = '', other = ''] = line.split('\t');
      return [english, other];
    }),
  );
}

/** The rows of a folder of tables, over those given. Scoring comes first: it names columns of Earlier years. */
function readContent(folder: string, given: Record<string, readonly RowInput[]>): WorkbookContent {
  const content = { ...given };
  const scoringFirst = SHEETS.toSorted((a, b) => Number(b.name === 'Scoring') - Number(a.name === 'Scoring'));
  for (const shape of scoringFirst) {
    const file = new URL(`${folder}/${shape.name.toLowerCase().replaceAll(' ', '-')}.tsv`, import.meta.url);
    if (!existsSync(file)) continue;
    content[shape.name] = readTable(readFileSync(file, 'utf8'), columnsOf(shape, content));
  }
  return content;
}
