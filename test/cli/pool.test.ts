import { describe, expect, it } from 'vitest';
import { enginesFor, shareOut } from '../../src/cli/pool.ts';

describe('enginesFor', () => {
  const machine = { cores: 8, freeMebibytes: 20_000 };

  it.each([
    ['one a core', machine, 300, undefined, 8],
    ['no more than there are workbooks', machine, 3, undefined, 3],
    ['no more than there is memory for', { cores: 8, freeMebibytes: 3_500 }, 300, undefined, 3],
    ['one where there is hardly any memory', { cores: 8, freeMebibytes: 200 }, 300, undefined, 1],
    ['as many as were asked for', machine, 300, 12, 12],
    ['no more than there is memory for though more were asked for', machine, 300, 30, 19],
    ['not more than there are workbooks though more were asked for', machine, 3, 12, 3],
  ])('%s', (_, there, workbooks, asked, engines) => {
    expect(enginesFor(there, workbooks, asked)).toBe(engines);
  });
});

/** A promise that is kept from outside. */
function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

describe('shareOut', () => {
  it('gives a worker the next item when it is free, whatever the others do', async () => {
    const slow = later();
    const done: string[] = [];
    const all = shareOut(['slow', 'b', 'c', 'd'], [1, 2], async (item, worker, index) => {
      if (item === 'slow') await slow.promise;
      done.push(`${item}${index} by ${worker}`);
      if (item === 'd') slow.resolve();
    });
    await all;
    expect(done).toEqual(['b1 by 2', 'c2 by 2', 'd3 by 2', 'slow0 by 1']);
  });

  it('begins nothing more when one throws, waits for what is under way, and throws that error', async () => {
    const slow = later();
    const begun: string[] = [];
    const ended: string[] = [];
    const all = shareOut(['slow', 'bad', 'never'], [1, 2], async (item) => {
      begun.push(item);
      if (item === 'bad') throw new Error('bad');
      await slow.promise;
      ended.push(item);
    });
    setTimeout(slow.resolve, 10);
    await expect(all).rejects.toThrow('bad');
    expect({ begun, ended }).toEqual({ begun: ['slow', 'bad'], ended: ['slow'] });
  });
});
