/** Where links and bookmarks lead (ISO 32000-1, 12.3.2): a destination in, the page it shows out. */
import type { PdfPage } from './pages.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isDict, PdfName, type PdfObject, PdfRef } from './pdf-object.ts';
import { textOf } from './text-string.ts';
import { nameTree } from './trees.ts';

export class Destinations {
  readonly #file: PdfFile;
  readonly #pages: ReadonlyMap<number, number>;
  readonly #named: ReadonlyMap<string, PdfObject>;

  constructor(file: PdfFile, pages: readonly PdfPage[]) {
    this.#file = file;
    this.#pages = new Map(pages.map(({ object, index }) => [object, index]));
    const names = file.dict(file.catalog.get('Names')).get('Dests');
    const old = [...file.dict(file.catalog.get('Dests'))];
    this.#named = new Map([...old, ...nameTree(file, names)]);
  }

  /** The page, counted from 0; nothing where the destination is not in the file. */
  page(destination: PdfObject | undefined): number | undefined {
    let found = this.#file.resolve(destination);
    const name = found instanceof PdfName ? found.name : textOf(found);
    if (name !== undefined) found = this.#file.resolve(this.#named.get(name));
    if (isDict(found)) found = this.#file.resolve(found.get('D'));
    if (!isArray(found)) return undefined;
    const [page] = found;
    return page instanceof PdfRef ? this.#pages.get(page.number) : undefined;
  }
}
