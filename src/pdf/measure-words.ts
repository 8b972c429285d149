/**
 * Measures the words of a text as pdfmake does, but makes each measured word in one piece: pdfmake adds twenty
 * properties to a word one after the other, for which the word is moved again and again.
 */
import type { TextInlines as Inlines, PdfkitFont, StyleContextStacks as Stacks } from 'pdfmake-internals';
import { type Look, lookOf, lookWith } from './looks.ts';

type TextInlines = InstanceType<Inlines>;
type Stack = InstanceType<Stacks>;
type Style = Readonly<Record<string, unknown>>;

/** A word of a text, with all that is said of the piece of text it is in. */
interface Word extends Style {
  readonly text: string;
  readonly style?: Style | string | readonly (Style | string)[];
}

/** What the look of a word comes to. */
interface Setting {
  readonly look: Look;
  readonly font: PdfkitFont;
  readonly fontSize: number;
  readonly height: number;
}

/** In: pdfmake's class, which is changed. What it does not know here goes the old way. */
export function quickenMeasuring(inlines: Inlines): void {
  const inherited = inlines.prototype.measure;
  inlines.prototype.measure = function (words, stack) {
    return measureAll(this, words as Word[], stack) ?? inherited.call(this, words, stack);
  };
}

function measureAll(inlines: TextInlines, words: readonly Word[], stack: Stack): object[] | undefined {
  const around = lookOf(stack);
  const measured: object[] = [];
  let setting: Setting | undefined;
  for (const word of words) {
    const look = lookOfWord(word, around, stack);
    if (look === undefined || look.leadingIndent) return undefined;
    if (setting?.look !== look) setting = settingOf(look, inlines);
    measured.push(measureWord(word, setting, inlines));
  }
  return measured;
}

function lookOfWord(word: Word, around: Look | undefined, { styleDictionary }: Stack): Look | undefined {
  let look = around;
  if (word.style) {
    for (const style of [word.style].flat()) look = lookWith(look, style, styleDictionary);
  }
  return lookWith(look, word, styleDictionary);
}

/** Superiors and inferiors are smaller by as much as pdfmake makes them. */
const RAISED = 0.58;

function settingOf(look: Look, { pdfDocument }: TextInlines): Setting {
  const {
    font: family = 'Roboto',
    bold = false,
    italics = false,
    fontSize: size = 12,
    lineHeight = 1,
  } = look;
  const font = pdfDocument.provideFont(family, bold, italics);
  const fontSize = look.sup || look.sub ? size * RAISED : size;
  return { look, font, fontSize, height: font.lineHeight(fontSize) * lineHeight };
}

function measureWord(word: Word, setting: Setting, inlines: TextInlines): object {
  const { text } = word;
  const { look, font, fontSize, height } = setting;
  const measured = {
    text,
    lineEnd: word.lineEnd,
    noNewLine: word.noNewLine,
    font,
    alignment: look.alignment ?? 'left',
    fontSize,
    fontFeatures: look.fontFeatures ?? null,
    characterSpacing: look.characterSpacing ?? 0,
    color: look.color ?? 'black',
    decoration: look.decoration ?? null,
    decorationColor: look.decorationColor ?? null,
    decorationStyle: look.decorationStyle ?? null,
    decorationThickness: look.decorationThickness ?? null,
    background: look.background ?? null,
    link: look.link ?? null,
    linkToPage: look.linkToPage ?? null,
    linkToDestination: look.linkToDestination ?? null,
    noWrap: look.noWrap ?? null,
    opacity: look.opacity ?? 1,
    sup: look.sup ?? false,
    sub: look.sub ?? false,
    width: 0,
    height,
    leadingCut: 0,
    trailingCut: 0,
    /** Set when it has its place in a line. */
    x: 0,
  };
  const widthOf = (part: string): number => (part === '' ? 0 : inlines.widthOfText(part, measured));
  measured.width = inlines.widthOfText(text, measured);
  if (!look.preserveLeadingSpaces) {
    measured.leadingCut = widthOf(text.slice(0, text.length - text.trimStart().length));
  }
  if (!look.preserveTrailingSpaces) measured.trailingCut = widthOf(text.slice(text.trimEnd().length));
  for (const key in word) {
    if (!(key in measured)) Object.assign(measured, { [key]: word[key] });
  }
  return measured;
}
