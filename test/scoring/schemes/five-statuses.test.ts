import { expect, test } from 'vitest';
import { scoreRows, statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const FIVE_STATUSES = scheme(
  [
    { label: 'Outstanding', met: true, from: '10%', shape: 'star' },
    { label: 'On course', met: true, from: '0%', shape: 'tick' },
    { label: 'Close', from: '-2.5%', shape: 'square' },
    { label: 'Off course', from: '-15%', shape: 'diamond' },
    { label: 'Critical', shape: 'cross' },
  ],
  '0%',
  { finished: 'on course', 'under way': 'on course', late: 'off course', stopped: 'critical' },
);
const book = { scheme: FIVE_STATUSES };

test.each([
  ['220', 'Outstanding'],
  ['219', 'On course'],
  ['200', 'On course'],
  ['195', 'Close'],
  ['194.9', 'Off course'],
  ['170', 'Off course'],
  ['169', 'Critical'],
])('five statuses: %s against 200 is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '200' }, book)).toBe(status);
});

test.each([
  ['Finished', 'On course'],
  ['UNDER  WAY', 'On course'],
  ['late', 'Off course'],
  ['Stopped', 'Critical'],
])('five statuses: an action that is %s is %s', (outturn, status) => {
  expect(statusOfRow({ kind: 'action', outturn }, book)).toBe(status);
});

test('a tolerance of the row moves only the bound above the lowest', () => {
  const row = { target: '200', tolerance: '50%' };
  expect(statusOfRow({ ...row, outturn: '195' }, book)).toBe('Close');
  expect(statusOfRow({ ...row, outturn: '100' }, book)).toBe('Off course');
  expect(statusOfRow({ ...row, outturn: '99' }, book)).toBe('Critical');
});

test('the met statuses make one row of the traffic lights, each other one its own', () => {
  const outturns = ['220', '200', '195', '170', '100', '90'];
  const { report } = scoreRows(
    outturns.map((outturn) => ({ outturn, target: '200' })),
    book,
  );
  expect(report.summary.trafficLights.map(({ id, bands, figure }) => [id, bands, figure.numerator])).toEqual([
    ['met', ['outstanding', 'on course'], 2],
    ['close', ['close'], 1],
    ['off course', ['off course'], 1],
    ['critical', ['critical'], 2],
  ]);
});
