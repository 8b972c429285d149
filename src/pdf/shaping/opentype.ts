/**
 * Tables of a font file (OpenType 1.9, "GPOS", "GSUB"), as far as words of plain letters need them: the lookups of a
 * feature, what each is for, and in which class a glyph is.
 */

/** Text of Latin script, or without any letter. */
export type Script = 'latn' | 'DFLT';

export interface Lookup {
  readonly type: number;
  /** Where its subtables begin in the file. */
  readonly subtables: readonly number[];
}

/** In: a font file, "GPOS" or "GSUB", a script and features. Out: their lookups in the order they are applied; none without the table. */
export function lookupsOf(
  view: DataView,
  name: 'GPOS' | 'GSUB',
  script: Script,
  wanted: readonly string[],
): readonly Lookup[] {
  const table = placeOfTable(view, name)?.offset;
  if (table === undefined) return [];
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at)) as [
    number,
    number,
    number,
  ];
  const system = systemOf(view, scripts, script) ?? systemOf(view, scripts, 'DFLT');
  if (system === undefined) return [];
  const indexes = listAt(view, system + 4).flatMap((feature) => {
    const record = features + 2 + 6 * feature;
    return wanted.includes(tagAt(view, record))
      ? listAt(view, features + view.getUint16(record + 4) + 2)
      : [];
  });
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => lookupAt(view, lookups + view.getUint16(lookups + 2 + 2 * index), EXTENSION[name]));
}

/** The type that says that a subtable of another type is somewhere else. */
const EXTENSION = { GPOS: 9, GSUB: 7 };

function lookupAt(view: DataView, lookup: number, extension: number): Lookup {
  const type = view.getUint16(lookup);
  const subtables = listAt(view, lookup + 4).map((offset) => lookup + offset);
  const [first] = subtables;
  if (type !== extension || first === undefined) return { type, subtables };
  // all of them have the same type (GSUB, lookup type 7)
  return {
    type: view.getUint16(first + 2),
    subtables: subtables.map((at) => at + view.getUint32(at + 4)),
  };
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}

export interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

/** Where a table is in a file; absent where the file has none of this name. */
export function placeOfTable(view: DataView, wanted: string): TablePlace | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    if (tagAt(view, at) === wanted)
      return { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  }
  return undefined;
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
export function listAt(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + 2 * index));
}

/** The place of a glyph among those that a subtable is for. */
export function coverageAt(view: DataView, at: number): (glyph: number) => number | undefined {
  const count = view.getUint16(at + 2);
  const isList = view.getUint16(at) === 1;
  // in order of their numbers, so that the last is the highest
  const last = count === 0 ? 0 : view.getUint16(isList ? at + 2 + 2 * count : at + 6 * count);
  const places = new Int32Array(last + 1).fill(-1);
  for (let index = 0; index < count; index++) {
    if (isList) {
      places[view.getUint16(at + 4 + 2 * index)] = index;
      continue;
    }
    const range = at + 4 + 6 * index;
    const [from, place] = [view.getUint16(range), view.getUint16(range + 4)];
    for (let glyph = from; glyph <= view.getUint16(range + 2); glyph++) places[glyph] = place + glyph - from;
  }
  return (glyph) => {
    const place = places[glyph] ?? -1;
    return place < 0 ? undefined : place;
  };
}

/** The class of a glyph; 0 where none is named. */
export function classAt(view: DataView, at: number): (glyph: number) => number {
  if (view.getUint16(at) === 1) {
    const from = view.getUint16(at + 2);
    const named = Uint16Array.from(listAt(view, at + 4));
    return (glyph) => named[glyph - from] ?? 0;
  }
  const count = view.getUint16(at + 2);
  const last = count === 0 ? 0 : view.getUint16(at + 6 * count);
  const classes = new Uint16Array(last + 1);
  for (let index = 0; index < count; index++) {
    const range = at + 4 + 6 * index;
    classes.fill(view.getUint16(range + 4), view.getUint16(range), view.getUint16(range + 2) + 1);
  }
  return (glyph) => classes[glyph] ?? 0;
}
