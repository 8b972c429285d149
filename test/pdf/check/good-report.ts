/**
 * A report in which everything stands that the check looks at: headings, contents, links, lists, notes, tables
 * with group rows, spans and page breaks, a chart, Welsh, files inside, header, footer and watermark.
 */
import type { Content, DocumentDefinition } from '../../../src/model/document.ts';
import { renderDocument } from '../../../src/pdf/render-document.ts';
import { definitionOf, renderOptions } from '../definition.ts';

const CHART = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">
<rect x="0" y="0" width="200" height="60" fill="#ffffff"/>
<rect x="10" y="10" width="120" height="15" fill="#00703c"/>
<rect x="10" y="35" width="60" height="15" fill="#d4351c"/>
</svg>`;

/** Group rows, a cell over two rows, and enough rows for more than one page. */
function measures(): Content {
  const rows = Array.from({ length: 60 }, (_, index) => [
    { text: `Measure ${index + 1}`, meaning: { scope: 'row' } },
    `${index} %`,
    index % 2 === 0 ? 'Green' : 'Red',
  ]);
  const group = (text: string): Content[] => [
    { text, colSpan: 3, meaning: { scope: 'row-group' }, fillColor: '#004c52', color: '#ffffff' },
    '',
    '',
  ];
  const spanning = [
    [{ text: 'Measure over two rows', rowSpan: 2, meaning: { scope: 'row' } }, '1 %', 'Green'],
    ['', '2 %', 'Red'],
  ];
  const head = ['Measure', 'Outturn', 'Status'].map((text) => ({ text, bold: true }));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 100, 100],
      body: [head, group('Safe'), ...spanning, ...rows.slice(0, 30), group('Strong'), ...rows.slice(30)],
    },
    layout: { horizontal: 0.5 },
    meaning: { summary: 'One row a measure.' },
    origin: 'measures.hbs:4',
  };
}

const chapters: readonly Content[] = [
  {
    text: 'Introduction',
    tocItem: true,
    pageBreak: 'before',
    meaning: { heading: 1 },
    origin: 'report.hbs:3',
  },
  { text: 'These are the results of the year.', origin: 'report.hbs:4' },
  {
    text: [
      'Read more on ',
      { text: 'the website of the council', link: 'https://www.example.org/report' },
      '.',
    ],
    origin: 'report.hbs:5',
  },
  { text: 'Mae fersiwn Gymraeg ar gael.', meaning: { language: 'cy-GB' }, origin: 'report.hbs:6' },
  { text: 'Aims', meaning: { heading: 2 } },
  { ul: ['Safe', 'Strong', 'Ambitious'], origin: 'report.hbs:8' },
  { ol: ['First', 'Second'] },
  { text: 'The figures are provisional.', meaning: { role: 'note' }, origin: 'report.hbs:10' },
  { text: 'Results', tocItem: true, pageBreak: 'before', meaning: { heading: 1 }, origin: 'report.hbs:11' },
  { text: 'Chart', tocItem: true, meaning: { heading: 2 } },
  { svg: CHART, width: 200, meaning: { alt: 'Green 67 %, red 33 %' }, origin: 'report.hbs:13' },
  { text: 'Measures', tocItem: true, meaning: { heading: 2 } },
  measures(),
];

export const goodDefinition: DocumentDefinition = definitionOf(
  [
    { text: 'Contents', meaning: { heading: 1 }, origin: 'report.hbs:1' },
    { toc: {}, origin: 'report.hbs:2' },
    ...chapters,
  ],
  {
    info: { title: 'Results & targets <2017>', author: 'Exampleton (made up)', subject: 'A test' },
    header: { text: 'Draft 1' },
    footer: { pageText: 'Page {page} of {pages}' },
    watermark: { text: 'Draft', color: '#505a5f', opacity: 0.16 },
  },
);

/** The bytes of the report as the product makes them; with a label, ready to be signed. */
export async function goodReport(
  definition: DocumentDefinition = goodDefinition,
  signatureLabel?: string,
): Promise<Uint8Array> {
  const { value, findings } = await renderDocument(definition, {
    ...(await renderOptions()),
    ...(signatureLabel === undefined ? {} : { signatureLabel }),
    associatedFiles: [
      {
        name: 'measures.csv',
        mediaType: 'text/csv',
        description: 'The measures as open data',
        relationship: 'Data',
        bytes: new TextEncoder().encode('measure,outturn\nMeasure 1,0\n'),
      },
    ],
  });
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value.bytes;
}
