/** How wide each plain sign is in the product's own fonts, the widest of upright and italic, rounded up. */

/** Thousandths of the font size, regular and bold, for the signs that follow. An accented letter is as its base. */
const ADVANCES: readonly (readonly [regular: number, bold: number, signs: string])[] = [
  [200, 200, ' '],
  [260, 280, 'ij|¦ı'],
  [260, 300, "',.:;l·‘’"],
  [280, 320, 'Iľ'],
  [300, 340, '!¡ſ'],
  [300, 360, 'fł'],
  [320, 360, '-()[]{}•'],
  [340, 380, '°'],
  [340, 400, 'tŧ'],
  [360, 400, '/\\ªr'],
  [380, 380, '²³¹º'],
  [380, 460, 'ŀ'],
  [420, 460, '*s'],
  [440, 480, 'z?«®»¿'],
  [440, 540, '"“”'],
  [460, 520, 'cx'],
  [480, 540, '–JYvy'],
  [500, 540, '_LeĿ#$+0123456789<=>F^~¢£¤¥§¬±×÷€−≤≥'],
  [500, 560, 'kĳĸŁ'],
  [520, 580, 'VX'],
  [540, 560, 'ESTZagŦ'],
  [540, 620, '✗Ĳ'],
  [560, 580, '`o¨¯´¸ðøAbdhnpquþħŋ'],
  [560, 640, '¶'],
  [580, 640, 'đďCPµKRß'],
  [600, 620, '■▲◆●BÞ'],
  [620, 640, '←↑→↓DG'],
  [620, 680, '✓&'],
  [640, 700, 'ÐĐŊ™'],
  [660, 680, 'HNU'],
  [680, 720, 'OQØĦ'],
  [720, 780, 'w'],
  [760, 780, 'M©'],
  [780, 860, 'æŉ'],
  [820, 860, '—W¼¾½'],
  [840, 860, 'œ%mÆ'],
  [860, 920, 'Œ@'],
  [900, 900, '★'],
  [960, 980, '…'],
];

/** Of any other sign; one is a doubt by itself. */
const WIDEST: readonly [number, number] = [960, 980];

/** Pairs that kerning moves apart. */
const KERNING = 1.02;

type Advance = readonly [regular: number, bold: number];

const known = new Map<string, Advance>(
  ADVANCES.flatMap(([regular, bold, signs]) =>
    [...signs].map((sign): [string, Advance] => [sign, [regular, bold]]),
  ),
);

/** In: a text in one look. Out: its width on one line, as a share of the font size; rather too much than too little. */
export function widthOf(text: string, isBold: boolean): number {
  let width = 0;
  for (const sign of text) width += advanceOf(sign)[isBold ? 1 : 0];
  return (width * KERNING) / 1000;
}

function advanceOf(sign: string): Advance {
  const advance = known.get(sign) ?? known.get(sign.normalize('NFD').replace(/\p{M}/gu, '')) ?? WIDEST;
  known.set(sign, advance);
  return advance;
}
