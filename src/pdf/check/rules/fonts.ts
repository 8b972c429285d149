/**
 * Fonts are in the file, every sign that is shown has its glyph and is known as text (ISO 14289-1, 7.21;
 * ISO 19005-3, 6.2.11).
 */
import type { Finding } from '../../../model/finding.ts';
import type { PdfFont } from '../../read/content/font.ts';
import type { PaintedText } from '../../read/content/painted.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Values that stand for no sign (ISO 14289-1, 7.21.7). */
const NO_SIGN: ReadonlySet<string> = new Set(['', '\u0000', '\ufeff', '\ufffe']);

export function checkFonts(checked: CheckedFile): Finding[] {
  const known = new Map<PdfFont | undefined, Set<number>>();
  return checked.pdf.contents.flatMap(({ painted }, page) =>
    painted.flatMap((text) => {
      if (text.kind !== 'text') return [];
      const codes = known.get(text.font);
      const findings = codes ? [] : checkFont(checked, page, text);
      const seen = codes ?? new Set();
      known.set(text.font, seen);
      return [...findings, ...text.codes.flatMap((code) => checkGlyph(checked, page, text, code, seen))];
    }),
  );
}

function checkFont(checked: CheckedFile, page: number, { font, mark }: PaintedText): Finding[] {
  const missing = [
    ...(font?.embedded ? [] : ['the program']),
    ...(font?.hasUnicodeMap ? [] : ['the map to text (ToUnicode)']),
  ];
  return missing.map((part) => {
    const { place, where } = checked.spot(checked.elementOf(page, mark), page);
    const params = { font: font?.name ?? 'without a name', missing: part, where };
    return checkFindings['font-not-embedded'](place, params);
  });
}

/** Each code of a font once. */
function checkGlyph(
  checked: CheckedFile,
  page: number,
  { font, mark, text }: PaintedText,
  code: number,
  seen: Set<number>,
): Finding[] {
  if (font === undefined || seen.has(code)) return [];
  seen.add(code);
  const sign = font.text(code);
  const isBox = font.glyph(code) === 0;
  const isText = sign !== undefined && !NO_SIGN.has(sign);
  if (!isBox && isText) return [];
  const { place, where } = checked.spot(checked.elementOf(page, mark), page);
  const params = { font: font.name, text: excerpt(text), where };
  return [checkFindings[isBox ? 'sign-not-shown' : 'sign-without-text'](place, params)];
}
