/** Three key pages look as the golden pictures do; `npm run pictures` paints those anew. */
import { describe, expect, it } from 'vitest';
import { difference } from './difference.ts';
import { derby, golden, KEY_PAGES, type KeyPage, keyPages } from './key-pages.ts';

/** The share of pixels that may differ: less than a moved line of text across the page. */
const ALLOWED = 0.002;

const pictures = await keyPages(await derby());
const painted = (page: KeyPage): Uint8Array => pictures.get(page) ?? new Uint8Array();

describe('the official edition of Derby', () => {
  it.each(KEY_PAGES)('has the %s page of the golden picture', async (page) => {
    expect(await difference(painted(page), await golden(page))).toBeLessThanOrEqual(ALLOWED);
  });

  it('would not pass with the colours of another theme', async () => {
    const others = await keyPages(await derby('neutral'));
    for (const [page, picture] of others) {
      expect(await difference(picture, await golden(page)), page).toBeGreaterThan(ALLOWED);
    }
  });
});
