/** A value as a finding shows it: short, on one line, what is not text in words. */

const LONGEST = 60;

/** `"Safe"` for text, `3`, `nothing`, `a list of 4`, `a group of values (name, status)`. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${showText(value)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return String(value);
  const keys = Object.keys(value).filter((key) => key !== 'origin');
  return keys.length === 0 ? 'an empty group' : `a group of values (${showText(keys.join(', '))})`;
}

/** The text cut to 60 characters, line breaks and other invisible signs as spaces. */
export function showText(text: string): string {
  const beginning = text.slice(0, LONGEST * 2 + 2);
  const letters = Array.from(beginning.replace(/[\s\p{C}]+/gu, ' '));
  const isWhole = letters.length <= LONGEST && beginning.length === text.length;
  return isWhole ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`;
}
