/** Paints the golden pictures anew. Look at them before they are committed. */
import { derby, keyPages, writeGolden } from './key-pages.ts';

for (const [page, picture] of await keyPages(await derby())) await writeGolden(page, picture);
