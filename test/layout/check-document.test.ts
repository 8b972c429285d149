import { describe, expect, it } from 'vitest';
import { checkSource, checkText, contentOf, documentOf, firstLine, saidOf } from './check-source.ts';
import { jsonOf } from './merge-source.ts';
import { png } from './pictures.ts';

const SQUARE = '{ "type": "rect", "x": 0, "y": 0, "w": 9, "h": 9, "color": "#000000" }';

/** A table with one header row, of these rows. */
const tableOf = (rows: string, columns = 2): string =>
  `{ "table": { "widths": [${Array(columns).fill('"*"')}], "headerRows": 1, "body": [${rows}] } }`;

describe('what a node gives', () => {
  it('keeps its properties, meaning and template line', () => {
    expect(contentOf('\n{ "text": "x", "bold": true, "meaning": { "cell": "Report!B2" } }')).toEqual([
      { text: 'x', bold: true, meaning: { cell: 'Report!B2' }, origin: 'a.hbs:3' },
    ]);
  });

  it('prints numbers as they are, a zero too', () => {
    expect(contentOf('0, { "text": 0 }, { "text": [0, { "text": 1.5 }] }')).toEqual([
      '0',
      { text: '0', origin: 'a.hbs:2' },
      { text: ['0', { text: '1.5', origin: 'a.hbs:2' }], origin: 'a.hbs:2' },
    ]);
  });

  it('may be a list of nodes wherever one may stand', () => {
    expect(contentOf(`["a", ["b"]], ${tableOf('["x", ["y", "z"]]')}`)).toMatchObject([
      ['a', ['b']],
      { table: { body: [['x', ['y', 'z']]] } },
    ]);
  });

  it('without a template line of its own has none', () => {
    const { value } = checkText(documentOf('{{node}}'), { node: { text: 'x' } });
    expect(value?.content).toEqual([{ text: 'x' }]);
  });
});

