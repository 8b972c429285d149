/**
 * Findings quote what stands in the workbook, also what no reader of the report ever sees: a heading in Arabic, the name
 * of a sheet of notes. No font of the report need have its signs, nor need they run from left to right.
 */

/** Letters of the Latin script, digits, punctuation, money, and the arrows and signs that our own findings print. */
const PRINTABLE =
  /[\p{ASCII}\u00a0-\u00ff\p{Script=Latin}\u2010-\u2027\u202f-\u205e\u20ac\u2190-\u2193\u2212\u2260-\u2265\u25b2\u25bc\u2713\s]/u;

/** Signs named of one run of them; the rest are counted. */
const MOST_NAMED = 6;

/** In: a text of a finding. Out: the same, each run of signs that may not print as its code points, `[U+0645 U+0644]`. */
export function printableQuote(text: string): string {
  let out = '';
  let run: string[] = [];
  for (const sign of text) {
    if (!PRINTABLE.test(sign)) run.push(sign);
    else {
      out += named(run) + sign;
      run = [];
    }
  }
  return out + named(run);
}

function named(run: readonly string[]): string {
  if (run.length === 0) return '';
  const codes = run.slice(0, MOST_NAMED).map(codeOf).join(' ');
  return `[${codes}${run.length > MOST_NAMED ? ` + ${run.length - MOST_NAMED}` : ''}]`;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
