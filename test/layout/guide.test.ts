/** The guide for authors names all there is, and nothing that there is not. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/build-report.ts';
import { BLOCK_KINDS, INLINE_KINDS } from '../../src/layout/check/node-kinds.ts';
import * as properties from '../../src/layout/check/properties.ts';
import { canvasShape, meaning } from '../../src/layout/check/shapes.ts';
import { composeReport } from '../../src/layout/compose-report.ts';
import { HELPERS } from '../../src/layout/helpers.ts';
import { BLOCKS } from '../../src/layout/template/plan-template.ts';
import { scoredOf } from '../publication/scored.ts';
import { sample } from '../samples.ts';
import { quietAnnex } from './annex-input.ts';
import { fullAnnex, fullSubmission } from './full-report.ts';
import { GUIDE, namesIn, TABLES, tableRows } from './guide.ts';
import { png } from './pictures.ts';
import { resources, viewOf } from './view/view-of.ts';
import { pathsOf } from './view-paths.ts';

const { BLOCK, INLINE, LOOK } = properties;

/** Which table lists which properties. Those of `How text looks` hold elsewhere too, and are not told twice. */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, properties.Property>>>> = {
  'On every node that stands by itself': without(BLOCK, LOOK),
  'How text looks': LOOK,
  'On pieces of text': without(INLINE, { ...LOOK, style: 0, meaning: 0 }),
  Links: properties.LINKS,
  'Contents and bookmarks': properties.HEADINGS,
  'In a contents list': properties.TOC,
  Lists: properties.MARKERS,
  Bullets: properties.BULLETS,
  Numbers: properties.NUMBERING,
  Pictures: properties.SIZE,
  Columns: properties.COLUMN,
  Tables: properties.TABLE,
  'Rules of a table': properties.TABLE_LAYOUT,
  Cells: properties.CELL,
  'In styles only': properties.BLOCK_LOOK,
  'The document': properties.ROOT,
};

function without<T>(all: Readonly<Record<string, T>>, less: object): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !(name in less)));
}

const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('the guide names', () => {
  it('every helper, block and partial', () => {
    expect(namesIn('Helpers', 'helper')).toEqual(sorted(Object.keys(HELPERS)));
    expect(namesIn('Blocks', 'block')).toEqual(sorted(BLOCKS));
    const partials = Object.keys(resources.templates).flatMap(
      (file) => /^partials\/(.*)\.hbs$/.exec(file)?.[1] ?? [],
    );
    expect(namesIn('Blocks', 'partial')).toEqual(sorted(partials));
  });

  it('every helper in an example', () => {
    const examples = tableRows('Helpers', 'write').map((row) => row.write);
    for (const name of Object.keys(HELPERS)) expect(examples.join('\n')).toMatch(new RegExp(`[{(]${name} `));
  });

  it('every kind of node', () => {
    expect(namesIn('Nodes', 'kind')).toEqual(sorted(Object.keys(BLOCK_KINDS)));
    const pieces = Object.keys(INLINE_KINDS).map((kind) => `\`${kind}\``);
    expect(GUIDE).toContain(
      `Pieces within a \`text\` are ${pieces.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`,
    );
  });

  it.each(Object.entries(PROPERTIES))('every property: %s', (heading, group) => {
    const rows = tableRows(heading, 'property');
    expect(Object.fromEntries(rows.map((row) => [row.property, row.takes]))).toEqual(
      Object.fromEntries(Object.entries(group).map(([name, { expected }]) => [name, expected])),
    );
    for (const row of rows) {
      const { names } = group[row.property ?? ''] ?? { names: [] };
      for (const name of names) expect(row['what it does']).toContain(`\`${name}\``);
    }
  });

  it('every group of properties in a table', () => {
    const groups = Object.values(properties).filter(
      (group) => typeof group === 'object' && !Array.isArray(group),
    );
    const listed = new Set<unknown>([BLOCK, INLINE, ...Object.values(PROPERTIES)]);
    expect(groups.filter((group) => !listed.has(group))).toEqual([]);
    const headings = TABLES.filter(({ rows }) => 'property' in (rows[0] ?? {})).map(({ heading }) => heading);
    expect(sorted(headings)).toEqual(sorted(Object.keys(PROPERTIES)));
  });

  it('every meaning and each of its values', () => {
    const rows = tableRows('Meaning', 'meaning');
    expect(sorted(rows.map((row) => row.meaning ?? ''))).toEqual(sorted(Object.keys(meaning.shape)));
    const said = rows.map((row) => row['what it says']).join('\n');
    const { role, scope, language } = meaning.shape;
    for (const value of [role, scope, language].flatMap((schema) => schema.unwrap().options)) {
      expect(said).toContain(`\`${value}\``);
    }
  });

  it('every shape of a canvas and its properties', () => {
    for (const { shape } of canvasShape.options) {
      for (const name of [shape.type.value, ...Object.keys(shape)]) expect(GUIDE).toContain(`\`${name}\``);
    }
  });

  it('every style of the layouts', () => {
    const scored = scoredOf();
    const { value } = composeReport({ scored, edition: 'official', fingerprint: '0', resources });
    expect(namesIn('The styles there are', 'style')).toEqual(
      sorted(Object.keys(value?.definition.styles ?? {})),
    );
  });
});

