/**
 * The workbook's list of texts, filtered: runs and plain text stay, fonts and phonetic guides go. Texts that
 * stand in cells themselves are added at the end, so that the sheet reader meets texts in one form only.
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
    add: (text) => items.push(`<si>${textElement(text)}</si>`) - 1,
    xml: () => `<sst>${items.join('')}</sst>`,
  };
}

function collectItems(part: string, bytes: Uint8Array, items: string[]): void {
  let item: string[] = [];
  let text = '';
  walkXml(part, bytes, {
    open(name) {
      if (name === 'si') item = [];
      if (name === 't') text = '';
    },
    text(piece, path) {
      if (path.at(-1) === 't') text += piece;
    },
    close(name, path) {
      const parent = path.at(-1);
      if (name === 't' && parent === 'si') item.push(textElement(text));
      if (name === 't' && parent === 'r') item.push(`<r>${textElement(text)}</r>`);
      if (name === 'si' && parent === 'sst') items.push(`<si>${item.join('')}</si>`);
    },
  });
}

function textElement(text: string): string {
  return text === '' ? '' : `<t xml:space="preserve">${escapeXml(text)}</t>`;
}
