import { describe, expect, it } from 'vitest';
import { typed } from '../raw-workbook.ts';
import { type Row, readSample, tableOf } from '../sample-book.ts';

async function signOffs(...rows: readonly Row[]) {
  const { value, codes } = await readSample({ 'Sign-off': tableOf(...rows) });
  return { signOffs: value?.signOffs, codes };
}

describe('a sign-off', () => {
  it('is read with its decision, fingerprint, date and comment', async () => {
    const read = await signOffs({
      Role: 'Director',
      Name: 'A. Person',
      Scope: 'safe',
      Decision: 'changes wanted',
      'Fingerprint approved': '0123 4567-89AB',
      Date: '3 May 2017',
      Comment: 'M1 is late',
    });
    expect(read).toEqual({
      codes: [],
      signOffs: [
        {
          at: { sheet: 'Sign-off', cell: 'A2' },
          role: 'Director',
          name: 'A. Person',
          scope: 'safe exampleton',
          decision: 'changes-wanted',
          fingerprint: '0123456789ab',
          date: '2017-05-03',
          comment: 'M1 is late',
        },
      ],
    });
  });

  it('is open until it is decided', async () => {
    const read = await signOffs({ Role: 'Director', Scope: 'All', Decision: undefined, Date: undefined });
    expect(read.signOffs).toEqual([
      { at: { sheet: 'Sign-off', cell: 'A2' }, role: 'Director', name: '', scope: 'all', decision: 'open' },
    ]);
  });

  it('may name the whole fingerprint, and one of digits only that is a number', async () => {
    const read = await signOffs(
      { Role: 'A', Scope: 'All', 'Fingerprint approved': 'ab'.repeat(32) },
      { Role: 'B', Scope: 'All', 'Fingerprint approved': 123456789012 },
    );
    expect(read.codes).toEqual([]);
    expect(read.signOffs?.map(({ fingerprint }) => fingerprint)).toEqual(['ab'.repeat(32), '123456789012']);
  });

  it('with an error in its date has a finding there, and without a scope is left out', async () => {
    const read = await signOffs({ Role: 'A', Scope: 'Strong', Date: typed('e', '#REF!') });
    expect(read).toEqual({
      signOffs: [],
      codes: ['Sign-off!B2 unknown-scope', 'Sign-off!C2 invalid-date'],
    });
  });
});
