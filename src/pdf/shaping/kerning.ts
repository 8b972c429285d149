/**
 * The kerning of a font file, read from its own table (OpenType, GPOS): the pairs of signs that are set closer or
 * wider. fontkit reads the same, and much more, at a thousand times the cost for each new word.
 */
import { classAt, coverageAt, type Lookup, lookupsOf, type Script } from './opentype.ts';

/** What is added between two glyphs, in units of the font; 0 where nothing is. Glyphs by their numbers. */
export type Kerning = (left: number, right: number) => number;

const PAIRS = 2;

/** The value that says by how much the first glyph's advance changes, and no other. */
const ADVANCE_ONLY = 0x0004;

/** In: a font file. Out: its lookups that kern a script, in the order they are applied. */
export function kerningLookups(view: DataView, script: Script): readonly Lookup[] {
  return lookupsOf(view, 'GPOS', script, ['kern']);
}

/** In: a font file. Out: its kerning for a script; nothing where the file kerns in a way that is not known here. */
export function readKerning(view: DataView, script: Script): Kerning | undefined {
  const lookups = kerningLookups(view, script).map((lookup) => pairsOf(view, lookup));
  if (!lookups.every((pairs) => pairs !== undefined)) return undefined;
  return (left, right) => {
    let sum = 0;
    for (const pairs of lookups) {
      // the first subtable that knows the pair ends a lookup
      for (const kerning of pairs) {
        const found = kerning(left, right);
        if (found === undefined) continue;
        sum += found;
        break;
      }
    }
    return sum;
  };
}

type PairKerning = (left: number, right: number) => number | undefined;

function pairsOf(view: DataView, { type, subtables }: Lookup): PairKerning[] | undefined {
  if (type !== PAIRS) return undefined;
  const isPlain = (at: number) => view.getUint16(at + 4) === ADVANCE_ONLY && view.getUint16(at + 6) === 0;
  if (!subtables.every(isPlain)) return undefined;
  return subtables.map((at) => (view.getUint16(at) === 1 ? pairsAt(view, at) : classesAt(view, at)));
}

/** Format 1: for each first glyph the second ones, in order. */
function pairsAt(view: DataView, at: number): PairKerning {
  const coverage = coverageAt(view, at + view.getUint16(at + 2));
  return (left, right) => {
    const index = coverage(left);
    if (index === undefined) return undefined;
    const set = at + view.getUint16(at + 10 + 2 * index);
    let [low, high] = [0, view.getUint16(set) - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = set + 2 + 4 * middle;
      const glyph = view.getUint16(record);
      if (glyph === right) return view.getInt16(record + 2);
      if (glyph < right) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  };
}

/** Format 2: glyphs in classes, a value for each pair of classes. */
function classesAt(view: DataView, at: number): PairKerning {
  const coverage = coverageAt(view, at + view.getUint16(at + 2));
  const [first, second] = [8, 10].map((offset) => classAt(view, at + view.getUint16(at + offset)));
  const across = view.getUint16(at + 14);
  return (left, right) => {
    if (coverage(left) === undefined) return undefined;
    return view.getInt16(at + 16 + 2 * ((first?.(left) ?? 0) * across + (second?.(right) ?? 0)));
  };
}
