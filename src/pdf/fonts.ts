/** Fonts by family: their files, and which signs they have. */
import type { FontProgram } from 'pdfmake-internals';
import { fontProgram } from './shared-fonts.ts';

/** The four faces of a family, as file bytes. */
export interface FontFamily {
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
  readonly italics: Uint8Array;
  readonly bolditalics: Uint8Array;
}

export interface Fonts {
  readonly families: Readonly<Record<string, FontFamily>>;
  /** Family that is asked for signs the others lack. */
  readonly fallback?: string;
}

/** Answers whether a family has a sign in all of its faces. */
export interface FontCoverage {
  readonly fallback: string | undefined;
  readonly names: readonly string[];
  has(family: string, codePoint: number): boolean;
}

/** Opens the fonts once; a family's answer is the poorest of its faces, so that bold text is safe too. */
export function openFonts(fonts: Fonts): FontCoverage {
  const opened = new Map<string, FontProgram[]>();
  const known = new Map<string, Map<number, boolean>>();
  for (const [name, family] of Object.entries(fonts.families)) {
    const faces = new Set([family.normal, family.bold, family.italics, family.bolditalics]);
    opened.set(name, [...faces].map(fontProgram));
    known.set(name, new Map());
  }
  return {
    fallback: fonts.fallback,
    names: [...opened.keys()],
    has(family, codePoint) {
      const ofFamily = known.get(family);
      const cached = ofFamily?.get(codePoint);
      if (cached !== undefined) return cached;
      const faces = opened.get(family) ?? [];
      const answer = faces.length > 0 && faces.every((face) => face.hasGlyphForCodePoint(codePoint));
      ofFamily?.set(codePoint, answer);
      return answer;
    },
  };
}
