/**
 * Whether a document of our own layouts is sure to come out without a finding, told without making it: no font is
 * opened, nothing is laid out, painted or tagged. Of all that renderDocument can find in one, this is what a
 * workbook's text can bring about (test/inspect-report.test.ts says it of every code), and each is held off by a bound:
 *
 *   signs    missing-glyph, right-to-left; bookmark-differs, contents-entry (signs that share a shape);
 *            empty-heading (signs that are never seen)
 *   room     edge-cut-off; text-off-page (a word that makes a table wider than the paper)
 *   colours  low-contrast (a status of the council's own)
 *   words    repeated-header-row
 *
 * The bounds are rough, and on the safe side: what they doubt is to be rendered and looked at.
 */
import type { DocumentDefinition } from '../model/document.ts';
import { lookOf } from './inspect/look.ts';
import { hasPlainSigns } from './inspect/plain-signs.ts';
import { Room } from './inspect/room.ts';

const WHITE = '#FFFFFF';

/** A4, upright, in points. */
const [SHORT, LONG] = [595.28, 841.89];

/**
 * In: a definition made of the product's own layouts and themes, and the names of files to be put into the PDF.
 * Out: why it may have findings; empty where it has none for sure.
 */
export function doubtsOf(definition: DocumentDefinition, fileNames: readonly string[]): readonly string[] {
  const { pageSize, pageOrientation, pageMargins, styles, defaultStyle, info, content, header, footer } =
    definition;
  const [left, top, right, bottom] = pageMargins;
  const [width, height] = pageOrientation === 'landscape' ? [LONG, SHORT] : [SHORT, LONG];
  const room = new Room(styles, height - top - bottom);
  const look = lookOf(defaultStyle, styles, { fontSize: 12, lineHeight: 1, color: '#000000', bold: false });
  const page = { width: width - left - right, grows: false, look, ground: WHITE };
  room.heightOf(content, page);
  const edge = { ...page, width };
  const heights = [header, footer].map((one) => (one === undefined ? 0 : room.heightOf(one, edge)));
  const [headerHeight = 0, footerHeight = 0] = heights;
  return [
    ...room.doubts,
    ...(pageSize === 'A4' ? [] : ['the size of the paper']),
    ...(headerHeight > top ? ['a header that may be cut off'] : []),
    ...(footerHeight > bottom ? ['a footer that may be cut off'] : []),
    ...(hasPlainSigns(JSON.stringify([definition, fileNames])) ? [] : ['a sign that is not plain']),
    ...(/[\p{L}\p{N}]/u.test(info.title) && !/\n/.test(Object.values(info).join('')) ? [] : ['the title']),
  ];
}
