/**
 * Hostile text in every field: the document of a report is what it would be with harmless words, and the
 * text stands where they would.
 */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/layout/check-document.ts';
import { composeReport } from '../../src/layout/compose-report.ts';
import { mergeLayout } from '../../src/layout/merge-layout.ts';
import { reportView } from '../../src/layout/view/report-view.ts';
import type { Edition } from '../../src/model/document.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { fullAnnex, fullSubmission, type TextOf } from './full-report.ts';
import { HOSTILE } from './hostile.ts';
import { mergeSource } from './merge-source.ts';
import { png } from './pictures.ts';
import { resources, viewOf } from './view/view-of.ts';

/** An empty text is absent: blocks may leave out what it would stand in. */
const TEXTS = Object.entries(HOSTILE).filter(([, text]) => text !== '');

const EDITIONS: readonly { readonly edition: Edition; readonly draft?: number }[] = [
  { edition: 'official' },
  { edition: 'draft', draft: 3 },
  { edition: 'summary' },
  { edition: 'summary', draft: 3 },
];

/** Harmless words, which say what they stand for. */
const harmless: TextOf = (field) => `⟦${field}⟧`;

/** All harmless words in a value exchanged for a text. */
function exchanged(value: unknown, text: string): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? part.replace(/⟦[^⟧]*⟧/g, () => text) : part,
  );
}

function scored(textOf: TextOf) {
  const { value } = scoreSubmission(fullSubmission(textOf));
  if (value === undefined) throw new Error('expected a scored report');
  return value;
}

function compose(textOf: TextOf, which: (typeof EDITIONS)[number]) {
  const annex = which.edition === 'draft' ? { annex: fullAnnex(textOf) } : {};
  const input = { scored: scored(textOf), fingerprint: '0123456789ab', resources, ...which, ...annex };
  const { value, findings } = composeReport(input);
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  return value.definition;
}

/** Drawings and their captions shorten long names, and are as wide as names need: charts have tests of their own. */
function withoutDrawings(definition: unknown): unknown {
  return JSON.parse(JSON.stringify(definition), (_, part) => {
    if (part?.svg !== undefined) return { svg: '', meaning: part.meaning };
    return part?.meaning?.role === 'caption' ? { meaning: { role: 'caption' } } : part;
  });
}

describe.each(EDITIONS)('a workbook full of hostile text: $edition, draft $draft', (which) => {
  const plain = withoutDrawings(compose(harmless, which));

  it.each(TEXTS)('prints %s as they are and is otherwise the same', (_, text) => {
    expect(withoutDrawings(compose(() => text, which))).toEqual(exchanged(plain, text));
  });
});

it('the editions print every text of the workbook but those that stand in no layout', () => {
  const used: string[] = [];
  const noting: TextOf = (field) => {
    used.push(field);
    return harmless(field);
  };
  const printed = JSON.stringify(EDITIONS.map((which) => compose(noting, which)));
  const unprinted = new Set(used.filter((field) => !printed.includes(harmless(field))));
  expect([...unprinted].sort()).toEqual(['hint of a warning that stands']);
});

/** A view in which nothing is absent. */
function fullView() {
  const theme = { ...viewOf().theme, logo: { image: png(), alt: 'logo', width: 9 } };
  return reportView({
    scored: scored(harmless),
    edition: 'draft',
    draft: 3,
    theme,
    words: viewOf().words,
    fingerprint: '0123456789ab',
    annex: fullAnnex(harmless),
  });
}

/** Names whose values layouts decide by, or that are no words of a workbook. */
const KEPT: ReadonlySet<string> = new Set(['edition', 'theme', 'words', 'kind', 'id', 'colour', 'language']);

/** A drawing is XML by itself, and has tests of its own. */
const DRAWING = '<svg width="9" height="9"/>';

type Change = (path: string) => string;

/** A copy with every text but those kept made by its path, `report.[title].[text]`. */
function withTexts(value: unknown, change: Change, path = ''): unknown {
  if (path.endsWith('.[svg]')) return DRAWING;
  if (typeof value === 'string') return change(path);
  if (Array.isArray(value)) return value.map((item, index) => withTexts(item, change, `${path}.[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    KEPT.has(key) ? part : withTexts(part, change, path === '' ? `[${key}]` : `${path}.[${key}]`),
  ]);
  return Object.fromEntries(entries);
}

describe('a view full of hostile text', () => {
  const paths: string[] = [];
  const view = fullView();
  const marked = withTexts(view, (path) => {
    paths.push(path);
    return harmless(path);
  });
  const filled = (text: string) => withTexts(view, () => text) as object;

  it('leaves out nothing that a report can say', () => {
    const absent = new Set<string>();
    JSON.stringify(view, (key, value) => {
      if (value === null) absent.add(key);
      return value;
    });
    // A status that is no band has the colour of the text; a link is there where the text is an address;
    // actions have neither reference, gap nor trend.
    expect([...absent].sort()).toEqual(['colour', 'gap', 'language', 'link', 'ref', 'trend']);
  });

  it.each(TEXTS)('prints %s from every field, outside quotes and inside', (_, text) => {
    const nodes = paths.map((path) => `{ "text": {{${path}}}, "meaning": { "alt": "<{{${path}}}>" } },`);
    const printed = mergeSource(`[\n${nodes.join('\n')}\n]`, filled(text)).value;
    const expected = paths.map((_path, index) => ({
      origin: `a.hbs:${index + 2}`,
      text,
      meaning: { origin: `a.hbs:${index + 2}`, alt: `<${text}>` },
    }));
    expect(printed).toEqual(expected);
  });

  const documentOf = (layout: string, data: unknown) => {
    const merged = mergeLayout(layout, resources.templates, data as object);
    if (merged.value === undefined) throw new Error(merged.findings.map(formatFinding).join('\n'));
    const { value, findings } = checkDocument(merged.value, layout);
    if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
    return value;
  };

  describe.each(['official.hbs', 'summary.hbs'])('in %s', (layout) => {
    const plain = documentOf(layout, marked);

    it.each(TEXTS)('prints %s as they are and is otherwise the same', (_, text) => {
      expect(documentOf(layout, filled(text))).toEqual(exchanged(plain, text));
    });
  });
});
