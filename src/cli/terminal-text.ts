/** Text made safe to show on a terminal: a workbook's text must not steer it. */

/** Control characters, the line break excepted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** In: a line, or several. Out: the same with `\ufffd` in place of each control character. */
export function harmlessLine(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

/** Cuts a line to the columns of the terminal: a wrapped line cannot be taken back. */
export function fitLine(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(columns - 2, 0))}…`;
}
