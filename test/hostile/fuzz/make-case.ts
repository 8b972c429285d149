/** One case by seed and number, always the same: its mutated bytes are made before anything is read. */
import { unzipSync } from 'fflate';
import { Chance } from '../../conformance/random/chance.ts';
import { type Mutation, mutateArchive } from './mutate-archive.ts';
import { mutateSemantic } from './mutate-semantic.ts';
import { mutateStructure } from './mutate-structure.ts';
import { type Book, readCells } from './read-cells.ts';

export const KINDS = ['archive', 'structure', 'semantic'] as const;
export type Kind = (typeof KINDS)[number];

export interface Case extends Mutation {
  readonly kind: Kind;
}

export interface Source {
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly book: Book;
  /** The parts with the figures in them. */
  readonly figures: readonly string[];
}

export function sourceOf(bytes: Uint8Array): Source {
  const parts = unzipSync(bytes);
  const figures = ['xl/worksheets/sheet5.xml', 'xl/worksheets/sheet6.xml', 'xl/sharedStrings.xml'];
  return { bytes, parts, book: readCells(bytes), figures };
}

/** The kinds take turns. */
export function makeCase(source: Source, seed: number, number: number): Case {
  const chance = new Chance(seed * 1_000_003 + number);
  const kind = KINDS[number % KINDS.length] ?? 'archive';
  switch (kind) {
    case 'archive':
      return { kind, ...mutateArchive(source.bytes, chance) };
    case 'structure':
      return { kind, ...mutateStructure(source.parts, source.figures, chance) };
    case 'semantic':
      return { kind, ...mutateSemantic(source.book, chance) };
  }
}
