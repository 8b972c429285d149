import { beforeAll, describe, expect, it } from 'vitest';
import { formatFinding } from '../../../src/model/finding.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { inspectSanity, SANITY_CODES } from '../../../src/publication/sanity/inspect-sanity.ts';
import { scoredOf } from '../scored.ts';
import { lastYearOf, readSampleSubmission, told } from './plant.ts';
import { SLIPS } from './slips.ts';

/** Targets below last year's result, which Exampleton set on purpose: all three are published as Planned. */
const ON_PURPOSE = ['target-looser Measures!O3', 'target-looser Measures!O23', 'target-looser Measures!O39'];

let clean: Submission;
beforeAll(async () => {
  clean = await readSampleSubmission('exampleton-2025-26');
});

describe('inspectSanity', () => {
  it.each(SLIPS)('finds %s, and nothing else', (_what, slip, code, cell) => {
    const found = told(slip(clean), lastYearOf(clean)).filter((one) => !ON_PURPOSE.includes(one));
    expect(found).toEqual([`${code} ${cell}`]);
  });

  it('words every finding as in the golden', async () => {
    const lastYear = lastYearOf(clean);
    const lines = SLIPS.flatMap(([what, slip, code, cell]) =>
      inspectSanity(scoredOf(slip(clean)), lastYear)
        .filter(
          (one) =>
            one.code === code &&
            one.place?.kind === 'cell' &&
            `${one.place.sheet}!${one.place.cell}` === cell,
        )
        .map((one) => `${what}\n${formatFinding(one)}`),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('findings.golden.txt');
  });

  it('leaves no code out of the golden', () => {
    expect(new Set(SLIPS.map(([, , code]) => code))).toEqual(SANITY_CODES);
  });

  it('makes warnings only, which the workbook can let stand', () => {
    const found = SLIPS.flatMap(([, slip]) => inspectSanity(scoredOf(slip(clean)), lastYearOf(clean)));
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });
});

describe.each(['exampleton-2025-26', 'exampleton-2025-26-cy'])('%s', (name) => {
  it('has nothing odd but the targets that were loosened on purpose', async () => {
    const submission = await readSampleSubmission(name);
    expect(told(submission, lastYearOf(submission))).toEqual(ON_PURPOSE);
  });
});
