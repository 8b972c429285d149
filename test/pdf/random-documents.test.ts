import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { randomDocument } from '../conformance/random-document.ts';
import { readPdf } from '../read-pdf.ts';
import { renderOptions } from './definition.ts';

const options = await renderOptions();
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

/** Each word of a random document has a number of its own. */
const NUMBERED = /(?:beta|alpha|Ysgol|naïve|ŵyneb)\d+/g;

describe('renderDocument, given random documents', () => {
  it.each(SEEDS)('renders seed %i without a finding and loses no word of it', async (seed) => {
    const definition = randomDocument(seed);
    const { value, findings } = await renderDocument(definition, options);
    expect(findings.map(formatFinding)).toEqual([]);
    const { pages } = await readPdf(value?.bytes ?? new Uint8Array());
    expect(pages).toHaveLength(value?.pageCount ?? 0);
    expect(wordsOf(definition.content).filter(isNotIn(pages.join('\n')))).toEqual([]);
  });

  it('gives the same document for the same seed and another for another', () => {
    expect(randomDocument(3)).toEqual(randomDocument(3));
    expect(randomDocument(3)).not.toEqual(randomDocument(4));
  });

  it('has everything in them that can be tagged', () => {
    const all = SEEDS.map((seed) => JSON.stringify(randomDocument(seed))).join('\n');
    const missing = EVERYTHING.filter((part) => !all.includes(part));
    expect(missing).toEqual([]);
  });
});

/** Words that are painted: what is only said is not. */
function wordsOf(content: unknown): string[] {
  if (typeof content === 'string') return content.match(NUMBERED) ?? [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, part]) => (key === 'meaning' ? [] : wordsOf(part)));
}

/** A word too long for a narrow column goes on in the next line. */
function isNotIn(text: string): (word: string) => boolean {
  const whole = new Set(text.match(NUMBERED));
  return (word) => !whole.has(word) && !new RegExp(`${[...word].join('\\s?')}(?!\\d)`).test(text);
}

const EVERYTHING = [
  ...['1', '2', '3'].map((level) => `"heading":${level}`),
  ...['note', 'caption', 'quote', 'figure', 'section'].map((role) => `"role":"${role}"`),
  ...['row', 'row-group'].map((scope) => `"scope":"${scope}"`),
  ...['alt', 'spoken', 'artifact', 'language', 'expansion', 'summary', 'cell'].map((name) => `"${name}":`),
  ...['stack', 'columns', 'table', 'ul', 'ol', 'svg', 'image', 'canvas', 'toc'].map((kind) => `"${kind}":`),
  ...['pageReference', 'textReference', 'pageText', 'link', 'linkToDestination', 'tocItem'],
  ...['colSpan', 'rowSpan', 'dontBreakRows', 'keepWithHeaderRows', 'unbreakable', 'keep', 'fillColor'],
  ...['absolutePosition', 'relativePosition', 'pageBreak', 'watermark', 'header', 'footer', 'background'],
  ...[
    '"headerRows":1',
    '"headerRows":2',
    '"abbreviations":[{',
    '"landscape"',
    '"cy-GB"',
    'R&D',
    '<b>',
    '▲',
    '✓',
  ],
] as const;
