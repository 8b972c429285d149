/**
 * Fonts are in the file, every sign that is shown has its glyph and is known as text (ISO 14289-1, 7.21;
 * ISO 19005-3, 6.2.11).
 */
import type { Finding } from '../../../model/finding.ts';
import type { PdfFont } from '../../read/content/font.ts';
import type { PaintedText } from '../../read/content/painted.ts';
import { type CheckedFile, excerpt, type PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Values that stand for no sign (ISO 14289-1, 7.21.7). */
const NO_SIGN: ReadonlySet<string> = new Set(['', '\u0000', '\ufeff', '\ufffe']);

/** A code has two bytes at most. */
const MOST_CODES = 65_536;

export const checkFonts: PageRule = (checked) => {
  const known = new Map<PdfFont | undefined, Uint8Array>();
  return (page, { painted }) => {
    const findings: Finding[] = [];
    for (const text of painted) {
      if (text.kind !== 'text') continue;
      let seen = known.get(text.font);
      if (seen === undefined) {
        findings.push(...checkFont(checked, page, text));
        seen = new Uint8Array(MOST_CODES);
        known.set(text.font, seen);
      }
      // each code of a font once
      for (const code of text.codes) {
        if (seen[code] === 1) continue;
        seen[code] = 1;
        findings.push(...checkGlyph(checked, page, text, code));
      }
    }
    return findings;
  };
};

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

function checkGlyph(
  checked: CheckedFile,
  page: number,
  { font, mark, text }: PaintedText,
  code: number,
): Finding[] {
  if (font === undefined) return [];
  const sign = font.text(code);
  const isBox = font.glyph(code) === 0;
  const isText = sign !== undefined && !NO_SIGN.has(sign);
  if (!isBox && isText) return [];
  const { place, where } = checked.spot(checked.elementOf(page, mark), page);
  const params = { font: font.name, text: excerpt(text), where };
  return [checkFindings[isBox ? 'sign-not-shown' : 'sign-without-text'](place, params)];
}
