import { expect, it } from 'vitest';
import { asRefusal, Refusal } from '../../src/layout/refusal.ts';

it('gives a refusal back, and throws on what is a fault of the program', () => {
  const refusal = new Refusal({ code: 'x', severity: 'error', message: 'expected a, found b', hint: 'c' });
  expect(asRefusal(refusal)).toBe(refusal);
  const fault = new RangeError('too deep');
  expect(() => asRefusal(fault)).toThrow(fault);
});
