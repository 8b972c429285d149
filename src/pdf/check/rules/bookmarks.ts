/** Bookmarks are the headings, in text, order and nesting, and lead to their pages (ISO 14289-1, 7.17). */
import type { Finding } from '../../../model/finding.ts';
import { type Bookmark, readBookmarks } from '../../read/file/outline.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import type { Heading } from '../headings-of.ts';
import { sameWords } from './headings.ts';

/** Only the first difference: what comes after it follows from it. */
export function checkBookmarks(checked: CheckedFile): Finding[] {
  const { file, destinations } = checked.pdf;
  const headings = checked.headings;
  const bookmarks = readBookmarks(file, destinations);
  const count = Math.max(headings.length, bookmarks.length);
  for (let index = 0; index < count; index++) {
    const [heading, bookmark] = [headings[index], bookmarks[index]];
    if (heading && bookmark && agree(heading, bookmark)) continue;
    const { place } = checked.spot(heading?.element);
    const params = { expected: describe(heading), found: describe(bookmark) };
    return [checkFindings['bookmark-differs'](place, params)];
  }
  return [];
}

function agree(heading: Heading, { title, level, page }: Bookmark): boolean {
  return sameWords(heading.text, title) && heading.level === level && heading.page === page;
}

function describe(one: Heading | Bookmark | undefined): string {
  if (one === undefined) return 'none';
  const text = 'title' in one ? one.title : one.text;
  const leads = one.page === undefined ? 'leading nowhere' : `on page ${one.page + 1}`;
  return `"${excerpt(text)}" of level ${one.level} ${leads}`;
}
