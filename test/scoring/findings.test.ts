import { expect, test } from 'vitest';
import { findings } from '../../src/scoring/findings.ts';
import { hidden, type RowText } from './build-submission.ts';
import { scheme } from './schemes/scheme.ts';
import { type Results, scoreRows } from './score-rows.ts';

const ROWS: readonly RowText[] = [
  { outturn: 'Sign off not yet received' },
  { outturn: 'Some slipage' },
  { outturn: '93%', target: 'N/A' },
  { outturn: '93%', target: 'Not reported' },
  { outturn: '93%', target: 'To be set' },
  { polarity: 'none', outturn: '5', target: '£1.20' },
  { outturn: '-0.2%', target: '0%' },
  { outturn: '88', target: '90', tolerance: '5%', floor: '80' },
  { outturn: '88', target: '90', tolerance: '2', floor: '80' },
  { outturn: '90', target: '90', floor: '95' },
  { polarity: 'lower', outturn: hidden('76.45', 0), target: '78' },
  { polarity: 'lower', outturn: hidden('0.2', 0), target: hidden('0.4', 0) },
  { previous: hidden('92.4', 0, '%'), outturn: hidden('91.6', 0, '%'), target: '93%' },
  { outturn: '93%', target: '93%', statusOverride: 'Amber', reason: 'Judgement: the data are in doubt' },
  { outturn: '1', target: '0', statusOverride: 'Amber', reason: 'The target is 0' },
  { outturn: '93%', target: '93%', statusOverride: 'No target' },
  { outturn: '93%', target: '93%', statusOverride: 'Green', reason: 'Checked' },
  { previous: '9', outturn: '8', target: '7', directionOverride: 'Same', reason: 'Counted anew' },
  { previous: '9', outturn: '8', target: '7', directionOverride: 'Planned', reason: 'Checked' },
];

test('every finding is worded as in the golden', async () => {
  const all = [...scoreRows(ROWS).said, ...openEnded().said, ...withoutWords().said];
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('findings.golden.txt');
});

test('the golden leaves out no finding of the stage', () => {
  const codes = [scoreRows(ROWS), openEnded(), withoutWords()].flatMap((result) =>
    result.findings.map(({ code }) => code),
  );
  expect(new Set(codes)).toEqual(new Set(Object.keys(findings)));
});

test('findings come in the order of the workbook', () => {
  const { findings: found } = scoreRows([{ kind: 'action', outturn: 'Late' }, ...ROWS]);
  const lines = found.map(({ place }) => (place?.kind === 'cell' ? place : undefined));
  expect(lines.at(-1)?.sheet).toBe('Actions');
  const rows = lines.slice(0, -1).map((place) => Number(place?.cell.slice(1)));
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

/** A scheme whose last status has a bound. */
function openEnded(): Results {
  const bands = [
    { label: 'Green', met: true, from: '0%' },
    { label: 'Red', from: '-50%' },
  ];
  return scoreRows([{ outturn: '49%', target: '100%' }], { scheme: scheme(bands) });
}

/** A scheme without words for progress. */
function withoutWords(): Results {
  return scoreRows([{ kind: 'action', outturn: 'Completed' }], {
    scheme: scheme([{ label: 'Green', met: true }], '0%', {}),
  });
}
