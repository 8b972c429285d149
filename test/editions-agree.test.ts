/** No figure of the summary edition is missing from the official one, or different there. */
import { describe, expect, it } from 'vitest';
import { buildFromSubmission, pdfsOf, submissionOf } from './build-editions.ts';
import { type EditionText, editionText } from './edition-text.ts';
import { SAMPLES } from './samples.ts';

/** A sentence or a cell of the summary edition with a figure in it. */
interface Statement {
  readonly says: string;
  readonly isIn: (official: EditionText) => boolean;
}

const figuresIn = (text: string): string[] => text.match(/\d+(?:[.,/]\d+)*%?/g) ?? [];
const hasFigure = (text: string): boolean => /\d/.test(text);

/** `No. 5` is no end of a sentence; a capital, a quote or a digit begins the next. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]”?) (?=[“"'\p{Lu}\d])/u);

function statementsOf(summary: EditionText, change = (text: string): string => text): Statement[] {
  const cells = summary.rows.flatMap(({ heading, name, cells }) =>
    cells.map((cell, column) => cellStatement(heading, name, column, hasFigure(cell) ? change(cell) : cell)),
  );
  const results = summary.blocks.filter(({ type }) => type === 'LI').map(({ text }) => resultStatement(text));
  return [...cells, ...results];
}

function cellStatement(heading: string, name: string, column: number, cell: string): Statement {
  return {
    says: `${heading} › ${name} › ${column}: ${cell}`,
    isIn: ({ rows }) =>
      rows.some((row) => row.heading === heading && row.name === name && row.cells[column] === cell),
  };
}
