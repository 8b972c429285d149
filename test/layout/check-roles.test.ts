import { describe, expect, it } from 'vitest';
import { saidOf } from './check-source.ts';

const box = (role: string): string =>
  `{ "table": { "widths": ["*"], "body": [["x"]] }, "meaning": { "role": "${role}" } }`;

describe('a role', () => {
  it.each(['"text": "x"', '"stack": ["x"]', '"columns": ["x"]'])('is that of { %s }', (node) => {
    expect(saidOf(`{ ${node}, "meaning": { "role": "note" } }`)).toEqual([]);
  });

  it('makes a table a box, which needs no header row', () => {
    expect(saidOf(box('section'))).toEqual([]);
  });

  it('is no other of a table, nor any of a list', () => {
    expect(saidOf(box('note')).join()).toContain('meaning.role');
    expect(saidOf('{ "ul": ["x"], "meaning": { "role": "section" } }').join()).toContain('meaning.role');
  });

  it('of a table says nothing of a table within it', () => {
    const inner = '{ "table": { "widths": ["*"], "body": [["x"]] } }';
    expect(saidOf(box('section').replace('["x"]', `[${inner}]`))).toHaveLength(1);
  });
});
