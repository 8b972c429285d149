import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/publication/csv.ts';
import { makeDataPack } from '../../src/publication/data-pack.ts';
import { scoredOf } from './scored.ts';

describe('formatCsv', () => {
  it('quotes what needs quoting and doubles quotes', () => {
    expect(formatCsv(['a', 'b'], [['x,y', 'say "hi"']])).toBe('a,b\r\n"x,y","say ""hi"""\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\tx', ' =1+1', '\u00a0@A1', '＝1+1', '\n=1'])(
    'makes the text %s harmless',
    (text) => {
      expect(formatCsv(['a'], [[text]])).toContain(`'${text}`);
    },
  );

  it('leaves numbers numbers, also negative ones', () => {
    expect(formatCsv(['a'], [[{ number: -0.2 }]])).toBe('a\r\n-0.2\r\n');
  });

  it('leaves no cell empty', () => {
    expect(formatCsv(['a'], [['']])).toBe('a\r\nnone\r\n');
  });
});

describe('makeDataPack', () => {
  const pack = makeDataPack(scoredOf());

  it('writes measures, actions and summary as they are known', async () => {
    await expect(pack.measures).toMatchFileSnapshot('data-pack/measures.csv');
    await expect(pack.actions).toMatchFileSnapshot('data-pack/actions.csv');
    await expect(pack.summary).toMatchFileSnapshot('data-pack/summary.csv');
  });

  it('has the same number of cells in every row and none empty', () => {
    for (const text of Object.values(pack)) {
      const rows = text.trimEnd().split('\r\n').map(cellsOf);
      for (const row of rows) {
        expect(row).toHaveLength(rows[0]?.length ?? 0);
        expect(row).not.toContain('');
      }
    }
  });
});

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell).slice(0, -1);
}
