/** What is right, or about something else, is left alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Submission } from '../../../src/model/submission.ts';
import {
  type Change,
  commentary,
  narrative,
  priorityCommentary,
  readSampleSubmission,
  told,
} from './plant.ts';

/** Exampleton: 42 of 66 met, 27 of 42 improved; Thriving 13 of 21; 48 measures, 23 actions, five priorities. */
const NARRATIVE: readonly string[] = [
  'Overall 64% of measures and actions met their target (42 of 66).',
  'We met 64 per cent of our targets, and 64% of measures improved.',
  'Of the 44 measures with a target, 26 of 44 met it; 12 of 44 were Amber and 6 of 44 Red.',
  'Results were Amber for 27% and Red for 14% of measures.',
  'In Thriving Places 13 of 21 targets were met, which is 62%.',
  'Thriving met 62% of its targets; Lives met 61%.',
  'Last year 58% of measures met their target.',
  'In 2023/24 we met 55% of targets.',
  'This report has 48 measures and 23 actions for five priorities.',
  'The report covers 18 measures in Thriving Places.',
  'Three of the five priorities improved.',
  'Of our 66 targets, 42 were met, which is 42/66 targets.',
  'We took 12 measures to slow traffic, and 5 new measures follow.',
  'Our budget fell by 12% and inflation reached 11%.',
  'Nationally 71% of targets were met.',
  'Nearly 70% of targets were met.',
  'We aim to meet 80% of our targets next year.',
  'About 23% of our residents speak Welsh.',
  '23% of our residents speak Welsh.',
  'We met 9 of 12 head teachers in May.',
  'Nine of twelve libraries stayed open.',
  'Phase 2 of 3 of the bridge is met with praise.',
  'Satisfaction with roads rose to 52% in the spring survey.',
  'Complaints: 20% came from one estate.',
  '20% of families in temporary accommodation came from private rents.',
  'Recycling was 47.3% in the last quarter.',
  'Household waste recycled fell to 47%.',
  'Council tax collection reached 96.4%, after 96.8% the year before.',
  'One of the four towns has no hub.',
  'We answered 95,420 requests, 8% more than before.',
  "Cyrhaeddwyd 64 y cant o'r targedau, sef 42 allan o 66.",
  "Mae'r adroddiad yn cynnwys 48 mesur a 23 o gamau gweithredu.",
];

const PRIORITY: readonly string[] = [
  'We met 13 of 21 targets, 62%.',
  'Nine of the twelve flats are let.',
  'Overall the council met 64% of targets.',
  'Shops standing empty stayed at 11.8%.',
  '50% of staff met their learning target.',
  'The target of 70% was met.',
  'Of the 12 flats bought, 9 of 12 are let.',
  'Rents rose by 9% and 15% of landlords sold.',
];

/** Exampleton's CUS 01: 79% against 90%, 84% last year; quarters of 82%, 80%, 78%. */
const ROW: readonly string[] = [
  'We answered 79% in time against a target of 90%, after 84% last year.',
  'The outturn of 79% is below the 90% target.',
  'In housing the share was 61%; 12 of 40 cases took over a month.',
  'The national target of 95% is out of reach.',
  'The target is 92% for next year and was 85% in 2023/24.',
  "Last year's target of 88% was met.",
  'A target of 95% by 2030 is in the plan.',
  'Q1 was 82%, Q2 was 80% and the outturn was 79%.',
  'We hired 5 people.',
  'The result was 80% in the second quarter and the result was 85.1% in London.',
];

let clean: Submission;
let usual: readonly string[];
beforeAll(async () => {
  clean = await readSampleSubmission('exampleton-2025-26');
  usual = told(clean);
});

const saysOf = (change: Change): string[] => told(change(clean)).filter((one) => !usual.includes(one));

describe('text that is right, or not about the tables', () => {
  it.each(NARRATIVE)('narrative: %s', (text) => {
    expect(saysOf(narrative(text))).toEqual([]);
  });

  it.each(PRIORITY)('commentary of a priority: %s', (text) => {
    expect(saysOf(priorityCommentary('Thriving', text))).toEqual([]);
  });

  it.each(ROW)('commentary of a row: %s', (text) => {
    expect(saysOf(commentary('CUS 01', text))).toEqual([]);
  });
});

const WRONG: readonly (readonly [text: string, code: string])[] = [
  ['Overall 71% of measures met their target.', 'narrative-percent'],
  ['We met 42 of 65 targets.', 'narrative-fraction'],
  ['Forty-one of 66 targets were met.', 'narrative-fraction'],
  ['Of our 21 targets, 9 were met.', 'narrative-fraction'],
  ['40/66 targets were met.', 'narrative-fraction'],
  ['In Thriving Places 14 of 21 targets were met.', 'narrative-fraction'],
  ['Thriving: 9 of 12.', 'narrative-fraction'],
  ['Thriving met 71% of its targets.', 'narrative-percent'],
  ['Amber results made up 33% of measures.', 'narrative-percent'],
  ['60% of measures improved.', 'narrative-percent'],
  ['Household waste recycled fell to 45%.', 'narrative-percent'],
  ['The report has 105 measures.', 'narrative-count'],
  ['In all, 51 measures met their target.', 'narrative-count'],
  ["Cyrhaeddwyd 68 y cant o'r targedau.", 'narrative-percent'],
  ["Cyrhaeddwyd naw o'r deuddeg targed.", 'narrative-fraction'],
  ["Mae'r adroddiad yn cynnwys 59 o gamau gweithredu.", 'narrative-count'],
];

describe('text that contradicts the tables', () => {
  it.each(WRONG)('%s', (text, code) => {
    expect(saysOf(narrative(text))).toEqual([`${code} Narrative!C20`]);
  });
});

describe('a text without end', () => {
  it('is looked at in no time', () => {
    const long = 'average time 9 of 12 measures met by 68% of complaints answered '.repeat(500);
    const change: Change = (submission) => commentary('CUS 01', long)(narrative(long)(submission));
    const named: Change = (submission) => ({
      ...change(submission),
      measures: change(submission).measures.map((row) => ({ ...row, name: { ...row.name, value: long } })),
    });
    const started = performance.now();
    saysOf(named);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
