/**
 * The kerning of a font file, read from its own table (OpenType, GPOS): the pairs of signs that are set closer or
 * wider. fontkit reads the same, and much more, at a thousand times the cost for each new word.
 */

/** What is added between two glyphs, in units of the font; 0 where nothing is. Glyphs by their numbers. */
export type Kerning = (left: number, right: number) => number;

/** Text of Latin script, or without any letter. */
export type Script = 'latn' | 'DFLT';

const PAIRS = 2;
const EXTENSION = 9;

/** The value that says by how much the first glyph's advance changes, and no other. */
const ADVANCE_ONLY = 0x0004;

/** In: a font file. Out: its kerning for a script; nothing where the file kerns in a way that is not known here. */
export function readKerning(file: Uint8Array, script: Script): Kerning | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = tableAt(view, 'GPOS');
  if (table === undefined) return () => 0;
  const subtables = lookupsOf(view, table, script).map((lookup) => subtablesOf(view, lookup));
  if (!subtables.every((ofLookup) => ofLookup !== undefined)) return undefined;
  return (left, right) => {
    let sum = 0;
    for (const ofLookup of subtables) {
      // the first subtable that knows the pair ends a lookup
      for (const kerning of ofLookup) {
        const found = kerning(left, right);
        if (found === undefined) continue;
        sum += found;
        break;
      }
    }
    return sum;
  };
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}

function tableAt(view: DataView, wanted: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    if (tagAt(view, at) === wanted) return view.getUint32(at + 8);
  }
  return undefined;
}

/** Where the lookups of the feature `kern` of a script are, in the order they are applied. */
function lookupsOf(view: DataView, table: number, script: Script): number[] {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at)) as [
    number,
    number,
    number,
  ];
  const system = systemOf(view, scripts, script) ?? systemOf(view, scripts, 'DFLT');
  if (system === undefined) return [];
  const indexes = listAt(view, system + 4).flatMap((feature) => {
    const record = features + 2 + 6 * feature;
    return tagAt(view, record) === 'kern' ? listAt(view, features + view.getUint16(record + 4) + 2) : [];
  });
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => lookups + view.getUint16(lookups + 2 + 2 * index));
}

function systemOf(view: DataView, scripts: number, script: Script): number | undefined {
  for (let index = 0; index < view.getUint16(scripts); index++) {
    const record = scripts + 2 + 6 * index;
    if (tagAt(view, record) !== script) continue;
    const at = scripts + view.getUint16(record + 4);
    const usual = view.getUint16(at);
    return usual === 0 ? undefined : at + usual;
  }
  return undefined;
}

/** Numbers behind their count. */
function listAt(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + 2 * index));
}

type PairKerning = (left: number, right: number) => number | undefined;

function subtablesOf(view: DataView, lookup: number): PairKerning[] | undefined {
  const found: PairKerning[] = [];
  for (const offset of listAt(view, lookup + 4)) {
    let at = lookup + offset;
    let type = view.getUint16(lookup);
    if (type === EXTENSION) {
      type = view.getUint16(at + 2);
      at += view.getUint32(at + 4);
    }
    const format = view.getUint16(at);
    const plain = view.getUint16(at + 4) === ADVANCE_ONLY && view.getUint16(at + 6) === 0;
    if (type !== PAIRS || !plain) return undefined;
    found.push(format === 1 ? pairsAt(view, at) : classesAt(view, at));
  }
  return found;
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

/** The place of a glyph among those that a subtable is for. */
function coverageAt(view: DataView, at: number): (glyph: number) => number | undefined {
  const places = new Map<number, number>();
  const count = view.getUint16(at + 2);
  for (let index = 0; index < count; index++) {
    if (view.getUint16(at) === 1) {
      places.set(view.getUint16(at + 4 + 2 * index), index);
      continue;
    }
    const range = at + 4 + 6 * index;
    const [from, to, place] = [0, 2, 4].map((offset) => view.getUint16(range + offset)) as [
      number,
      number,
      number,
    ];
    for (let glyph = from; glyph <= to; glyph++) places.set(glyph, place + glyph - from);
  }
  return (glyph) => places.get(glyph);
}

/** The class of a glyph; 0 where none is named. */
function classAt(view: DataView, at: number): (glyph: number) => number {
  const classes = new Map<number, number>();
  if (view.getUint16(at) === 1) {
    const from = view.getUint16(at + 2);
    listAt(view, at + 4).forEach((named, index) => {
      classes.set(from + index, named);
    });
  } else {
    for (let index = 0; index < view.getUint16(at + 2); index++) {
      const range = at + 4 + 6 * index;
      const named = view.getUint16(range + 4);
      for (let glyph = view.getUint16(range); glyph <= view.getUint16(range + 2); glyph++) {
        classes.set(glyph, named);
      }
    }
  }
  return (glyph) => classes.get(glyph) ?? 0;
}
