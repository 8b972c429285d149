/** Text made safe to show on a terminal, which a workbook's text must not steer, and made to fit it. */
import { letters, takeColumns, textWidth } from './text-width.ts';

/** Control characters, the line break excepted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** In: a line, or several. Out: the same with `\ufffd` in place of each control character. */
export function harmlessLine(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

/** The same in one line. */
export function oneLine(text: string): string {
  return harmlessLine(text).replaceAll('\n', '\ufffd');
}

/** For the sign that says something was cut off, and a last column left free: some terminals wrap as it is written. */
const MARGIN = 2;

/** Cuts a line to the columns of the terminal: a wrapped line cannot be taken back. '' where it tells of no columns. */
export function fitLine(text: string, columns: number): string {
  // some systems tell of none, or of undefined
  if (!(columns >= MARGIN)) return '';
  if (textWidth(text) < columns) return text;
  return `${takeColumns(letters(text), columns - MARGIN).join('')}…`;
}

/** Cuts from the middle what is wider: files are told apart by how their names begin and end. */
export function shortenName(name: string, columns: number): string {
  if (textWidth(name) <= columns) return name;
  const all = letters(name);
  const half = Math.floor((columns - 1) / 2);
  const ending = takeColumns(all.toReversed(), half).toReversed();
  return `${takeColumns(all, half).join('')}…${ending.join('')}`;
}
