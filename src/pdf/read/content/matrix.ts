/**
 * Transformation matrices (ISO 32000-1, 8.3.4): a row vector on their left. Objects and not lists, since every
 * letter and every corner goes through one.
 */

export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const { a, b, c, d, e, f } = inner;
  return {
    a: a * outer.a + b * outer.c,
    b: a * outer.b + b * outer.d,
    c: c * outer.a + d * outer.c,
    d: c * outer.b + d * outer.d,
    e: e * outer.a + f * outer.c + outer.e,
    f: e * outer.b + f * outer.d + outer.f,
  };
}

/** First a move, then `outer`. */
export function moved(x: number, y: number, outer: Matrix): Matrix {
  const { a, b, c, d, e, f } = outer;
  return { a, b, c, d, e: x * a + y * c + e, f: x * b + y * d + f };
}

/** In: six numbers; the unit matrix where there are none. */
export function matrixOf(numbers: readonly unknown[]): Matrix {
  if (numbers.length < 6) return IDENTITY;
  const at = (index: number): number => {
    const value = numbers[index];
    return typeof value === 'number' ? value : 0;
  };
  return { a: at(0), b: at(1), c: at(2), d: at(3), e: at(4), f: at(5) };
}

/** By how much lengths grow, on the average of both directions. */
export function scaleOf({ a, b, c, d }: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
