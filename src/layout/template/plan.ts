/** A template made ready to run: every tag knows whether it stands inside quotes, every name its line. */

import type { Piece } from '../merge/merged-text.ts';
import type { PlainData } from '../plain-data.ts';

export interface TemplatePlan {
  readonly file: string;
  readonly steps: readonly Step[];
  /** The most brackets that are open at any one point. */
  readonly nesting: number;
}

export type Step = { readonly kind: 'written'; readonly piece: Piece } | PrintStep | BlockStep | PartialStep;

export interface PrintStep {
  readonly kind: 'print';
  readonly line: number;
  readonly inString: boolean;
  readonly value: Expr;
  readonly piece: Piece;
}

export type BlockName = 'if' | 'unless' | 'each' | 'with';

export interface BlockStep {
  readonly kind: 'block';
  readonly line: number;
  readonly name: BlockName;
  readonly subject: Expr;
  /** Names of `as |measure index|`. */
  readonly names: readonly string[];
  readonly main: readonly Step[];
  readonly otherwise: readonly Step[];
}

export interface PartialStep {
  readonly kind: 'partial';
  readonly line: number;
  /** Path below `templates/`, `partials/key.hbs`. */
  readonly file: string;
  readonly context: Expr | undefined;
  readonly hash: Hash;
  /** Brackets open around it. */
  readonly nesting: number;
}

export type Hash = readonly (readonly [name: string, value: Expr])[];

export type Expr = { readonly kind: 'literal'; readonly value: PlainData } | PathExpr | CallExpr;

export interface PathExpr {
  readonly kind: 'path';
  readonly line: number;
  /** `@index`, `@root.year`. */
  readonly variable: boolean;
  /** Number of `../`. */
  readonly up: number;
  readonly parts: readonly string[];
  /** As written. */
  readonly text: string;
}

export interface CallExpr {
  readonly kind: 'call';
  readonly line: number;
  readonly helper: string;
  readonly args: readonly Expr[];
  readonly hash: Hash;
}
