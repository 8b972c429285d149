/** The comparison reports a difference exactly where the fingerprint of the whole differs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/model/submission.ts';
import { compareReports } from '../../src/publication/compare-reports.ts';
import { takeFingerprints } from '../../src/publication/fingerprint.ts';
import { changeLeaf, leavesOf, NOT_PRINTED, richSubmission } from './every-value.ts';
import { scoredOf } from './scored.ts';

const rich = richSubmission();
const scored = scoredOf(rich);
const { whole } = takeFingerprints(scored);

describe('the comparison', () => {
  it('lists a change of every value that prints, and of no other', () => {
    for (const path of leavesOf(rich)) {
      const name = path.join('.');
      const changes = compareReports(scored, scoredOf(changeLeaf(rich, path)));
      expect(changes.length > 0, name).toBe(!NOT_PRINTED.test(name));
      for (const { before, after } of changes) expect(before, name).not.toBe(after);
    }
  });

  it('says the same as the fingerprint, whatever is changed, put in, taken out or moved', () => {
    let differed = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
        const changed = steps.reduce((submission, one) => one(submission), rich);
        const after = scoredOf(changed);
        const differs = takeFingerprints(after).whole !== whole;
        const changes = compareReports(scored, after);
        expect(changes.length > 0).toBe(differs);
        expect(compareReports(after, scored).length > 0).toBe(differs);
        for (const change of changes) expect(change.before).not.toBe(change.after);
        differed += differs ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(differed).toBeGreaterThan(30);
  });
});

type Step = (submission: Submission) => Submission;

const LISTS = [
  'narrative',
  'priorities',
  'measures',
  'actions',
  'earlierYears',
  'glossary',
  'signOffs',
  'acknowledgements',
] as const;

const list = fc.constantFrom(...LISTS);
const place = fc.nat({ max: 7 });

/** One edit of a workbook: a value, or a member of a list copied, taken out or moved to the end. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.nat().map(
    (seed): Step =>
      (submission) => {
        const paths = leavesOf(submission);
        return changeLeaf(submission, paths[seed % paths.length] ?? []);
      },
  ),
  fc.tuple(list, place).map(([key, at]): Step => edit(key, (items) => [...items, ...copyOf(items, at)])),
  fc.tuple(list, place).map(([key, at]): Step => edit(key, (items) => items.filter((_, n) => n !== at))),
  fc
    .tuple(list, place)
    .map(
      ([key, at]): Step =>
        edit(key, (items) => [...items.filter((_, n) => n !== at), ...items.slice(at, at + 1)]),
    ),
  fc.tuple(place, fc.boolean()).map(
    ([at, out]): Step =>
      (submission) => {
        const { bands } = submission.scheme;
        const others = bands.filter((_, n) => n !== at);
        return {
          ...submission,
          scheme: { ...submission.scheme, bands: out ? others : [...others, ...bands.slice(at, at + 1)] },
        };
      },
  ),
);

/** Two priorities or terms of one name are an error of the workbook, and never get as far as a comparison. */
function copyOf(items: readonly unknown[], at: number): unknown[] {
  return structuredClone(items.slice(at, at + 1)).filter(
    (item) => typeof item === 'object' && item !== null && !('shortName' in item),
  );
}

function edit(key: (typeof LISTS)[number], change: (items: readonly unknown[]) => unknown[]): Step {
  return (submission) => ({ ...submission, [key]: change(submission[key]) });
}
