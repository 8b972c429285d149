/** No figure of the summary edition is missing from the official one, or different there. */
import { describe, expect, it } from 'vitest';
import { buildFromSubmission, pdfsOf, submissionOf } from './build-editions.ts';
import { type EditionText, editionText, type Row } from './edition-text.ts';
import { SAMPLES } from './samples.ts';

/** What the summary says with a figure in it: a cell of a table, or a sentence. */
interface Statement {
  readonly says: string;
  readonly isIn: (official: EditionText) => boolean;
}

/** Before a capital, a quote or a figure, and after the end of a sentence. */
const SENTENCES = /(?<=[.!?]”?) (?=[“"'\p{Lu}\d])/u;

/** `Highest: Ambitious 76%; lowest: Resilient 61%.`, in any language. */
const EXTREMES = /^\S+: (?<first>.+?) (?<most>\d+%); \S+: (?<last>.+?) (?<least>\d+%)\.$/u;

function statementsOf({ rows, blocks }: EditionText): Statement[] {
  const sentences = blocks.flatMap(({ text }) => text.split(SENTENCES));
  return [...rows.flatMap(rowStatements), ...sentences.map(sentenceStatement)].filter(({ says }) =>
    /\d/.test(says),
  );
}

/** Each cell stands below the same heading, in the row of the same name and in the same place of it. */
function rowStatements({ heading, name, cells }: Row): Statement[] {
  return cells.map((cell, at) => ({
    says: `${heading}, ${name}: ${cell}`,
    isIn: ({ rows }) =>
      rows.some((row) => row.heading === heading && row.name === name && row.cells[at] === cell),
  }));
}

/** A sentence is said in the same words; of the extremes that a chart names, each is in a row of its name. */
function sentenceStatement(sentence: string): Statement {
  const { first, most, last, least } = EXTREMES.exec(sentence)?.groups ?? {};
  const isRow = ({ rows }: EditionText, name = '', percent = ''): boolean =>
    rows.some((row) => row.name === name && row.cells.includes(percent));
  return {
    says: sentence,
    isIn: (official) =>
      first === undefined
        ? official.blocks.some(({ text }) => ` ${text} `.includes(` ${sentence} `))
        : isRow(official, first, most) && isRow(official, last, least),
  };
}

function missing(summary: EditionText, official: EditionText): string[] {
  return statementsOf(summary).flatMap(({ says, isIn }) => (isIn(official) ? [] : [says]));
}

/** The same with every figure one more than it is. */
function falsified({ rows, blocks }: EditionText): EditionText {
  const more = (text: string): string => text.replace(/\d+/g, (digits) => String(Number(digits) + 1));
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(more) })),
    blocks: blocks.map((block) => ({ ...block, text: more(block.text) })),
  };
}

describe.each(SAMPLES)('the summary edition of %s', async (name) => {
  const submission = await submissionOf(name);
  const pdfs = pdfsOf(await buildFromSubmission(submission), submission);
  const read = (edition: string): EditionText => editionText(pdfs.get(edition) ?? new Uint8Array());
  const [summary, official] = [read('summary'), read('official')];

  it('says nothing with a figure that the official edition does not say too', () => {
    expect(statementsOf(summary).length).toBeGreaterThan(50);
    expect(missing(summary, official)).toEqual([]);
  });

  it('would be found out in every figure that is not the same', () => {
    const wrong = falsified(summary);
    expect(missing(wrong, official)).toEqual(statementsOf(wrong).map(({ says }) => says));
  });

  it('prints the same fingerprint', () => {
    const printed = ({ blocks }: EditionText): string[] =>
      blocks.flatMap(({ text }) => text.match(/\b[0-9a-f]{12}\b/g) ?? []);
    expect(printed(summary)).toHaveLength(1);
    expect(printed(official)).toEqual(printed(summary));
  });
});
