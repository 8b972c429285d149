/** What is measured includes processes below the one that was started, and what of them was killed. */
import { expect, it } from 'vitest';
import { measureProcess, sharedOnce } from './measure-process.ts';

const BUSY = 'const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);';

/** A process that does nothing itself but have a child work, which it then kills. */
const WITH_CHILD = `
  const { spawn } = require('node:child_process');
  const work = ${JSON.stringify(`${BUSY} process.send('done'); setInterval(() => {}, 1000);`)};
  const child = spawn(process.execPath, ['-e', work], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.on('message', () => child.kill('SIGKILL'));
`;

it.runIf(process.platform === 'linux')('counts the work of a child that is killed', async () => {
  const { cpuSeconds, peakMib } = await measureProcess(['-e', WITH_CHILD]);
  expect(cpuSeconds).toBeGreaterThan(0.4);
  expect(peakMib).toBeGreaterThan(0);
});

it.runIf(process.platform === 'linux')('throws when the command fails, with its last words', async () => {
  await expect(measureProcess(['-e', 'console.error("no good"); process.exit(3)'])).rejects.toThrow(
    /exit code 3\nno good/,
  );
});

it('counts what processes share once', () => {
  expect(sharedOnce([])).toBe(0);
  expect(sharedOnce([{ all: 100, files: 40 }])).toBe(100);
  expect(
    sharedOnce([
      { all: 100, files: 40 },
      { all: 48, files: 38 },
      { all: 2, files: 1 },
    ]),
  ).toBe(60 + 10 + 1 + 40);
});
