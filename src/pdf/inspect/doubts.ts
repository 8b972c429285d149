/** What may be wrong with single nodes of a document, beside their room. */

import { contrast, rgbOf, TEXT_CONTRAST } from '../../model/contrast.ts';
import type { Content, DocumentNode } from '../../model/document.ts';
import { plainText } from '../bookmarks.ts';
import { isHarmlessAddress } from '../harmless-address.ts';
import { wordsOf } from './text-room.ts';

/** All that our layouts use. What has anything else may be laid out in another way than is reckoned here. */
const KNOWN = new Set(
  `text pageText pageReference style margin alignment fontSize lineHeight bold italics color fillColor font
  decoration link linkToDestination id keep tocItem tocMargin pageBreak meaning origin colSpan rowSpan stack
  columns columnGap width ul table layout svg canvas unbreakable toc`.split(/\s+/),
);

const LANGUAGES: ReadonlySet<unknown> = new Set([undefined, 'en-GB', 'cy-GB']);

export function doubtsOfNode(node: DocumentNode): string[] {
  const { meaning = {}, link, text, svg } = node;
  const { heading, language, alt } = meaning;
  return [
    ...Object.keys(node)
      .filter((key) => !KNOWN.has(key))
      .map((key) => `the property ${key}`),
    ...(heading !== undefined && !/[\p{L}\p{N}]/u.test(plainText(text as Content))
      ? ['a heading without words']
      : []),
    ...(LANGUAGES.has(language) ? [] : ['a language']),
    ...(link === undefined || isHarmlessAddress(String(link)) ? [] : ['an address']),
    ...(svg === undefined || (alt && !/NaN|Infinity/.test(String(svg))) ? [] : ['a drawing']),
  ];
}

/** In: what stands in `text`. Out: the doubts of its pieces. */
export function doubtsWithin(text: Content): string[] {
  if (typeof text === 'string') return [];
  if (Array.isArray(text)) return text.flatMap(doubtsWithin);
  const node = text as DocumentNode;
  return [...doubtsOfNode(node), ...doubtsWithin((node.text ?? '') as Content)];
}

/** Colours are written into a file with a few digits. */
const ROUNDING = 0.05;

const contrasts = new Map<string, number>();

export function doubtsOfColour(colour: string, ground: string): string[] {
  const key = `${colour} ${ground}`;
  const ratio = contrasts.get(key) ?? contrast(rgbOf(colour), rgbOf(ground));
  contrasts.set(key, ratio);
  return ratio >= TEXT_CONTRAST + ROUNDING ? [] : ['a colour of weak contrast'];
}

/** A row that reads as a header row is taken for its repeat. */
export function doubtsOfTable(rows: readonly (readonly Content[])[], headerRows: number): string[] {
  const words = rows.map((row) => row.map(wordsOf).join('').replace(/\s+/g, ''));
  const heads = new Set(words.slice(0, headerRows));
  return words.slice(headerRows).some((row) => heads.has(row)) ? ['a row that reads as the header row'] : [];
}
