/**
 * The workbook's list of texts, filtered: runs are joined, fonts and phonetic guides go. Texts that stand in
 * cells themselves are added at the end, so that the sheet reader meets texts in one form only.
 */
import { escapeXml, walkXml } from './xml.ts';

export interface StringTable {
  /** How many texts there are; a cell's index must be below it. */
  readonly count: () => number;
  /** Adds a text and gives its index. */
  readonly add: (text: string) => number;
  /** The filtered part. */
  readonly xml: () => string;
}

export function filterSharedStrings(part: string, bytes: Uint8Array | undefined): StringTable {
  const items: string[] = [];
  if (bytes) collectItems(part, bytes, items);
  return {
    count: () => items.length,
    add: (text) => items.push(textItem(text)) - 1,
    xml: () => `<sst>${items.join('')}</sst>`,
  };
}

function collectItems(part: string, bytes: Uint8Array, items: string[]): void {
  let item = '';
  walkXml(part, bytes, {
    open(name) {
      if (name === 'si') item = '';
    },
    text(piece, path) {
      if (path.at(-1) === 't' && (path.at(-2) === 'si' || path.at(-2) === 'r')) item += piece;
    },
    close(name, path) {
      if (name === 'si' && path.at(-1) === 'sst') items.push(textItem(item));
    },
  });
}

function textItem(text: string): string {
  return `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
}
