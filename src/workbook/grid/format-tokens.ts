/** The pieces of a number format code. In: a code or one section of it. Out: its pieces, in order. */

export interface Token {
  /** `general` stands for the digits of the number as it is. */
  readonly kind: 'literal' | 'code' | 'bracket' | 'general';
  readonly text: string;
}

export const TOKEN = /"([^"]*)"?|\\(.)|[_*](.)|\[([^[\]]*)\]|(General)|(AM\/PM|A\/P)|([\s\S])/gi;

/** Spaces as wide as a sign (`_)`) and signs that fill a cell (`*-`) are no pieces: nobody reads them. */
export function tokenise(section: string): Token[] {
  const tokens: Token[] = [];
  for (const [, quoted, escaped, spacer, bracket, general, noon, other] of section.matchAll(TOKEN)) {
    if (bracket !== undefined) tokens.push({ kind: 'bracket', text: bracket });
    else if (quoted !== undefined || escaped !== undefined) {
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    } else if (noon !== undefined) tokens.push({ kind: 'code', text: 'h' });
    else if (general !== undefined) tokens.push({ kind: 'general', text: '' });
    else if (spacer === undefined) tokens.push({ kind: 'code', text: other ?? '' });
  }
  return tokens;
}
