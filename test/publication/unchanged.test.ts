import { describe, expect, it } from 'vitest';
import { askedFor, hashOfOthers } from '../../src/publication/manifest.ts';
import { type BuiltFrom, type Leaving, leavings, readLeft } from '../../src/publication/unchanged.ts';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

describe('leavings', () => {
  it('are the files of the open gate, and of the shut one', () => {
    const data = ['measures', 'actions', 'summary'];
    expect(leavings('derby.xlsx', { edition: 'all', draft: 2 })).toEqual([
      {
        manifest: 'derby-manifest.json',
        files: [
          ...['derby-official.pdf', 'derby-draft-2.pdf', 'derby-summary.pdf'],
          ...data.map((name) => `derby-${name}.csv`),
        ],
        refused: false,
      },
      {
        manifest: 'derby-draft-2-manifest.json',
        files: ['derby-draft-2.pdf', ...data.map((name) => `derby-draft-2-${name}.csv`)],
        refused: true,
      },
    ]);
  });

  it('are the same whatever the gate says of a draft, and nothing of what it keeps back', () => {
    expect(leavings('derby.xlsx', { edition: 'draft' }).map(({ manifest }) => manifest)).toEqual([
      'derby-draft-1-manifest.json',
    ]);
    expect(leavings('derby.xlsx', { edition: 'official' })).toHaveLength(1);
    expect(leavings('derby.xlsx', { edition: 'official' })[0]?.refused).toBe(false);
  });
});

describe('readLeft', () => {
  const from: BuiltFrom = {
    tool: { name: 'outturn', version: '1.0.0' },
    workbook: { file: 'derby.xlsx', sha256: HASH },
    templates: { 'official.hbs': HASH, 'themes/derby.json': HASH },
    request: askedFor({ edition: 'summary' }, {}),
  };
  const [leaving = {} as Leaving] = leavings('derby.xlsx', { edition: 'summary' });
  const manifest = {
    ...from,
    fingerprint: HASH,
    figures: [],
    scheme: { bands: [] },
    files: leaving.files.map((name) => ({ name, sha256: HASH, size: 3 })),
  };
  const read = (text: string) => readLeft(new TextEncoder().encode(text), from, leaving);
  /** Whole in itself, whatever it says. */
  const left = (found: object) => read(JSON.stringify({ ...found, self: hashOfOthers(found) }));

  it('gives what a manifest of the same build says was left, in whatever order it says it', () => {
    const files = manifest.files;
    expect(left(manifest)).toMatchObject({ fingerprint: HASH, figures: [], files });
    expect(left(Object.fromEntries(Object.entries(manifest).reverse()))).toMatchObject({ files });
  });

  it.each([
    ['another version', { tool: { name: 'outturn', version: '1.0.1' } }],
    ['another workbook', { workbook: { file: 'derby.xlsx', sha256: OTHER } }],
    ['a workbook of another name', { workbook: { file: 'leeds.xlsx', sha256: HASH } }],
    ['a changed layout', { templates: { ...from.templates, 'official.hbs': OTHER } }],
    ['a layout more', { templates: { ...from.templates, 'own.hbs': HASH } }],
    ['a layout less', { templates: { 'official.hbs': HASH } }],
    ['another edition', { request: askedFor({ edition: 'all' }, {}) }],
    ['another draft', { request: askedFor({ edition: 'summary', draft: 2 }, {}) }],
    ['a comparison', { request: { ...from.request, since: { file: 'a.xlsx', sha256: HASH } } }],
    ["last year's workbook", { request: { ...from.request, lastYear: { file: 'a.xlsx', sha256: HASH } } }],
    ['a signature', { request: askedFor({ edition: 'summary' }, {}, HASH) }],
    ['no request', { request: undefined }],
    ['a file less', { files: manifest.files.slice(1) }],
    ['no files', { files: [] }],
    ['a file elsewhere', { files: manifest.files.map((file) => ({ ...file, name: `../${file.name}` })) }],
    ['a hash that is none', { files: manifest.files.map((file) => ({ ...file, sha256: 7 })) }],
    ['files that are none', { files: 'all' }],
  ])('gives nothing for %s', (_, change) => {
    expect(left({ ...manifest, ...change })).toBeUndefined();
  });

  it.each([
    ['figures', { figures: [{ table: 'All', row: 'Green', percent: 100 }] }],
    ['a fingerprint', { fingerprint: OTHER }],
    ['a scheme', { scheme: { bands: [{ id: 'red' }] } }],
    ['a member more', { approved: true }],
    ['no hash of its own', { self: undefined }],
  ])('gives nothing for %s that nobody built', (_, change) => {
    const whole = { ...manifest, self: hashOfOthers(manifest) };
    expect(read(JSON.stringify(whole))).toBeDefined();
    expect(read(JSON.stringify({ ...whole, ...change }))).toBeUndefined();
  });

  it('gives nothing for what is nested without end', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(
      read(JSON.stringify(manifest).replace('"request":{', `"request":{"deep":${deep},`)),
    ).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '"manifest"'])('gives nothing for the text %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