describe('pictures', () => {
  it('need words, unless they are paint or part of a figure that has them', () => {
    const canvas = `"canvas": [${SQUARE}]`;
    expect(saidOf(`{ ${canvas} }`)).toHaveLength(1);
    expect(saidOf(`{ ${canvas}, "meaning": { "alt": "A square" } }`)).toEqual([]);
    expect(saidOf(`{ ${canvas}, "meaning": { "artifact": true } }`)).toEqual([]);
    expect(saidOf(`{ "stack": [{ ${canvas} }], "meaning": { "role": "figure", "alt": "x" } }`)).toEqual([]);
    expect(saidOf(`{ "stack": ["x"], "meaning": { "role": "figure" } }`)).toHaveLength(1);
    expect(saidOf(`"x"`, `"header": { ${canvas} }`)).toEqual([]);
  });

  it('may be images of the layout', () => {
    expect(saidOf(`{ "image": "${png()}", "width": 9, "meaning": { "alt": "x" } }`)).toEqual([]);
  });

  it.each([
    '<svg width=\\"10px\\" height=\\"5.5\\"><circle r=\\"1\\" fill=\\"url(#a)\\"/></svg>',
    '<svg viewBox=\\"0,0 10 10\\"><defs><path id=\\"p\\"/></defs><use xlink:href=\\"#p\\"/></svg>',
    '<svg viewBox=\\"0,0 10 10\\"><g id=\\"p\\"/><use href=\\"#p\\"/><g id=\\"p\\"/><use href=\\"#p\\" style=\\"fill:#p\\"/></svg>',
    '<svg viewBox=\\"0,0 10 10\\"><linearGradient spreadMethod=\\"pad\\"/></svg>',
  ])('may be drawings that point at nothing outside: %s', (svg) => {
    expect(saidOf(`{ "svg": "${svg}", "meaning": { "alt": "x" } }`)).toEqual([]);
  });

  it.each([
    ['<svg width=\\"10em\\" height=\\"1\\"/>', 'no width and height above 0 and no such viewBox'],
    ['<svg width=\\"0\\" height=\\"1\\"/>', 'no width and height above 0 and no such viewBox'],
    ['<svg viewBox=\\"0 0 1 1e308\\"/>', 'no width and height above 0 and no such viewBox'],
    ['<svg viewBox=\\"0 0 a 1\\"/>', 'no width and height above 0 and no such viewBox'],
    ['<svg width=\\"1\\" height=\\"1\\"><use href=\\"http://x/#p\\"/></svg>', 'href="http://x/#p"'],
    [
      '<svg width=\\"1\\" height=\\"1\\"><rect style=\\"fill:url(x.png)\\"/></svg>',
      'style="fill:url(x.png)"',
    ],
    ['not xml', 'no <svg> around it'],
    [
      '<svg width=\\"1\\" height=\\"1\\"><rect fill=\\"url(#a) url(http://x/)\\"/></svg>',
      'fill="url(#a) url(http://x/)"',
    ],
    [
      '<svg width=\\"1\\" height=\\"1\\"><rect style=\\"fill:u\\\\72l(x)\\"/></svg>',
      'style="fill:u\\72l(x)"',
    ],
    ['<svg width=\\"1\\" height=\\"1\\"><rect style=\\"@import x\\"/></svg>', 'style="@import x"'],
    ['<svg width=\\"1\\" height=\\"1\\"><image xlink:href=\\"#a\\"/></svg>', '<image>'],
    ['<svg width=\\"1\\" height=\\"1\\"><style>x</style></svg>', '<style>'],
    ['<svg width=\\"1\\" height=\\"1\\"><a href=\\"#a\\"/></svg>', '<a>'],
    ['<svg width=\\"1\\" height=\\"1\\"><![CDATA[<image/>]]></svg>', 'a CDATA section'],
    ['<svg width=\\"1\\" height=\\"1\\"><g id=\\"a b\\"/></svg>', 'id="a b"'],
    [
      '<svg width=\\"1\\" height=\\"1\\"><linearGradient spreadMethod=\\"repeat\\" x2=\\"1e-9\\"/></svg>',
      'spreadMethod="repeat"',
    ],
    [
      '<svg width=\\"1\\" height=\\"1\\"><g id=\\"a\\"><use href=\\"#a\\"/></g></svg>',
      'parts within parts, more than 100 deep',
    ],
    [
      '<svg width=\\"1\\" height=\\"1\\"><linearGradient id=\\"a\\" href=\\"#b\\"/><linearGradient id=\\"b\\" href=\\"#a\\"/></svg>',
      'parts within parts, more than 100 deep',
    ],
    [
      '<svg width=\\"1\\" height=\\"1\\"><clipPath id=\\"a\\"><rect clip-path=\\"url(#a)\\"/></clipPath></svg>',
      'parts within parts, more than 100 deep',
    ],
    [
      `<svg width=\\"1\\" height=\\"1\\">${'<g>'.repeat(101)}${'</g>'.repeat(101)}</svg>`,
      'elements within elements, more than 100 deep',
    ],
    [
      `<svg width=\\"1\\" height=\\"1\\"><g id=\\"a0\\"><rect/></g>${Array.from({ length: 40 }, (_, i) => `<g id=\\"a${i + 1}\\"><use href=\\"#a${i}\\"/><use href=\\"#a${i}\\"/></g>`).join('')}</svg>`,
      'more than 5000 elements, each use of one counted anew',
    ],
    [
      `<svg width=\\"1\\" height=\\"1\\">${Array.from({ length: 5000 }, (_, i) => `<use id=\\"a${i}\\" href=\\"#a${i + 1}\\"/>`).join('')}</svg>`,
      'parts within parts, more than 100 deep',
    ],
  ])('refuse the drawing %s', (svg, found) => {
    const said = saidOf(`{ "svg": "${svg}", "meaning": { "alt": "x" } }`);
    expect(said.join('\n')).toContain(`found ${found} [drawing-unsafe]`);
  });
});

describe('tables', () => {
  it('leave places under a span empty, which pdfmake gets as empty text', () => {
    const rows = `[{ "text": "a", "colSpan": 2 }, {}], [{ "text": "b", "rowSpan": 2 }, "c"], ["", "d"]`;
    expect(contentOf(tableOf(rows))).toMatchObject([
      {
        table: {
          body: [
            [{ colSpan: 2 }, ''],
            [{ rowSpan: 2 }, 'c'],
            ['', 'd'],
          ],
        },
      },
    ]);
  });

  it('cover a block of places by a span in both directions', () => {
    const rows = '["a", "b", "c"], [{ "text": "d", "colSpan": 2, "rowSpan": 2 }, "", "e"], ["", "", "f"]';
    expect(saidOf(tableOf(rows, 3))).toEqual([]);
    expect(saidOf(tableOf(rows.replace('["", ""', '["", "x"'), 3))).toEqual([
      'error a.hbs:2: expected "" where a span covers content[0].table.body[2][1], found "x" [cell-under-span]',
    ]);
  });

  it('take a span that is none for one place, and say so once', () => {
    expect(saidOf(tableOf('[{ "text": "a", "colSpan": 0 }, "b"]'))).toEqual([
      'error a.hbs:2: expected a whole number, 1 or more in content[0].table.body[0][0].colSpan, found 0 [bad-property]',
    ]);
    expect(saidOf(tableOf('[{ "text": "a", "rowSpan": 1.5 }, "b"]'))).toHaveLength(1);
    expect(saidOf(tableOf('[{ "text": "a", "rowSpan": "2" }, "b"]'))).toHaveLength(1);
  });

  it('name row headers outside the header rows only', () => {
    const cell = '{ "text": "a", "meaning": { "scope": "row" } }';
    expect(saidOf(tableOf(`["h", "i"], [${cell}, "b"]`))).toEqual([]);
    expect(saidOf(tableOf(`[${cell}, "b"]`))).toHaveLength(1);
    expect(saidOf(tableOf(`["h", "i"], [[${cell}], "b"]`))).toHaveLength(1);
  });

  it('need no header where they are paint', () => {
    const table = '"table": { "widths": ["*"], "body": [["x"]] }';
    expect(saidOf(`{ ${table}, "meaning": { "artifact": true } }`)).toEqual([]);
    expect(saidOf('"x"', `"footer": { ${table} }`)).toEqual([]);
  });

  it('count their columns by the first row where no widths say it', () => {
    expect(saidOf('{ "table": { "headerRows": 1, "body": [["a", "b"], ["c"]] } }')).toEqual([
      expect.stringContaining('[missing-property]'),
      expect.stringContaining('expected 2 cells in content[0].table.body[1], found 1 [ragged-row]'),
    ]);
  });

  it('say in words what they hold', () => {
    expect(saidOf(tableOf('["a", "b"]').replace(/}$/, ', "meaning": { "summary": "x" } }'))).toEqual([]);
  });
});

