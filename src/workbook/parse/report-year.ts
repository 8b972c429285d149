/** The year of a report, `2016/17`. In: the text as it stands. Out: the same; two years that do not follow each other are reported. */
import type { Sourced } from '../../model/entry.ts';
import { plainText } from '../cells/plain-text.ts';
import { type Reading, report } from '../reading.ts';

const TWO_YEARS = /^(\d{2})(\d{2}) ?[/-] ?(\d{2}|\d{4})$/;

export function checkedYear(text: Sourced<string>, reading: Reading): Sourced<string> {
  const [, century = '', first = '', second] = TWO_YEARS.exec(plainText(text.value)) ?? [];
  if (second === undefined) return text;
  const start = Number(`${century}${first}`);
  const next = `${start + 1}`;
  if (next.endsWith(second)) return text;
  report(reading, 'invalid-year', text.at, { found: text.value, meant: `${start}/${next.slice(2)}` });
  return text;
}
