import { expect, test } from 'vitest';
import { DEFAULT_SCHEME } from '../../src/model/scheme.ts';
import { nameEntry, nameStatus, nameTolerance } from '../../src/scoring/names.ts';
import { decimal, entry, hidden } from './build-submission.ts';

test.each([
  ['93%', '93%'],
  ['£1.20', '£1.20'],
  ['76,604', '76604'],
  ['18.7% (2015 data)', '18.7%'],
  ['As planned', 'As planned'],
  ['N/A', 'N/A'],
  ['not reported', 'not reported'],
  ['', 'blank'],
])('the cell "%s" is named "%s"', (cell, name) => {
  expect(nameEntry(entry(cell))).toBe(name);
});

test('a number is named with the digits its cell shows', () => {
  expect(nameEntry(hidden('76.45', 0))).toBe('76');
});

test('a target that is none is named so', () => {
  expect(nameEntry({ kind: 'no-target' })).toBe('no target');
});

test('a status is named by the label of its band, or its id where the scheme has lost it', () => {
  expect(nameStatus({ kind: 'band', band: 'green' }, DEFAULT_SCHEME)).toBe('Green');
  expect(nameStatus({ kind: 'band', band: 'purple' }, DEFAULT_SCHEME)).toBe('purple');
});

test('a tolerance is named as it was written', () => {
  expect(nameTolerance({ basis: 'relative', value: decimal('0.075') })).toBe('7.5%');
  expect(nameTolerance({ basis: 'units', value: decimal('2') })).toBe('2');
});