describe('headings and contents', () => {
  it('go down one level at a time and back up by any', () => {
    const headings = (...levels: number[]): string =>
      levels.map((heading) => `{ "text": "x", "meaning": { "heading": ${heading} } }`).join(',');
    expect(saidOf(headings(1, 2, 3, 1, 2, 2))).toEqual([]);
    expect(saidOf(headings(1, 2, 1, 3))).toHaveLength(1);
  });

  it('offer themselves to a list that need not be there, or name one that must', () => {
    expect(saidOf('{ "text": "x", "tocItem": true }')).toEqual([]);
    expect(saidOf('{ "toc": { "id": "t" } }, { "text": "x", "tocItem": ["t"] }')).toEqual([]);
    expect(saidOf('{ "toc": {} }, { "text": "x", "tocItem": ["t"] }')).toHaveLength(1);
  });

  it('have a title that is a node', () => {
    expect(contentOf('{ "toc": { "title": { "text": "Contents" } } }')).toMatchObject([
      { toc: { title: { text: 'Contents' } } },
    ]);
    expect(saidOf('{ "toc": { "title": null } }')).toHaveLength(1);
  });
});

describe('names', () => {
  it('may be used before the node that has them', () => {
    expect(saidOf('{ "pageReference": "a" }, { "text": "x", "id": "a", "linkToDestination": "a" }')).toEqual(
      [],
    );
  });

  it('are told where they first stood, by path where no template line is known', () => {
    const node = { text: 'x', id: 'a' };
    const root = { ...(jsonOf(documentOf('')) as object), content: [node, node] };
    expect(checkText('{{root}}', { root }).findings.map(firstLine)).toEqual([
      'error expected each id once, found "a" in content[1] and at content[0] [id-twice]',
    ]);
    const lists = { root: { ...root, content: [{ toc: {} }, { toc: {} }] } };
    expect(checkText('{{root}}', lists).findings.map(firstLine)).toEqual([
      'error expected each id once, found a second contents list without id in content[1].toc and at content[0].toc [id-twice]',
    ]);
  });
});

describe('header and footer', () => {
  it('know the page, and pieces of text in them too', () => {
    const footer = '"footer": [{ "text": ["a", { "pageText": "{page}" }] }, { "pageText": "{pages}" }]';
    expect(saidOf('"x"', footer)).toEqual([]);
    expect(checkSource('"x"', footer).value?.footer).toMatchObject([{ text: ['a', {}] }, {}]);
  });
});

describe('findings', () => {
  it('tell a mistake on every row of a loop once', () => {
    const { findings } = checkText(documentOf('{{#each xs}}{ "text": "x", "blod": 1 },{{/each}}'), {
      xs: [1, 2, 3],
    });
    expect(findings.map(firstLine)).toEqual([
      'error a.hbs:2: expected properties that layouts have in content[0], found "blod" [unknown-property]',
    ]);
  });

  it('are a hundred at most', () => {
    expect(saidOf(Array.from({ length: 150 }, () => '{}').join(',\n'))).toHaveLength(100);
  });

  it('on what the data put in name the line around it', () => {
    const { findings } = checkText(documentOf('\n{ "stack": [{{node}}] }'), { node: { text: null } });
    expect(findings.map(firstLine)).toEqual([
      'error a.hbs:3: expected text or nodes in content[0].stack[0].text, found nothing [no-content]',
    ]);
  });
});
