/** The bookmarks of a file (ISO 32000-1, 12.3.3) as a flat list in the order they are shown. */
import type { Destinations } from './destinations.ts';
import type { PdfFile } from './pdf-file.ts';
import { DamagedPdf, type PdfObject, PdfRef } from './pdf-object.ts';
import { textOf } from './text-string.ts';

export interface Bookmark {
  readonly title: string;
  /** 1 for those at the top. */
  readonly level: number;
  /** Counted from 0; nothing where it leads nowhere. */
  readonly page: number | undefined;
}

/** Throws `DamagedPdf` where bookmarks lead in a circle. */
export function readBookmarks(file: PdfFile, destinations: Destinations): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const seen = new Set<number>();
  const walk = (first: PdfObject | undefined, level: number): void => {
    for (let item = first; item instanceof PdfRef; ) {
      if (seen.has(item.number)) throw new DamagedPdf('bookmarks that lead in a circle');
      seen.add(item.number);
      const dict = file.dict(item);
      const action = file.dict(dict.get('A'));
      bookmarks.push({
        title: textOf(file.resolve(dict.get('Title'))) ?? '',
        level,
        page: destinations.page(dict.get('Dest') ?? action.get('D')),
      });
      if (level < 50) walk(dict.get('First'), level + 1);
      item = dict.get('Next');
    }
  };
  walk(file.dict(file.catalog.get('Outlines')).get('First'), 1);
  return bookmarks;
}
