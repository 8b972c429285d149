import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/build-report.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { inspectCommentary } from '../../src/publication/inspect-commentary.ts';
import { sample } from '../samples.ts';
import { scheme } from '../scoring/schemes/scheme.ts';
import { scoredOf, submissionOf } from './scored.ts';

const RED = { ref: 'A 1', outturn: '80', target: '100' };
const LATE = { kind: 'action', name: 'Mend the bridge', outturn: 'Major slippage' } as const;

describe('inspectCommentary', () => {
  it('warns of every row of the lowest status that does not say why', () => {
    const rows = [RED, { ...RED, ref: 'A 2', outturn: '96' }, LATE];
    expect(inspectCommentary(scoredOf(submissionOf(rows))).map(formatFinding)).toEqual([
      'warning sample.xlsx Measures!A2: expected commentary on the measure with the status "Red", found none [red-without-commentary]\n' +
        '  Say in the column Commentary what happened and what is being done, or acknowledge that it stands alone.',
      'warning sample.xlsx Actions!A2: expected commentary on the action with the status "Red", found none [red-without-commentary]\n' +
        '  Say in the column Commentary what happened and what is being done, or acknowledge that it stands alone.',
    ]);
  });

  it('has nothing to say of a row that does', () => {
    const base = submissionOf([RED]);
    const commentary = { value: 'Why.', at: { sheet: 'Measures', cell: 'U2' } };
    const measures = base.measures.map((measure) => ({ ...measure, commentary }));
    expect(inspectCommentary(scoredOf({ ...base, measures }))).toEqual([]);
  });

  it('has nothing to say where every status counts as met', () => {
    const allMet = scheme([
      { label: 'Good', met: true, from: '0%' },
      { label: 'Fair', met: true },
    ]);
    expect(inspectCommentary(scoredOf({ ...submissionOf([RED]), scheme: allMet }))).toEqual([]);
  });
});

describe('the samples', () => {
  const codes = async (name: string) => {
    const { findings } = await checkWorkbook(sample(name));
    return findings.filter(({ code }) => code === 'red-without-commentary');
  };

  it('Derby lets all thirteen stand, since the published report printed no commentary', async () => {
    const found = await codes('derby-2016-17');
    expect(found).toHaveLength(13);
    expect(found.every(({ acknowledged }) => acknowledged?.reason.includes('printed no commentary'))).toBe(
      true,
    );
  });

  it.each(['exampleton-2025-26', 'exampleton-2025-26-cy'])('%s explains every one', async (name) => {
    expect(await codes(name)).toEqual([]);
  });
});
