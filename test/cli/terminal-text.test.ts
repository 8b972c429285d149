import { describe, expect, it } from 'vitest';
import { fitLine, harmlessLine } from '../../src/cli/terminal-text.ts';

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
  });
});
