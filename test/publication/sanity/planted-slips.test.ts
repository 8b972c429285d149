import { beforeAll, describe, expect, it } from 'vitest';
import type { Submission } from '../../../src/model/submission.ts';
import {
  type Change,
  commentary,
  lastYearOf,
  measure,
  named,
  narrative,
  previous,
  priorityCommentary,
  quarter,
  readSampleSubmission,
  target,
  told,
  unit,
} from './plant.ts';

/** Targets below last year's result, which Exampleton set on purpose: all three are published as Planned. */
const ON_PURPOSE = ['target-looser Measures!O3', 'target-looser Measures!O23', 'target-looser Measures!O39'];

const SLIPS: readonly (readonly [what: string, slip: Change, code: string, cell: string])[] = [
  ['a target of 0', target('HOM 01', '0'), 'target-zero', 'Measures!O2'],
  [
    'a target of 0%, where lower is better and no tolerance',
    target('ECO 01', '0%'),
    'target-zero',
    'Measures!O8',
  ],
  ['420 against 73,390', target('ECO 05', '420'), 'outturn-size', 'Measures!M12'],
  ['a digit left out', quarter('CUS 02', 'q4', '5,420'), 'outturn-size', 'Measures!M43'],
  [
    'an outturn of 0 where nothing came before',
    quarter('WRK 02', 'q4', '0%'),
    'outturn-size',
    'Measures!M47',
  ],
  [
    'a percentage without %',
    (submission) => unit('STR 01', '')(named('STR 01', 'Percentage of household waste recycled')(submission)),
    'unit-name',
    'Measures!F14',
  ],
  [
    'a number in per cent',
    named('ECO 04', 'Number of major planning applications decided in time'),
    'unit-name',
    'Measures!F11',
  ],
  [
    'a percentage that counts',
    named('ECO 02', "Percentage of jobs created with the council's support"),
    'unit-name',
    'Measures!M9',
  ],
  ['money without £', unit('FIN 03', ''), 'unit-name', 'Measures!F39'],
  ['a rate in per cent', unit('ADU 03', '%'), 'unit-name', 'Measures!H22'],
  ['days in per cent', unit('WRK 01', '%'), 'unit-name', 'Measures!F46'],
  [
    'more households in temporary accommodation',
    measure('HOM 03', () => ({ polarity: 'higher' })),
    'polarity-wording',
    'Measures!E4',
  ],
  [
    'fewer complaints answered in time',
    measure('CUS 01', () => ({ polarity: 'lower' })),
    'polarity-wording',
    'Measures!E42',
  ],
  [
    'more people not in education',
    measure('SCH 05', () => ({ polarity: 'higher' })),
    'polarity-wording',
    'Measures!E34',
  ],
  [
    'less waste recycled',
    measure('STR 01', () => ({ polarity: 'lower' })),
    'polarity-wording',
    'Measures!E14',
  ],
  ['more sickness', measure('WRK 01', () => ({ polarity: 'higher' })), 'polarity-wording', 'Measures!E46'],
  [
    'an aim to reduce, taken for more',
    named('HOM 02', 'Reduce the number of homes that fail an inspection'),
    'polarity-wording',
    'Measures!E3',
  ],
  ['an outturn of 0 after 203 and 318', quarter('HOM 01', 'q4', '0'), 'zero-after-quarters', 'Measures!M2'],
  ['a quarter of 0', quarter('SKI 01', 'q2', '0'), 'zero-after-quarters', 'Measures!K35'],
  ['a target looser than last year', target('SCH 01', '80%'), 'target-looser', 'Measures!O30'],
  ['a target looser where lower is better', target('SCH 05', '5.0%'), 'target-looser', 'Measures!O34'],
  ["last year's actual mistyped", previous('CUS 04', '98%'), 'previous-differs', 'Measures!H45'],
  ["last year's actual left out", previous('STR 04', ''), 'previous-blank', 'Measures!H17'],
  ['N/A where an outturn was published', previous('ECO 02', 'N/A'), 'previous-differs', 'Measures!H9'],
  ['a quarter that falls', quarter('HOM 01', 'q3', '118'), 'cumulative-falls', 'Measures!L2'],
  ['tax collected that falls', quarter('FIN 01', 'q3', '54.2%'), 'cumulative-falls', 'Measures!L37'],
  [
    'a share in a paragraph',
    narrative('Overall, 68 per cent of measures and actions met their target.'),
    'narrative-percent',
    'Narrative!C20',
  ],
  [
    'a share in the commentary of a priority',
    priorityCommentary('Lives', 'We met 68 % of our targets.'),
    'narrative-percent',
    'Priorities!C3',
  ],
  [
    "a row's figure in the commentary of a priority",
    priorityCommentary('Effective', 'Council tax collection fell to 95.4%.'),
    'narrative-percent',
    'Priorities!C4',
  ],
  [
    '9 of 12 beside a table of 15',
    narrative('In Effective Council 9 of 12 measures and actions met their target.'),
    'narrative-fraction',
    'Narrative!C20',
  ],
  [
    'the same in words',
    narrative('Nine out of twelve targets were met.', 'Effective Council'),
    'narrative-fraction',
    'Narrative!C20',
  ],
  [
    'the same in Welsh',
    priorityCommentary('Voices', 'Cyrhaeddwyd 9 allan o 12 targed.'),
    'narrative-fraction',
    'Priorities!C6',
  ],
  [
    'a count of measures',
    narrative('This report has 46 measures and 23 actions.'),
    'narrative-count',
    'Narrative!C20',
  ],
  [
    'a count of actions',
    narrative('This report has 48 measures and 59 actions.'),
    'narrative-count',
    'Narrative!C20',
  ],
  [
    'a count of priorities',
    narrative('The Council Plan has four priorities.'),
    'narrative-count',
    'Narrative!C20',
  ],
  [
    'another target in the commentary',
    commentary('CUS 01', 'We answered 79% against a target of 95%.'),
    'commentary-figure',
    'Measures!U42',
  ],
  [
    'another outturn in the commentary',
    commentary('STR 02', 'The outturn of 5.4% is too high.'),
    'commentary-figure',
    'Measures!U15',
  ],
  [
    "another last year's in the commentary",
    commentary('WRK 01', "Up from last year's 8.1 days."),
    'commentary-figure',
    'Measures!U46',
  ],
  [
    'another quarter in the commentary',
    commentary('PUB 04', 'In Q2 it was 46.9%, but Q3 was 47.2%.'),
    'commentary-figure',
    'Measures!U29',
  ],
];

let clean: Submission;
beforeAll(async () => {
  clean = await readSampleSubmission('exampleton-2025-26');
});

describe('inspectSanity', () => {
  it.each(SLIPS)('finds %s, and nothing else', (_what, slip, code, cell) => {
    const found = told(slip(clean), lastYearOf(clean)).filter((one) => !ON_PURPOSE.includes(one));
    expect(found).toEqual([`${code} ${cell}`]);
  });
});

describe.each(['exampleton-2025-26', 'exampleton-2025-26-cy'])('%s', (name) => {
  it('has nothing odd but the targets that were loosened on purpose', async () => {
    const submission = await readSampleSubmission(name);
    expect(told(submission, lastYearOf(submission))).toEqual(ON_PURPOSE);
  });
});
