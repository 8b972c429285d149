/** Every example of the guide is run: what it gives, what is found, and the changes step by step. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../src/build-report.ts';
import { checkDocument } from '../../src/layout/check-document.ts';
import { composeReport } from '../../src/layout/compose-report.ts';
import { mergeLayout } from '../../src/layout/merge-layout.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Resources } from '../../src/model/resources.ts';
import type { ScoredReport } from '../../src/model/scored-report.ts';
import { sample } from '../samples.ts';
import { quietAnnex } from './annex-input.ts';
import { EXAMPLES, TABLES } from './guide.ts';
import { jsonOf } from './merge-source.ts';
import { resources, viewOf, wordsOf } from './view/view-of.ts';

let scored: ScoredReport;
let view: object;

beforeAll(async () => {
  const checked = await checkWorkbook(sample('derby-2016-17'));
  if (checked.scored === undefined) throw new Error('expected the sample to be scored');
  scored = checked.scored;
  const annex = quietAnnex(scored, { toSettle: checked.findings });
  view = viewOf(undefined, { scored, annex, draft: 1, edition: 'draft' });
});

/** Nodes in the smallest layout there is; their first line is its first. */
function layoutOf(nodes: string): string {
  return `{ "pageSize": "A4", "pageMargins": [1, 1, 1, 1], {{> document}} "content": [${nodes}\n] }`;
}

function findingsOf(layout: string): readonly Finding[] {
  const merged = mergeLayout('example.hbs', { ...resources.templates, 'example.hbs': layout }, view);
  return merged.value === undefined ? merged.findings : checkDocument(merged.value, 'example.hbs').findings;
}

const examples = (info: string) => EXAMPLES.filter((example) => example.info === info);

describe('the examples of the guide', () => {
  it('are all of a kind that is run here', () => {
    const infos = new Set(EXAMPLES.map(({ info }) => info.replace(/^(diff|hbs partials\/).*/, '$1')));
    expect([...infos].sort()).toEqual(['', 'diff', 'hbs', 'hbs document', 'hbs partials/', 'hbs wrong']);
  });

  const results = TABLES.flatMap(({ rows }) => rows).filter((row) => 'write' in row);

  it.each(results.map((row) => [row.write, row.gives]))('%s gives %s', (write, gives) => {
    expect(jsonOf(`[${write}]`, view)).toEqual(JSON.parse(`[${gives}]`));
  });

  it.each(examples('hbs').map(({ text }) => text))('are nodes without a finding: %s', (text) => {
    expect(findingsOf(layoutOf(text)).map(formatFinding)).toEqual([]);
  });

  it.each(examples('hbs document').map(({ text }) => text))('are layouts without a finding: %s', (text) => {
    expect(findingsOf(text).map(formatFinding)).toEqual([]);
  });

  const wrong = EXAMPLES.flatMap(({ info, text }, index) =>
    info === 'hbs wrong' ? [{ text, found: EXAMPLES[index + 1]?.text }] : [],
  );

  it.each(wrong)('show the findings they give: $text', ({ text, found }) => {
    expect(findingsOf(layoutOf(text)).map(formatFinding).join('\n')).toBe(found);
  });
});

/** The files of the resources by their path below `templates/`. */
function filesOf({ templates, languages }: Resources): Map<string, string> {
  const words = Object.entries(languages).map(([name, text]) => [`languages/${name}.json`, text] as const);
  return new Map([...Object.entries(templates), ...words]);
}

/** What the guide says to change in a file, or the file that it says to add. */
const CHANGES = EXAMPLES.flatMap(({ info, text, heading }) => {
  const [, kind, file = ''] = /^(diff|hbs) (\S+\.\S+)$/.exec(info) ?? [];
  return kind === undefined ? [] : [{ heading, kind, file, text }];
});

const STEPS = [...new Set(CHANGES.map(({ heading }) => heading))];

/** What the guide says to change, done in its order, up to and with a step. */
function changedResources(step: string | undefined): Resources {
  const files = filesOf(resources);
  const done = STEPS.slice(0, STEPS.indexOf(step ?? '') + 1);
  for (const { kind, file, text } of CHANGES.filter(({ heading }) => done.includes(heading))) {
    if (kind === 'hbs') files.set(file, text);
    if (kind === 'diff') files.set(file, patched(files.get(file) ?? '', text, file));
  }
  const languages = Object.keys(resources.languages).map((name) => [
    name,
    files.get(`languages/${name}.json`) ?? '',
  ]);
  const templates = [...files].filter(([file]) => file.endsWith('.hbs'));
  return {
    ...resources,
    templates: Object.fromEntries(templates),
    languages: Object.fromEntries(languages),
  };
}

/** In: a text and lines to find in it (` ` and `-`) and to put there (` ` and `+`). */
function patched(text: string, diff: string, file: string): string {
  const lines = (signs: string): string =>
    diff
      .split('\n')
      .filter((line) => signs.includes(line.charAt(0)))
      .map((line) => `\n${line.slice(1)}`)
      .join('');
  const parts = `\n${text}`.split(lines(' -'));
  expect(parts, `${file} has these lines once:\n${diff}`).toHaveLength(2);
  return parts.join(lines(' +')).slice(1);
}

describe('the changes of the guide', () => {
  interface Build {
    readonly edition?: 'official' | 'draft';
    readonly language?: 'en-GB' | 'cy-GB';
    readonly step?: string | undefined;
    readonly of?: ScoredReport;
  }

  const compose = ({ edition = 'official', language, step = STEPS.at(-1), of = scored }: Build) => {
    const settings = { ...of.submission.settings, ...(language ? { language } : {}) };
    const draft = edition === 'draft' ? { draft: 1, annex: quietAnnex(scored) } : {};
    const { value, findings } = composeReport({
      scored: { ...of, submission: { ...of.submission, settings } },
      edition,
      fingerprint: '0123456789ab',
      resources: changedResources(step),
      ...draft,
    });
    expect(findings.map(formatFinding)).toEqual([]);
    return JSON.stringify(value?.definition.content);
  };

  it('take one file each, but for the last', () => {
    const files = STEPS.map((step) => CHANGES.filter(({ heading }) => heading === step));
    expect(files.map((changes) => new Set(changes.map(({ file }) => file)).size)).toEqual([1, 1, 1, 4]);
  });

  it.each(STEPS)('leave a report that can be built after each step: %s', async (step) => {
    const { scored: withCommentary } = await checkWorkbook(sample('exampleton-2025-26'));
    if (withCommentary === undefined) throw new Error('expected the sample to be scored');
    for (const of of [scored, withCommentary]) {
      for (const edition of ['official', 'draft'] as const) compose({ edition, step, of });
    }
  });

  it.each(['official', 'draft'] as const)('give a column, a paragraph and a chapter: %s', (edition) => {
    const content = compose({ edition });
    const plain = compose({ edition, step: '' });
    const owners = (text: string) => text.split('"text":"Owner"').length;
    expect(owners(content)).toBeGreaterThan(owners(plain));
    expect(content).toContain('The figures are those of Derby City Council for 2016/17.');
    expect(compose({ edition, step: STEPS[2] })).toContain('How to read this report');
    expect(content).toContain('How to read this report');
    expect(content).toContain('Protecting Vulnerable Children and Adults: ');
  });

  it('give them in Welsh too', () => {
    expect(compose({ language: 'cy-GB' })).toContain('Sut i ddarllen yr adroddiad hwn');
    expect(wordsOf('cy-GB')['how-to-read']).toBeUndefined();
  });
});
