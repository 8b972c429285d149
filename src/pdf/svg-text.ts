/** The texts of a drawing with their font family, so that a sign no font has is found in charts too. */
import { SaxesParser } from 'saxes';

export interface SvgText {
  readonly text: string;
  /** As the drawing names it, or undefined where it names none. */
  readonly family: string | undefined;
}

/** In: a checked drawing. Out: each run of text within `text` elements. */
export function svgTexts(svg: string): SvgText[] {
  const texts: SvgText[] = [];
  const open: { readonly isText: boolean; readonly family: string | undefined }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const outer = open.at(-1);
    open.push({
      isText: name === 'text' || outer?.isText === true,
      family: attributes['font-family'] ?? styledFamily(attributes.style) ?? outer?.family,
    });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const { isText = false, family } = open.at(-1) ?? {};
    if (isText && text.trim() !== '') texts.push({ text: text.trim(), family });
  });
  parser.write(svg).close();
  return texts;
}

function styledFamily(style = ''): string | undefined {
  return /(?:^|;)\s*font-family\s*:\s*([^;]+)/.exec(style)?.[1]?.trim();
}
