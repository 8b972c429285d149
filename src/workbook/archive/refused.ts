/** Why a file cannot be read as a workbook at all: thrown inside this folder only, caught once in open-package.ts. */
export type Refusal =
  | { readonly code: 'not-a-workbook'; readonly found: string }
  | { readonly code: 'unsupported-workbook'; readonly found: string }
  | { readonly code: 'encrypted-workbook' }
  | { readonly code: 'damaged-workbook'; readonly found: string }
  | { readonly code: 'oversized-workbook'; readonly limit: string; readonly found: string };

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Says that the file is broken and how, e.g. `two parts of one name, xl/workbook.xml`. */
export function damaged(found: string): Refused {
  return new Refused({ code: 'damaged-workbook', found });
}

export function oversized(limit: string, found: string): Refused {
  return new Refused({ code: 'oversized-workbook', limit, found });
}
