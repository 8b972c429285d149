/**
 * The only module that imports Handlebars, and only its parser: layouts are run over the syntax tree and
 * never compiled to code. In: template text. Out: the tree, typed as the parser really builds it.
 */
import handlebars from 'handlebars';

interface Node {
  readonly loc: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Program {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  /** Names of `as |measure index|`. */
  readonly blockParams?: readonly string[];
}

export type Statement =
  | ContentStatement
  | MustacheStatement
  | BlockStatement
  | PartialStatement
  | (Node & { readonly type: 'CommentStatement' })
  | (Node & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });

export interface ContentStatement extends Node {
  readonly type: 'ContentStatement';
  /** After whitespace control. */
  readonly value: string;
  /** Before it; the place counts from its first character. */
  readonly original: string;
}

interface Call {
  readonly params: readonly Expression[];
  readonly hash?: {
    readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
  };
}

export interface MustacheStatement extends Node, Call {
  readonly type: 'MustacheStatement';
  readonly path: Expression;
}

export interface BlockStatement extends Node, Call {
  readonly type: 'BlockStatement';
  readonly path: PathExpression;
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialStatement extends Node, Call {
  readonly type: 'PartialStatement';
  readonly name: Expression;
}

export type Expression = PathExpression | SubExpression | Literal;

export interface PathExpression extends Node {
  readonly type: 'PathExpression';
  /** Written with an @. */
  readonly data: boolean;
  /** Number of `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface SubExpression extends Node, Call {
  readonly type: 'SubExpression';
  readonly path: PathExpression;
}

export type Literal = Node &
  (
    | { readonly type: 'StringLiteral'; readonly value: string }
    | { readonly type: 'NumberLiteral'; readonly value: number }
    | { readonly type: 'BooleanLiteral'; readonly value: boolean }
    | { readonly type: 'NullLiteral' | 'UndefinedLiteral' }
  );

/** In: a template. Out: its syntax tree, or the line at which it cannot be read. */
export function parseHandlebars(
  source: string,
): Program | { readonly type: 'unreadable'; readonly line: number } {
  try {
    return handlebars.parse(source) as unknown as Program;
  } catch (error) {
    return { type: 'unreadable', line: lineOf(String(error)) };
  }
}

/** The parser gives the line only in its text: `Parse error on line 3:` or `Invalid path: a/.. - 3:2`. */
function lineOf(message: string): number {
  const line = message.match(/(?<=on line )\d+|(?<=- )\d+(?=:\d+$)/);
  return Number(line);
}
