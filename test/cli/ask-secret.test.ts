/** A password typed on a terminal: what is typed comes back and shows nowhere. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askSecret } from '../../src/cli/ask-secret.ts';

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let stopped = 0;
  const answer = askSecret('Password of c.p12: ', input, output, () => {
    stopped += 1;
  });
  return { input, answer, shown: () => String(output.read() ?? ''), stopped: () => stopped };
}

describe('askSecret', () => {
  it('gives the line that is typed, and shows the question only', async () => {
    const { input, answer, shown } = terminal();
    input.write('p£ss wörd\n');
    expect(await answer).toBe('p£ss wörd');
    expect(shown()).toBe('Password of c.p12: \n');
  });

  it('lets a sign be taken back', async () => {
    const { input, answer } = terminal();
    input.write('ab\u007fc\r');
    expect(await answer).toBe('ac');
  });

  it('gives an empty text for an empty line, and nothing at the end of the input', async () => {
    const empty = terminal();
    empty.input.write('\n');
    expect(await empty.answer).toBe('');
    const ended = terminal();
    ended.input.end();
    expect(await ended.answer).toBeUndefined();
  });

  it('lets the user stop the program', async () => {
    const { input, answer, stopped } = terminal();
    input.write('secret\u0003');
    expect(await answer).toBeUndefined();
    expect(stopped()).toBe(1);
  });
});
