import { describe, expect, it } from 'vitest';
import { taggedPdfOf, tagsOf } from './tags-of.ts';

describe('text', () => {
  it('is a paragraph, a heading of its level or a note with an id', async () => {
    const content = [
      { text: 'One', meaning: { heading: 1 } },
      { text: 'Two', meaning: { heading: 2 } },
      'Plain',
      { text: 'Small print', meaning: { role: 'note' } },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "H1
        "One"
      H2
        "Two"
      P
        "Plain"
      Note id=note-1
        "Small print""
    `);
  });

  it('in pieces of different looks is one paragraph', async () => {
    expect(await tagsOf([{ text: ['a ', { text: 'bold', bold: true }, ' word'] }])).toMatchInlineSnapshot(`
      "P
        "a bold word""
    `);
  });

  it('over two pages is one paragraph', async () => {
    const long = Array.from({ length: 2500 }, (_, index) => `word${index}`).join(' ');
    const pdf = await taggedPdfOf([long]);
    const paragraphs = pdf.structure.elements.filter(({ type }) => type === 'P');
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(paragraphs.map((element) => pdf.text.printed(element))).toEqual([long]);
  });

  it('keeps words apart at a forced line break', async () => {
    expect(await tagsOf(['first\nsecond'])).toMatchInlineSnapshot(`
      "P
        "first second""
    `);
  });

  it('does not part the letters of a word that is broken over lines', async () => {
    const word = 'Llanfair'.repeat(40);
    const pdf = await taggedPdfOf([word]);
    expect(pdf.structure.elements.map((element) => pdf.text.printed(element))).toContain(word);
  });

  it('has spans for another language, an abbreviation and words read otherwise', async () => {
    const content = [
      {
        text: [
          'The ',
          { text: 'Senedd', meaning: { language: 'cy-GB' } },
          ' met ',
          { text: 'approx.', meaning: { spoken: 'approximately' } },
          ' nine ',
          { text: 'FTE', meaning: { expansion: 'full-time equivalent' } },
        ],
      },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "P
        "The"
        Span language=cy-GB
          "Senedd"
        "met"
        Span actualText=approximately
          "approx."
        "nine"
        Span expansion=full-time equivalent
          "FTE""
    `);
  });

  it('has a language of its own where all of it is in another', async () => {
    expect(await tagsOf([{ text: 'Croeso', meaning: { language: 'cy-GB' } }])).toMatchInlineSnapshot(`
      "P language=cy-GB
        "Croeso""
    `);
  });

  it('leaves out what is paint only', async () => {
    const content = [
      { text: 'not read', meaning: { artifact: true } },
      { text: [{ text: '● ', meaning: { artifact: true } }, 'Green'] },
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 50, h: 5, color: '#003366' }] },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "P
        "Green""
    `);
  });

  it('reads neither header, footer nor watermark', async () => {
    const more = {
      header: { text: 'Head' },
      footer: { pageText: 'Page {page} of {pages}' },
      watermark: { text: 'DRAFT' },
    };
    const pdf = await taggedPdfOf([{ text: 'One', pageBreak: 'after' }, 'Two'], more);
    expect(pdf.structure.elements.map((element) => pdf.text.printed(element))).toEqual([
      'One Two',
      'One',
      'Two',
    ]);
    const silent = pdf.contents.flatMap(({ painted }) =>
      painted.flatMap(({ mark }) => (mark?.kind === 'artifact' ? [mark.subtype] : [])),
    );
    expect([...new Set(silent)].sort()).toEqual(['Footer', 'Header', 'Watermark']);
  });
});

describe('abbreviations of the document', () => {
  const abbreviations = [
    { term: 'EHCP', expansion: 'Education, Health and Care Plan' },
    { term: 'EH', expansion: 'Early Help' },
    { term: 'R&D', expansion: 'research and development' },
  ];

  it('are read with their long form wherever they stand as a word of their own', async () => {
    const text = 'EHCPs, (EHCP) and EH for R&D; not EHX.';
    expect(await tagsOf([text], { abbreviations })).toMatchInlineSnapshot(`
      "P
        Span expansion=Education, Health and Care Plans
          "EHCPs"
        ", ("
        Span expansion=Education, Health and Care Plan
          "EHCP"
        ") and"
        Span expansion=Early Help
          "EH"
        "for"
        Span expansion=research and development
          "R&D"
        "; not EHX.""
    `);
  });

  it('stay as the author has them where the text says more itself', async () => {
    const content = [
      {
        text: [
          { text: 'EH', meaning: { expansion: 'East Hill' } },
          { text: ' EH', meaning: { artifact: true } },
        ],
      },
    ];
    expect(await tagsOf(content, { abbreviations })).toMatchInlineSnapshot(`
      "P
        Span expansion=East Hill
          "EH""
    `);
  });
});
