/**
 * The ligatures of a font file, read from its own table (OpenType, GSUB): letters that are one glyph where they stand
 * together, as ff and ft are.
 */
import { coverageAt, type Lookup, listAt, lookupsOf, type Script } from './opentype.ts';

/** The glyph for some of them from a place on, and how many it stands for; nothing where each stands for itself. */
export type Ligatures = (
  glyphs: readonly number[],
  at: number,
) => { readonly glyph: number; readonly length: number } | undefined;

const LIGATURES = 4;

/** Those that are made unless somebody asks for none. */
const FEATURES = ['rlig', 'clig', 'liga'];

/** In: a font file. Out: its lookups that make ligatures in a script, in the order they are applied. */
export function ligatureLookups(view: DataView, script: Script): readonly Lookup[] {
  return lookupsOf(view, 'GSUB', script, FEATURES);
}

/** In: a font file. Out: its ligatures for a script; nothing where the file makes them in a way that is not known here. */
export function readLigatures(view: DataView, script: Script): Ligatures | undefined {
  const [lookup, ...others] = ligatureLookups(view, script);
  if (lookup === undefined) return () => undefined;
  // what a second one makes of the glyphs of the first is more than is needed here
  if (lookup.type !== LIGATURES || others.length > 0) return undefined;
  return ligaturesOf(view, lookup);
}

function ligaturesOf(view: DataView, { subtables }: Lookup): Ligatures {
  const sets = subtables.map((at) => ({ at, coverage: coverageAt(view, at + view.getUint16(at + 2)) }));
  return (glyphs, from) => {
    for (const { at, coverage } of sets) {
      const index = coverage(glyphs[from] ?? -1);
      if (index === undefined) continue;
      const set = at + view.getUint16(at + 6 + 2 * index);
      // in the order of the font: fft before ff
      for (const offset of listAt(view, set)) {
        const length = view.getUint16(set + offset + 2);
        const isHere = (step: number) => view.getUint16(set + offset + 2 + 2 * step) === glyphs[from + step];
        if (range(1, length).every(isHere)) return { glyph: view.getUint16(set + offset), length };
      }
    }
    return undefined;
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
