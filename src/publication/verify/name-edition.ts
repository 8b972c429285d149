/** How findings and the command line name an edition. */
import type { ReadManifest } from './parse-manifest.ts';

/** `official`, `draft 2`, `summary marked as draft 2`. */
export function nameEdition({ edition, draft }: Pick<ReadManifest, 'edition' | 'draft'>): string {
  if (draft === null) return edition;
  return edition === 'draft' ? `draft ${draft}` : `${edition} marked as draft ${draft}`;
}
