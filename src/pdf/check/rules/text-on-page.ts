/** No text is cut off by the edge of the paper; the watermark may be. */
import type { Mark, PaintedText } from '../../read/content/painted.ts';
import type { Box } from '../../read/content/path.ts';
import { excerpt, type PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Points that a letter's box may reach over without a drop of its ink being lost. */
const SLACK = 2;

/** One finding for a mark of a page. */
export const checkTextOnPage: PageRule =
  (checked) =>
  (page, { painted }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = checked.pdf.pages[page]?.box ?? [];
    const paper: Box = [left, bottom, right, top];
    const found = new Set<Mark | undefined>();
    return painted.flatMap((text) => {
      if (text.kind !== 'text' || text.invisible || isWithin(text, paper)) return [];
      if (found.has(text.mark) || isWatermark(text) || text.text.trim() === '') return [];
      found.add(text.mark);
      const { place, where } = checked.spot(checked.elementOf(page, text.mark), page);
      return [checkFindings['text-off-page'](place, { text: excerpt(text.text), where })];
    });
  };

function isWatermark({ mark }: PaintedText): boolean {
  return mark?.kind === 'artifact' && mark.subtype === 'Watermark';
}

/** Both boxes: left, bottom, right, top. */
function isWithin({ box }: PaintedText, paper: Box): boolean {
  return (
    box[0] >= paper[0] - SLACK &&
    box[1] >= paper[1] - SLACK &&
    box[2] <= paper[2] + SLACK &&
    box[3] <= paper[3] + SLACK
  );
}
