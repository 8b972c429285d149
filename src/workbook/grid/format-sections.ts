/**
 * Which section of a number format code shows a number (ECMA-376 part 1, 18.8.31): positive; negative; zero; text. Up to
 * two may carry a condition of their own, `[>=100]`; what they leave goes to the section after them.
 */
import { TOKEN, tokenise } from './format-tokens.ts';

/** In: a code. Out: the sections for numbers, without that for texts; `General` where there is none but that. */
export function splitSections(code: string): readonly string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(TOKEN)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  const isForTexts = tokenise(sections.at(-1) ?? '').some(
    ({ kind, text }) => kind === 'code' && text === '@',
  );
  const numbers = isForTexts ? sections.slice(0, -1) : sections.slice(0, 3);
  return numbers.length === 0 ? ['General'] : numbers;
}

type Condition = (value: number) => boolean;

/** Undefined where no section holds, or where spreadsheets differ on which of them does. */
export function chooseSection(sections: readonly string[], value: number): string | undefined {
  const [first = '', second = first, third] = sections;
  if (!sections.some((section) => section.includes('['))) return bySign(first, second, third ?? first, value);
  const [one, two, other] = [first, second, third ?? ''].map(conditionOf);
  if (one === 'unclear' || two === 'unclear' || other !== undefined) return undefined;
  if (one === undefined && two === undefined) return bySign(first, second, third ?? first, value);
  if (sections.length === 1) return first;
  if (one?.(value)) return first;
  if (sections.length === 2) return two === undefined || two(value) ? second : undefined;
  if (one !== undefined && two !== undefined) return two(value) ? second : third;
  // One condition and three sections: what the others are for is nowhere written down.
  return undefined;
}

/** Whether numbers below 0 have a section of their own, which prints no minus but its own. */
export function isForNegatives(sections: readonly string[]): boolean {
  return sections.length > 1 && !sections.some((section) => conditionOf(section) !== undefined);
}

function bySign(first: string, second: string, third: string, value: number): string {
  if (value < 0) return second;
  return value === 0 ? third : first;
}

/** Undefined where a section has none, `unclear` where it is none that can be read. */
function conditionOf(section: string): Condition | 'unclear' | undefined {
  const bracket = tokenise(section).find(({ kind, text }) => kind === 'bracket' && /^[<>=]/.test(text));
  if (!bracket) return undefined;
  const [, sign, bound] = /^(<=|>=|<>|<|>|=)\s*(-?(?:\d+\.?\d*|\.\d+))$/.exec(bracket.text) ?? [];
  if (sign === undefined) return 'unclear';
  return (value) => holds(value, sign, Number(bound));
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '<>') return value !== bound;
  return (
    (sign.includes('=') && value === bound) ||
    (sign.includes('<') && value < bound) ||
    (sign.includes('>') && value > bound)
  );
}
