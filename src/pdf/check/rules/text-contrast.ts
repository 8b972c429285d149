/** Every text can be told from what lies under it: 4.5 to 1 (WCAG 2.2, 1.4.3), the watermark excepted. */
import { contrast, type Rgb, ratioText, TEXT_CONTRAST } from '../../../model/contrast.ts';
import type { Finding } from '../../../model/finding.ts';
import { blend } from '../../read/content/colour.ts';
import type { Mark, PaintedShape, PaintedText } from '../../read/content/painted.ts';
import { type CheckedFile, excerpt, type PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import { type Ground, Grounds, groundAt, hexOf, isEven, isVisible } from '../ground.ts';

/** Where a letter is looked at, in font sizes above the line of writing. */
const HEIGHTS = [0.1, 0.5];

/** One finding for a mark of a page: what holds for a word of a paragraph holds for its neighbours. */
export const checkTextContrast: PageRule =
  (checked) =>
  (page, { painted }) => {
    const grounds = new Grounds(painted);
    const found = new Set<Mark | undefined>();
    return painted.flatMap((text, index) => {
      if (text.kind !== 'text' || text.invisible || isWatermark(text) || found.has(text.mark)) return [];
      const worst = worstOf(text, grounds.under(index, text.box));
      if (worst === undefined) return [];
      found.add(text.mark);
      return findingOf(checked, page, text, worst);
    });
  };

function isWatermark({ mark }: PaintedText): boolean {
  return mark?.kind === 'artifact' && mark.subtype === 'Watermark';
}

type Worst = { readonly ratio: number; readonly colour: Rgb; readonly ground: Rgb } | 'not known';

/** The point with the least contrast; nothing where all have enough. */
function worstOf(text: PaintedText, shapes: readonly PaintedShape[]): Worst | undefined {
  let worst: Worst | undefined;
  for (const ground of groundsOf(text, shapes)) {
    if (ground === undefined || text.colour === undefined) return 'not known';
    const colour = blend(text.colour, ground, text.opacity);
    const ratio = contrast(colour, ground);
    if (ratio < TEXT_CONTRAST && (worst === undefined || worst === 'not known' || ratio < worst.ratio)) {
      worst = { ratio, colour, ground };
    }
  }
  return worst;
}

/** Under its letters, most of which lie on the same ground as the one before. */
function groundsOf(text: PaintedText, shapes: readonly PaintedShape[]): Ground[] {
  const [upX, upY] = text.up;
  const once = text.clip.length === 0 && isEven(shapes, text.box);
  const grounds: Ground[] = [];
  for (let index = 0; index < text.codes.length; index++) {
    const sign = text.font?.text(text.codes[index] ?? 0);
    if (sign?.trim() === '') continue;
    for (const height of HEIGHTS) {
      const x = (text.middles[2 * index] ?? 0) + height * upX;
      const y = (text.middles[2 * index + 1] ?? 0) + height * upY;
      if (!isVisible(text, x, y)) continue;
      const ground = groundAt(shapes, x, y);
      if (once) return [ground];
      if (grounds.length === 0 || ground !== grounds.at(-1)) grounds.push(ground);
    }
  }
  return grounds;
}

function findingOf(checked: CheckedFile, page: number, text: PaintedText, worst: Worst): Finding[] {
  const { place, where } = checked.spot(checked.elementOf(page, text.mark), page);
  const { mark } = text;
  const whole = mark?.kind === 'content' ? checked.pdf.text.ofMark(page, mark.mcid) : text.text;
  const words = excerpt(whole);
  if (worst === 'not known') return [checkFindings['text-over-picture'](place, { text: words, where })];
  const { ratio, colour, ground } = worst;
  const params = {
    text: words,
    ratio: ratioText(ratio),
    colour: hexOf(colour),
    ground: hexOf(ground),
    where,
  };
  return [checkFindings['low-contrast'](place, params)];
}
