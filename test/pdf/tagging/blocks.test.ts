import { describe, expect, it } from 'vitest';
import { taggedPdfOf, tagsOf } from './tags-of.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe('lists', () => {
  it('have items with label and body, and a list within the item before it', async () => {
    const content = [{ ul: ['one', { ol: ['first', 'second'], type: 'lower-alpha' }, { text: 'two' }] }];
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "L numbering=Disc
        LI
          Lbl actualText=•
            ""
          LBody
            "one"
            L numbering=LowerAlpha
              LI
                Lbl
                  "a."
                LBody
                  "first"
              LI
                Lbl
                  "b."
                LBody
                  "second"
        LI
          Lbl actualText=•
            ""
          LBody
            "two""
    `);
  });

  it('leave out an item that is paint only, with its sign', async () => {
    const content = [{ ul: ['one', { text: 'not read', meaning: { artifact: true } }] }] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "L numbering=Disc
        LI
          Lbl actualText=•
            ""
          LBody
            "one""
    `);
  });

  it('hold blocks in their items', async () => {
    const content = [{ ol: [{ stack: ['a', 'b'] }] }];
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "L numbering=Decimal
        LI
          Lbl
            "1."
          LBody
            P
              "a"
            P
              "b""
    `);
  });
});

describe('containers', () => {
  it('have an element only where they mean something', async () => {
    const content = [
      { stack: ['plain stack'] },
      { columns: ['left', 'right'] },
      { stack: ['in a section'], meaning: { role: 'section' } },
      { stack: ['said by another'], meaning: { role: 'quote' } },
      { stack: ['Cymraeg'], meaning: { language: 'cy-GB' } },
      { text: 'quoted', meaning: { role: 'quote' } },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "P
        "plain stack"
      P
        "left"
      P
        "right"
      Sect
        P
          "in a section"
      BlockQuote
        P
          "said by another"
      Div language=cy-GB
        P
          "Cymraeg"
      BlockQuote
        P
          "quoted""
    `);
  });

  it('put a caption into the table or list after it', async () => {
    const caption = { text: 'What the table shows', meaning: { role: 'caption' } } as const;
    const table = {
      table: {
        headerRows: 1,
        widths: ['*'],
        body: [['Head'], [{ text: 'Cell', meaning: { scope: 'row' } } as const]],
      },
    };
    expect(await tagsOf([caption, table, { ...caption, text: 'Alone' }, 'text'])).toMatchInlineSnapshot(`
      "Table
        Caption
          "What the table shows"
        THead
          TR
            TH scope=Column
              "Head"
        TBody
          TR
            TH scope=Row
              "Cell"
      P
        "Alone"
      P
        "text""
    `);
  });
});

describe('pictures', () => {
  it('are figures with their words and their place on the page', async () => {
    const content = [
      { image: PIXEL, width: 40, meaning: { alt: 'A black square' } },
      {
        svg: '<svg width="30" height="10"><rect width="30" height="10"/></svg>',
        meaning: { alt: 'A bar of 30' },
      },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 60, y2: 20 }], meaning: { alt: 'A rising line' } },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "Figure alt=A black square
        ""
      Figure alt=A bar of 30
        ""
      Figure alt=A rising line
        """
    `);
    const { structure } = await taggedPdfOf(content);
    const boxes = structure.elements
      .filter(({ type }) => type === 'Figure')
      .map(({ attributes }) => attributes.box);
    const sizes = boxes.map((box) => [(box?.[2] ?? 0) - (box?.[0] ?? 0), (box?.[3] ?? 0) - (box?.[1] ?? 0)]);
    expect(sizes).toEqual(
      [
        [40, 40],
        [30, 10],
        [60, 20],
      ].map((size) => size.map((length) => expect.closeTo(length, 3))),
    );
  });

  it('made of several parts are one figure', async () => {
    const content = [
      {
        stack: [{ canvas: [{ type: 'rect', x: 0, y: 0, w: 20, h: 8, color: '#003366' }] }, { text: '54%' }],
        meaning: { role: 'figure', alt: 'Green 54%' },
      },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "Figure alt=Green 54%
        "54%""
    `);
  });

  it('without words are refused, at the line they are written on', async () => {
    const picture = { image: PIXEL, width: 40, origin: 'cover.hbs:7' };
    await expect(tagsOf([picture])).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: error cover.hbs:7: expected a document that can be read aloud, found a picture without words [not-taggable]
        Give the node a meaning that says what it is, or mark it as an artifact if it is paint only.]
    `);
  });
});

describe('links', () => {
  it('are one link however many words and lines, described by their words', async () => {
    const words =
      'a link with so many words that it does not fit on a single line of the page and goes on below';
    const pdf = await taggedPdfOf([
      { text: ['See ', { text: words, link: 'https://example.org/a b' }, '.'] },
    ]);
    const links = pdf.structure.elements.filter(({ type }) => type === 'Link');
    expect(links.map((link) => pdf.text.printed(link))).toEqual([words]);
    const annotations = pdf.pages.flatMap(({ dict }) => pdf.file.array(dict.get('Annots')));
    expect(annotations).toHaveLength(1);
  });

  it('of the contents lead to headings, one for title and page number', async () => {
    const content = [
      { toc: { title: { text: 'Contents', meaning: { heading: 1 } } }, pageBreak: 'after' },
      { text: 'Safe', tocItem: true, meaning: { heading: 1 } },
      { text: 'Diogel', tocItem: true, meaning: { heading: 2, language: 'cy-GB' } },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "H1
        "Contents"
      TOC
        TOCI
          Reference
            Link
              "Safe 2"
              annotation
        TOCI
          Reference language=cy-GB
            Link
              "Diogel 2"
              annotation
      H1
        "Safe"
      H2 language=cy-GB
        "Diogel""
    `);
  });

  it('to a page number and the words before it are one link', async () => {
    const content = [
      {
        text: [
          { text: 'The tables begin on page ', linkToDestination: 'tables' },
          { pageReference: 'tables' },
        ],
      },
      { text: 'Tables', id: 'tables' },
    ] as const;
    expect(await tagsOf(content)).toMatchInlineSnapshot(`
      "P
        Link
          "The tables begin on page 1"
          annotation
      P
        "Tables""
    `);
  });
});
