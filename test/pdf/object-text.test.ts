import { describe, expect, it } from 'vitest';
import { arrayText, dictionaryText, numberText, stringText } from '../../src/pdf/file/object-text.ts';

describe('an object of the file as text', () => {
  it('keeps ASCII as it is, but for what would end the text or be read otherwise (ISO 32000-1, 7.3.4.2)', () => {
    expect(stringText('Plain words')).toBe('(Plain words)');
    expect(stringText('a (b) \\ c\n\r\t\b\f')).toBe('(a \\(b\\) \\\\ c\\n\\r\\t\\b\\f)');
  });

  it('has all else in UTF-16 behind its mark, with the same signs escaped', () => {
    expect(stringText('ŵ')).toBe('(\xfe\xff\x01\x75)');
    expect(stringText('£(')).toBe('(\xfe\xff\0\xa3\0\\()');
    expect(stringText('\u{1f600}')).toBe('(\xfe\xff\xd8\x3d\xde\0)');
    expect(stringText('Ĩ')).toBe('(\xfe\xff\x01\\()');
  });

  it('leaves out what says nothing, and numbers have at most six digits behind the point', () => {
    const Box = arrayText([1, numberText(0.12345678), numberText(-0.00000001)]);
    expect(dictionaryText({ S: '/P', Lang: undefined, Box })).toBe('<<\n/S /P\n/Box [1 0.123457 0]\n>>');
  });
});
