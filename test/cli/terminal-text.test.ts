import { describe, expect, it } from 'vitest';
import { fitLine, harmlessLine, oneLine, shortenName } from '../../src/cli/terminal-text.ts';

describe('harmlessLine', () => {
  it('takes from a text what would steer a terminal, and nothing else', () => {
    expect(harmlessLine('a\u001b[2Jb\u0007\u009bc')).toBe('a\ufffd[2Jb\ufffd\ufffdc');
    expect(harmlessLine('Ŵ £ → 4\n  a hint')).toBe('Ŵ £ → 4\n  a hint');
  });
});

describe('fitLine', () => {
  it('cuts a line that would wrap', () => {
    expect(fitLine('derby.xlsx: reading', 80)).toBe('derby.xlsx: reading');
    expect(fitLine('derby.xlsx: reading', 10)).toBe('derby.xl…');
    expect(fitLine('東京都.xlsx: reading', 10)).toBe('東京都.x…');
  });

  it('leaves what is nothing, and shows nothing where there are no columns', () => {
    expect([0, 1, 2, 80].map((columns) => fitLine('', columns))).toEqual(['', '', '', '']);
    expect([0, 1, 2, 3].map((columns) => fitLine('abc', columns))).toEqual(['', '', '…', 'a…']);
    expect(fitLine('abc', Number.NaN)).toBe('');
  });
});

describe('shortenName', () => {
  it('leaves the beginning and the end', () => {
    expect(shortenName('derby.xlsx', 10)).toBe('derby.xlsx');
    expect(shortenName('derby-2016.xlsx', 10)).toBe('derb…xlsx');
    expect(shortenName('東京都東京都.xlsx', 10)).toBe('東京…xlsx');
  });
});

describe('oneLine', () => {
  it('has no line break', () => {
    expect(oneLine('a\nb\tc')).toBe('a\ufffdb\ufffdc');
  });
});
