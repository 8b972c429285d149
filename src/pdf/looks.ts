/**
 * What the styles around a part of a document say of its look. pdfmake asks some twenty properties of every word, and
 * goes through all styles around it for each. Here they are gone through once for each part: what holds for a row
 * holds for its cells but for what a cell says itself.
 */
import type { StyleContextStacks as Stacks } from 'pdfmake-internals';

type Stack = InstanceType<Stacks>;
type Style = Readonly<Record<string, unknown>>;

const NOTHING_SAID = {
  font: undefined,
  bold: undefined,
  italics: undefined,
  fontSize: undefined,
  lineHeight: undefined,
  characterSpacing: undefined,
  fontFeatures: undefined,
  color: undefined,
  background: undefined,
  opacity: undefined,
  decoration: undefined,
  decorationColor: undefined,
  decorationStyle: undefined,
  decorationThickness: undefined,
  sup: undefined,
  sub: undefined,
  link: undefined,
  linkToPage: undefined,
  linkToDestination: undefined,
  alignment: undefined,
  noWrap: undefined,
  wordBreak: undefined,
  leadingIndent: undefined,
  preserveLeadingSpaces: undefined,
  preserveTrailingSpaces: undefined,
  columnGap: undefined,
  fillColor: undefined,
  fillOpacity: undefined,
  markerColor: undefined,
};

export type LookProperty = keyof typeof NOTHING_SAID;

/** Each property as the innermost style has it that has it at all. */
export interface Look extends Readonly<Record<Exclude<LookProperty, keyof Measures>, unknown>>, Measures {}

/** What tells how wide and how high a word is. */
interface Measures {
  readonly font: string | undefined;
  readonly bold: boolean | undefined;
  readonly italics: boolean | undefined;
  readonly fontSize: number | undefined;
  readonly lineHeight: number | undefined;
}

const PROPERTIES: ReadonlySet<string> = new Set(Object.keys(NOTHING_SAID));

export function isLookProperty(property: string): property is LookProperty {
  return PROPERTIES.has(property);
}

interface Level {
  readonly style: Style | string | undefined;
  /** With this style and those around it. */
  readonly look: Look | undefined;
}

/** By the dictionary of a document: the styles that were asked for last, the outermost first. */
const LEVELS = new WeakMap<object, Level[]>();

/** In: the styles around a part. Out: the look they give; nothing where a style extends another, which pdfmake knows. */
export function lookOf({ styleDictionary, defaultStyle, styleOverrides }: Stack): Look | undefined {
  // the watermark has none
  if (styleDictionary === null) return undefined;
  const levels = LEVELS.get(styleDictionary) ?? [];
  LEVELS.set(styleDictionary, levels);
  let look: Look | undefined = NOTHING_SAID;
  for (let depth = 0; depth <= styleOverrides.length; depth++) {
    const style = depth === 0 ? defaultStyle : styleOverrides[depth - 1];
    let level = levels[depth];
    if (level?.style !== style || level === undefined) {
      level = { style, look: lookWith(look, style, styleDictionary) };
      levels.length = depth;
      levels.push(level);
    }
    look = level.look;
  }
  return look;
}

/** In: a look, and a style or the name of one that lies within. Out: both together; nothing as above. */
export function lookWith(
  around: Look | undefined,
  style: Style | string | undefined,
  dictionary: Stack['styleDictionary'],
): Look | undefined {
  const own = typeof style === 'string' ? dictionary?.[style] : style;
  if (around === undefined || (own !== style && own?.extends !== undefined)) return undefined;
  let look = around;
  for (const key in own) {
    const value = own[key];
    if (value === undefined || value === null || !isLookProperty(key) || look[key] === value) continue;
    if (look === around) look = { ...around };
    (look as Record<LookProperty, unknown>)[key] = value;
  }
  return look;
}
