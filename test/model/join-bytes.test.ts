import { expect, it } from 'vitest';
import { joinBytes } from '../../src/model/join-bytes.ts';

it('joins parts in their order, also none and very many', () => {
  expect(joinBytes([])).toEqual(new Uint8Array());
  expect(joinBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])).toEqual(
    Uint8Array.of(1, 2, 3),
  );
  const many = joinBytes(Array.from({ length: 300_000 }, (_, index) => Uint8Array.of(index % 251)));
  expect([many.length, many[299_999]]).toEqual([300_000, 299_999 % 251]);
});
