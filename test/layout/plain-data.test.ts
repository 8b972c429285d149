import { expect, test } from 'vitest';
import { asPlainData, isPlainList, isPlainObject } from '../../src/layout/plain-data.ts';

test('plain data is given back as it is, parts used twice included', () => {
  const part = { x: [null, true, 0, '', []] };
  const data = { a: part, b: [part], c: Object.assign(Object.create(null), { d: 1 }) };
  expect(asPlainData(data)).toBe(data);
});

class Measure {
  readonly name = 'x';
}

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

test.each([
  ['an instance of a class', { a: [new Measure()] }, '"a.0", found an instance of a class'],
  ['a date', { a: new Date(0) }, '"a", found an instance of a class'],
  ['a map', { a: new Map() }, '"a", found an instance of a class'],
  [
    'a list of a class of its own',
    { a: new (class extends Array {})() },
    '"a", found an instance of a class',
  ],
  [
    'a getter',
    {
      get a() {
        return 1;
      },
    },
    '"a", found a getter',
  ],
  ['a function', { a: () => 1 }, '"a", found function'],
  ['undefined', { a: { b: undefined } }, '"a.b", found undefined'],
  ['a big integer', { a: 1n }, '"a", found bigint'],
  ['a symbol', { a: Symbol('x') }, '"a", found symbol'],
  ['a symbol for a key', { [Symbol('x')]: 1 }, '"", found a symbol for a key'],
  ['a hole', { a: new Array(1) }, '"a.0", found a hole'],
  ['not a number', { a: Number.NaN }, '"a", found NaN'],
  ['infinity', { a: Number.POSITIVE_INFINITY }, '"a", found Infinity'],
  ['a list at the root', [1], '"", found a list'],
  ['a loop', cyclic, 'found something nested deeper than 32'],
])('%s is a fault of the program', (_, data, message) => {
  expect(() => asPlainData(data)).toThrow(TypeError);
  expect(() => asPlainData(data)).toThrow(message);
});

test('lists and groups are told apart', () => {
  expect([[], {}, null, 'x'].map((value) => [isPlainList(value), isPlainObject(value)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect(isPlainObject(undefined)).toBe(false);
});
