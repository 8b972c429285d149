/** Whether the margins leave room on the page: where they do not, pdfmake gives up in words of its own. */
import { documentFindings } from '../document-findings.ts';
import type { Checks, Spot } from './checks.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In points, upright (pdfmake's page sizes). */
const SIZES: Readonly<Record<string, Size>> = {
  A3: { width: 841.89, height: 1190.55 },
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  LETTER: { width: 612, height: 792 },
};

/** Two lines of text, or a few words. */
const LEAST = 50;

/** In: the sound properties of the document. */
export function checkRoom(root: Readonly<Record<string, unknown>>, spot: Spot, checks: Checks): void {
  const { pageSize, pageMargins, pageOrientation } = root;
  if (pageSize === undefined || pageMargins === undefined) return;
  const { width, height } = (typeof pageSize === 'string' ? SIZES[pageSize] : pageSize) as Size;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const turned = { portrait: [short, long], landscape: [long, short] }[String(pageOrientation)];
  const [paperAcross = 0, paperDown = 0] = turned ?? [width, height];
  const [left = 0, top = 0, right = 0, bottom = 0] = pageMargins as readonly number[];
  const [across, down] = [Math.floor(paperAcross - left - right), Math.floor(paperDown - top - bottom)];
  if (Math.min(across, down) >= LEAST) return;
  checks.note((place) => documentFindings['no-room-on-page'](place, { across, down, least: LEAST }), spot);
}
