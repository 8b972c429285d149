/** A small valid definition and the fonts of the neutral theme, for the tests of the renderer. */
import { loadResources } from '../../src/load-resources.ts';
import type { Content, DocumentDefinition } from '../../src/model/document.ts';
import type { Fonts } from '../../src/pdf/fonts.ts';

export function definitionOf(
  content: readonly Content[],
  more: Partial<DocumentDefinition> = {},
): DocumentDefinition {
  return {
    pageSize: 'A4',
    pageMargins: [40, 40, 40, 40],
    language: 'en-GB',
    info: { title: 'A title', author: 'Exampleton (made up)', subject: 'A test' },
    defaultStyle: { font: 'Text', fontSize: 12 },
    styles: { strong: { bold: true } },
    content,
    ...more,
  };
}

export async function neutralFonts(): Promise<Fonts> {
  const { fonts } = await loadResources();
  const face = (key: string): Uint8Array => fonts[key] ?? new Uint8Array();
  const text = {
    normal: face('source-sans-3/400Regular'),
    bold: face('source-sans-3/700Bold'),
    italics: face('source-sans-3/400Regular_Italic'),
    bolditalics: face('source-sans-3/700Bold_Italic'),
  };
  const symbols = {
    normal: face('dejavu/DejaVuSans'),
    bold: face('dejavu/DejaVuSans-Bold'),
    italics: face('dejavu/DejaVuSans'),
    bolditalics: face('dejavu/DejaVuSans-Bold'),
  };
  return { families: { Text: text, Symbols: symbols }, fallback: 'Symbols' };
}

export async function renderOptions(): Promise<{ fonts: Fonts; creator: string; colourProfile: Uint8Array }> {
  const { colourProfile } = await loadResources();
  return { fonts: await neutralFonts(), creator: 'outturn test', colourProfile };
}
