/** Bookmarks made of the headings: each hangs below the nearest heading of a higher level before it. */
import type { Content, DocumentNode } from '../model/document.ts';

export class Bookmarks {
  #count = 0;
  /** The id of the last heading of each level, from 1. */
  #path: string[] = [];

  /** In: a heading node and its level. Out: the properties pdfmake makes a bookmark of. */
  add(node: DocumentNode, level: number): Record<string, unknown> {
    this.#count += 1;
    const id = typeof node.id === 'string' ? node.id : `heading-${this.#count}`;
    const parent = this.#path[level - 2];
    this.#path = [...this.#path.slice(0, level - 1), id];
    return {
      id,
      headlineLevel: level,
      outline: true,
      outlineExpanded: level === 1,
      outlineText: plainText(node.text as Content),
      ...(parent === undefined ? {} : { outlineParentId: parent }),
    };
  }
}

/** The words of a text however it is split into pieces, without signs that are paint only. */
export function plainText(content: Content): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(plainText).join('');
  const { text, meaning } = content as DocumentNode;
  return text === undefined || meaning?.artifact ? '' : plainText(text as Content);
}
