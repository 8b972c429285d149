/** Defects of what the pages paint, of links and of bookmarks. */
import { type Defect, name, number, type Plot, text } from './plant.ts';

function fontsOf(file: Plot, page: number) {
  const fonts = file.dict(file.dict(file.page(page).get(name('Resources'))).get(name('Font')));
  return fonts.values().map((font) => file.dict(font));
}

export const DEFECTS_OF_CONTENT: readonly Defect[] = [
  {
    name: 'an artifact is not marked as one',
    codes: ['content-outside-marks'],
    plant: (file) =>
      file.content(1, (content) => content.replace(/\/Artifact <<[^>]*Footer>> BDC/, '/Span BMC')),
  },
  {
    name: 'something is painted outside all marks',
    codes: ['content-outside-marks'],
    plant: (file) => file.content(1, (content) => `${content}\n0 0 10 10 re f`),
  },
  {
    name: 'a mark stands within a mark',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => content.replace('EMC', '/Artifact BMC\nEMC\nEMC')),
  },
  {
    name: 'a mark has no end',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => content.replace(/EMC(?![\s\S]*EMC)/, '')),
  },
  {
    name: 'a mark ends twice',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => `${content}\nEMC`),
  },
  {
    name: 'a state is saved and never restored',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => `${content}\nq`),
  },
  {
    name: 'a state is restored that was never saved',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => `${content}\nQ`),
  },
  {
    name: 'an operator is not known',
    codes: ['unbalanced-content'],
    plant: (file) => file.content(1, (content) => `${content}\n1 2 paint`),
  },
  {
    name: 'a mark is painted twice',
    codes: ['mark-used-twice'],
    plant: (file) =>
      file.content(1, (content) => content.replace(/\/Artifact <<[^>]*Footer>> BDC/, '/P <</MCID 1>> BDC')),
  },
  {
    name: 'a text stands beyond the edge of the paper',
    codes: ['text-off-page'],
    plant: (file) =>
      file.content(1, (content) =>
        content
          .replace(/(\/P <<\/MCID \d+>> BDC\n)/, '$1q 1 0 0 1 2000 0 cm\n')
          .replace(/(2000 0 cm[\s\S]*?)EMC/, '$1Q\nEMC'),
      ),
  },
  {
    name: 'a text has too little contrast',
    codes: ['low-contrast'],
    plant: (file) => file.content(1, (content) => content.replace(/0 0 0 scn/, '0.6 0.6 0.6 scn')),
  },
  {
    name: 'a text is see-through',
    codes: ['low-contrast'],
    plant: (file) => {
      const states = file.dict(file.dict(file.page(1).get(name('Resources'))).get(name('ExtGState')));
      states.set(name('Faint'), file.document.context.obj({ Type: 'ExtGState', ca: 0.3 }));
      file.content(1, (content) => content.replace('BT', '/Faint gs\nBT'));
    },
  },
  {
    name: 'a dark shape lies under a text',
    codes: ['low-contrast'],
    plant: (file) =>
      file.content(1, (content) => `/Artifact BMC\n0.2 g\n0 0 600 850 re\nf\n0 g\nEMC\n${content}`),
  },
  {
    name: 'a pattern lies under a text',
    codes: ['text-over-picture'],
    plant: (file) => file.content(1, (content) => `/Artifact BMC\n/Fade sh\nEMC\n${content}`),
  },
  {
    name: 'a bar of a chart is pale',
    codes: ['weak-graphic'],
    plant: (file) =>
      file.content(2, (content) => content.replace(/0 0\.43921\d* 0\.23529\d* scn/, '0.8 0.9 0.8 scn')),
  },
  {
    name: 'a bar of a chart has a pattern',
    codes: ['graphic-not-judged'],
    plant: (file) =>
      file.content(2, (content) =>
        content.replace(/0 0\.43921\d* 0\.23529\d* scn/, '/Pattern cs /Stripes scn'),
      ),
  },
  {
    name: 'a sign has no glyph',
    codes: ['sign-not-shown'],
    plant: (file) =>
      file.content(1, (content) => content.replace(/(Footer>> BDC[\s\S]*?)\[<[0-9a-f]{4}/, '$1[<0000')),
  },
  {
    name: 'a sign is not known as text',
    codes: ['sign-without-text'],
    plant: (file) => {
      const [font] = fontsOf(file, 2).filter((one) =>
        file.stream(one.get(name('ToUnicode'))).includes('<0025>'),
      );
      if (font) file.rewrite(font, 'ToUnicode', (map) => map.replace('<0025>', '<0000>'));
    },
  },
  {
    name: 'a font is not in the file',
    codes: ['font-not-embedded'],
    plant: (file) => {
      const [descriptor] = file.objects('Type', 'FontDescriptor');
      descriptor?.dict.delete(name('FontFile2'));
    },
  },
  {
    name: 'a heading is painted without its text',
    codes: ['bookmark-differs', 'empty-heading'],
    plant: (file) =>
      file.content(1, (content) => content.replace(/(\/H2 <<\/MCID \d+>> BDC[\s\S]*?)\[<.*\] TJ/, '$1[] TJ')),
  },
  {
    name: 'a bookmark has other words',
    codes: ['bookmark-differs'],
    plant: (file) => bookmark(file, 'Results').set(name('Title'), text('Outcomes')),
  },
  {
    name: 'a bookmark leads to another page',
    codes: ['bookmark-differs'],
    plant: (file) => {
      const target = file.array(bookmark(file, 'Results').get(name('Dest')));
      target.set(0, file.document.getPages()[0]?.ref ?? number(0));
    },
  },
  {
    name: 'a bookmark is missing',
    codes: ['bookmark-differs'],
    plant: (file) => bookmark(file, 'Introduction').delete(name('Next')),
  },
  {
    name: 'an entry of the contents leads to another page',
    codes: ['contents-entry'],
    plant: (file) => {
      const [first, , , last] = file.objects('Subtype', 'Link').map(({ dict }) => dict);
      const action = last && file.dict(last.get(name('A')));
      if (action) first?.set(name('A'), action);
    },
  },
  {
    name: 'an entry of the contents has another number',
    codes: ['contents-entry'],
    plant: (file) => {
      const labels = file.dict(file.catalog.get(name('PageLabels')));
      labels.set(name('Nums'), file.document.context.obj([0, { S: 'D', St: 5 }]));
    },
  },
  {
    name: 'a link has no description',
    codes: ['annotation-without-words'],
    plant: (file) => file.webLink().set(name('Contents'), text(' ')),
  },
  {
    name: 'links have no order',
    codes: ['tab-order'],
    plant: (file) => file.page(1).delete(name('Tabs')),
  },
  ...['javascript:alert(1)', 'file:///etc/hosts', 'www.example.org', 'mailto:nobody'].map((address) => ({
    name: `a link leads to ${address}`,
    codes: ['broken-link'],
    plant: (file: Plot) => file.dict(file.webLink().get(name('A'))).set(name('URI'), text(address)),
  })),
  {
    name: 'a link leads to a place that is not there',
    codes: ['broken-link'],
    plant: (file) =>
      file.webLink().set(name('A'), file.document.context.obj({ S: 'GoTo', D: text('nowhere') })),
  },
];

function bookmark(file: Plot, title: string) {
  const found = file.document.context
    .enumerateIndirectObjects()
    .map(([ref]) => file.document.context.lookup(ref))
    .find((object) => String(object).includes(`/Title (${title})`));
  return file.dict(found);
}