/** Names with their kinds, by the kind they make up. */
const GROUPS = new Map(
  TABLES.flatMap(({ heading, rows }): [string, typeof rows][] => {
    const [, kind] = /^An? (.*)$/.exec(heading) ?? [];
    return kind === undefined ? [] : [[kind, rows]];
  }),
);

/** Every path that the tables of names say there is. */
function documented(): Set<string> {
  const paths = new Set<string>();
  const add = (path: string, kind: string): void => {
    for (let end = 1; end <= path.length; end += 1) {
      if (end === path.length || path[end] === '.' || path[end] === '[') paths.add(path.slice(0, end));
    }
    if (kind.startsWith('list of ')) add(`${path}[]`, kind.slice(8));
    for (const row of GROUPS.get(kind) ?? []) add(`${path}.${row.name}`, row.kind ?? '');
  };
  for (const row of tableRows('The names of the view', 'name')) add(row.name ?? '', row.kind ?? '');
  return paths;
}

/** Views of both samples and of a report in which nothing is absent, as official and as draft with annex. */
async function allViews(): Promise<object[]> {
  const logo = { image: png(), alt: 'logo', width: 9 };
  const full = viewOf(
    fullSubmission((field) => field),
    {
      annex: fullAnnex((field) => field),
      draft: 1,
      edition: 'draft',
      theme: { ...viewOf().theme, logo },
    },
  );
  const views: object[] = [full];
  for (const name of ['derby-2016-17', 'exampleton-2025-26']) {
    const { scored, findings } = await checkWorkbook(sample(name));
    if (scored === undefined) throw new Error(`expected ${name} to be scored`);
    const annex = quietAnnex(scored, { toSettle: findings });
    views.push(
      viewOf(undefined, { scored }),
      viewOf(undefined, { scored, annex, draft: 1, edition: 'draft' }),
    );
  }
  // The words are named by key in the language files.
  return views.map((view) => ({ ...view, words: {} }));
}

describe('the names of the guide', () => {
  it('are those of the view, all of them', async () => {
    const there = pathsOf(...(await allViews()));
    const named = documented();
    expect(sorted(there).filter((path) => !named.has(path))).toEqual([]);
    expect(sorted(named).filter((path) => !there.has(path))).toEqual([]);
  });

  it('are of kinds that it explains', () => {
    const plain = ['words', 'number', 'yes or no', 'group'];
    const kinds = [...GROUPS.values(), tableRows('The names of the view', 'name')]
      .flat()
      .map((row) => row.kind);
    for (const kind of kinds) {
      const single = (kind ?? '').replace(/^list of /, '');
      expect([...plain, ...GROUPS.keys()], single).toContain(single);
    }
  });
});
