/** The room a text takes at the most, told from the widths of its signs: nothing is laid out. */
import type { Content, DocumentDefinition, DocumentNode } from '../../model/document.ts';
import { widthOf } from './advances.ts';
import { type Look, lookOf } from './look.ts';

/** A text in one look. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

export interface TextRoom {
  /** Of the widest word that cannot be broken. */
  readonly word: number;
  /** Of the longest line, were it not broken. */
  readonly line: number;
  /** At the most, in points from top to bottom. */
  readonly height: (width: number) => number;
}

interface Line {
  width: number;
  word: number;
}

/** Of so many signs a word breaks anywhere: text-runs.ts. */
const BREAKABLE = 45;

/** From line to line, for a line height of 1: that of our tallest font. */
const LINE = 1.424;

/** Page numbers are not known yet; no report has more digits. */
const PAGE_NUMBER = '8888';

/** In: what stands in `text`, the look around it. Out: its pieces from first to last. */
export function piecesOf(content: Content, look: Look, styles: DocumentDefinition['styles']): Piece[] {
  if (typeof content === 'string') return [{ text: content, look }];
  if (isList(content)) return content.flatMap((part) => piecesOf(part, look, styles));
  return piecesOf(textOf(content), lookOf(content, styles, look), styles);
}

/** The text of a node, with a page number as wide as any in its place. */
export function textOf({ text, pageText, pageReference }: DocumentNode): Content {
  if (pageReference !== undefined) return PAGE_NUMBER;
  if (pageText === undefined) return (text ?? '') as Content;
  return String(pageText).replace('{page}', PAGE_NUMBER).replace('{pages}', PAGE_NUMBER);
}

/** What a listener hears of a cell: all its texts but those that are paint only. */
export function wordsOf(content: Content): string {
  if (typeof content === 'string') return content;
  if (isList(content)) return content.map(wordsOf).join('');
  if (content.meaning?.artifact) return '';
  return wordsOf((content.stack ?? textOf(content)) as Content);
}

export function measureText(pieces: readonly Piece[]): TextRoom {
  const lines: Line[] = [{ width: 0, word: 0 }];
  let word = 0;
  for (const { text, look } of pieces) {
    for (const part of text.split(/([ \n])/)) {
      const line = lines.at(-1) ?? { width: 0, word: 0 };
      const width = widthOf(part, look.bold) * look.fontSize;
      if (part === '\n') lines.push({ width: 0, word: 0 });
      else line.width += width;
      // the pieces of a word stick together, whatever their looks
      word = part === ' ' || part === '\n' || part.length >= BREAKABLE ? 0 : word + width;
      line.word = Math.max(line.word, word);
    }
  }
  const size = Math.max(0, ...pieces.map(({ look }) => look.fontSize));
  const step = LINE * size * Math.max(0, ...pieces.map(({ look }) => look.lineHeight));
  return {
    word: Math.max(...lines.map((line) => line.word)),
    line: Math.max(...lines.map((line) => line.width)),
    height: (width) => step * lines.reduce((sum, line) => sum + mostLines(line, width, size), 0),
  };
}

/**
 * A line is broken where the next word has no room: so it is filled but for a word. A word wider than the column is
 * broken too: so two lines together are more than the width but for a sign.
 */
function mostLines({ width: text, word }: Line, width: number, sign: number): number {
  if (text <= width) return 1;
  const filled = word < width ? text / (width - word) : Number.POSITIVE_INFINITY;
  return 1 + Math.floor(Math.min(filled, (2 * text) / Math.max(width - sign, 1)));
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
