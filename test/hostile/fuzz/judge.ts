/**
 * What became of one mutated workbook, and whether it may. Its figures may differ from the original's only where a
 * finding says so or the cells do: the cells are read a second time by other means (read-cells.ts), written as a
 * sound plain workbook, and that is to give the very same submission; and each figure of a measure is held against its
 * cell (plain-figures.ts), also where the workbook is refused: of a figure that is not what its cell says, only a finding
 * at that very cell tells.
 */
import { buildFromChecked, type CheckResult, checkWorkbook } from '../../../src/build-report.ts';
import { type Finding, formatFinding, hasErrors } from '../../../src/model/finding.ts';
import type { Resources } from '../../../src/model/resources.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { wrongFigures } from './plain-figures.ts';
import { type Book, readCells } from './read-cells.ts';
import { writeCells } from './write-cells.ts';
import { Unreadable } from './xml-tree.ts';

/** Refused; the original's figures; others, as the cells say; others, as a finding says. Or it may not be. */
export type Outcome = 'refused' | 'same' | 'visible' | 'told' | 'fault' | 'wrong';

export interface Verdict {
  readonly outcome: Outcome;
  /** Of a fault or a wrong figure: what it is. Of a refusal: the first reason. */
  readonly why: string;
}

export interface Original {
  readonly figures: string;
  readonly findings: ReadonlySet<string>;
  readonly cells: string;
  readonly resources: Resources;
}

const FILE = 'derby-2016-17.xlsx';

/** Words that are a library's or a machine's, never ours. */
const FOREIGN =
  /TypeError|RangeError|undefined|\[object|exceljs|node_modules|\bat \w+ \(|ENOENT|zod|invalid_type|saxes|fflate/i;

export async function readOriginal(bytes: Uint8Array, resources: Resources): Promise<Original> {
  const { scored, findings } = await checkWorkbook({ file: FILE, bytes });
  if (scored === undefined || hasErrors(findings)) throw new Error('expected a sound original');
  return {
    figures: figuresOf(scored.submission),
    findings: new Set(findings.map(formatFinding)),
    cells: cellsText(readCells(bytes)),
    resources,
  };
}

/** In: the mutated bytes; whether the report is to be built too, where it can. Never throws. */
export async function judge(bytes: Uint8Array, original: Original, build: boolean): Promise<Verdict> {
  try {
    const checked = await checkWorkbook({ file: FILE, bytes });
    const foreign = checked.findings.map(formatFinding).find((line) => FOREIGN.test(line));
    if (foreign !== undefined) return { outcome: 'fault', why: `foreign words: ${foreign}` };
    const book = readBook(bytes);
    const untold =
      checked.scored && typeof book !== 'string'
        ? untoldFigure(book, checked.scored.submission, checked.findings, original)
        : undefined;
    if (untold !== undefined) return { outcome: 'wrong', why: untold };
    const [error] = checked.findings.filter(({ severity }) => severity === 'error');
    if (error !== undefined) return { outcome: 'refused', why: error.code };
    if (checked.scored === undefined) return { outcome: 'fault', why: 'neither a report nor a reason' };
    if (build) await buildDraft(bytes, checked, original.resources);
    return await explain(book, checked.scored.submission, checked.findings, original);
  } catch (error) {
    return { outcome: 'fault', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function buildDraft(bytes: Uint8Array, checked: CheckResult, resources: Resources): Promise<void> {
  const { status, files } = await buildFromChecked({ file: FILE, bytes }, checked, {
    edition: 'summary',
    draft: 1,
    resources,
  });
  // Text that no font has is the workbook's; a layout of ours can be at fault for nothing in it.
  if (status === 'template' || (status === 'done') !== files.length > 0) throw new Error(`build: ${status}`);
}

/** Out: the cells, or why they have no plain reading. */
function readBook(bytes: Uint8Array): Book | string {
  try {
    return readCells(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** The first figure that is not what its cell says, without a finding at that cell. */
export function untoldFigure(
  book: Book,
  submission: Submission,
  findings: readonly Finding[],
  original: Pick<Original, 'findings'>,
): string | undefined {
  const told = new Set(
    findings
      .filter((finding) => !original.findings.has(formatFinding(finding)))
      .flatMap(({ place }) => (place?.kind === 'cell' ? [`${place.sheet}!${place.cell}`] : [])),
  );
  return wrongFigures(book, submission).find(({ cell }) => cell !== undefined && !told.has(cell))?.what;
}

async function explain(
  book: Book | string,
  submission: Submission,
  findings: readonly Finding[],
  original: Original,
): Promise<Verdict> {
  const figures = figuresOf(submission);
  const isSame = figures === original.figures;
  const isTold = findings.some((finding) => !original.findings.has(formatFinding(finding)));
  if (typeof book === 'string') {
    if (isSame) return { outcome: 'same', why: '' };
    if (isTold) return { outcome: 'told', why: '' };
    return { outcome: 'wrong', why: `other figures, and the cells have no plain reading: ${book}` };
  }
  if (isSame && cellsText(book) === original.cells) return { outcome: 'same', why: '' };
  const wrong = wrongFigures(book, submission);
  if (wrong.length > 0) {
    const why = wrong.slice(0, 3).map(({ what }) => what);
    return isTold ? { outcome: 'told', why: '' } : { outcome: 'wrong', why: why.join('; ') };
  }
  const clean = await readWorkbook(FILE, writeCells(book));
  const [refusal] = clean.findings.filter(({ severity }) => severity === 'error');
  if (refusal !== undefined) {
    return {
      outcome: 'wrong',
      why: `read without complaint; its plain copy is refused: ${formatFinding(refusal)}`,
    };
  }
  if (clean.value !== undefined && figuresOf(clean.value) === figures) {
    return { outcome: isSame ? 'same' : 'visible', why: '' };
  }
  if (isTold) return { outcome: 'told', why: '' };
  return {
    outcome: 'wrong',
    why: `other figures than the cells give: ${firstDifference(figures, clean.value)}`,
  };
}

/** All that the report is made of, but for the file's hash. */
function figuresOf({ source: _source, ...rest }: Submission): string {
  return JSON.stringify(rest);
}

function cellsText({ sheets, date1904 }: Book): string {
  const list = sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
  }));
  return JSON.stringify({ date1904, list });
}

function firstDifference(figures: string, clean: Submission | undefined): string {
  const other = clean === undefined ? '' : figuresOf(clean);
  let at = 0;
  while (at < figures.length && figures[at] === other[at]) at += 1;
  return `"${figures.slice(Math.max(0, at - 80), at + 60)}", plainly "${other.slice(Math.max(0, at - 10), at + 60)}"`;
}
