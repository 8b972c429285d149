/** A mistake is told once: what follows from it is not told too. */
import { describe, expect, it } from 'vitest';
import { measuresSheet, type Row, readSample, tableOf } from '../sample-book.ts';

const GREEN: Row = {
  Rule: 'Status',
  Name: 'Green',
  From: '0%',
  Met: 'Yes',
  Colour: '#00703C',
  Shape: 'Circle',
};

describe('what is there twice', () => {
  it('a priority: rows that name either are in the right', async () => {
    const { codes } = await readSample({
      Priorities: tableOf(
        { Priority: 'Safe Exampleton', 'Short name': 'Safe' },
        { Priority: 'Strong Exampleton', 'Short name': 'Safe' },
        { Priority: 'Safe Exampleton', 'Short name': 'Secure' },
      ),
      Measures: measuresSheet(
        ...['Safe', 'Strong Exampleton', 'Secure'].map((Priority, index) => ({ Ref: `${index}`, Priority })),
      ),
    });
    expect(codes).toEqual(['Priorities!B3 duplicate-priority', 'Priorities!A4 duplicate-priority']);
  });

  it('a status: the last of them is not missed as what takes the rest', async () => {
    const { codes } = await readSample({ Scoring: tableOf(GREEN, { ...GREEN, From: undefined, Met: 'No' }) });
    expect(codes).toEqual(['Scoring!B3 duplicate-rule']);
  });

  it('a status: one that is there twice further up leaves the rest as it is', async () => {
    const red = { ...GREEN, Name: 'Red', From: '-5%' };
    const { codes } = await readSample({ Scoring: tableOf(GREEN, GREEN, red) });
    expect(codes).toEqual(['Scoring!B3 duplicate-rule', 'Scoring!C4 no-catch-all']);
  });
});
