/** Defects of metadata, catalog and associated files. */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { type Defect, name, number, type Plot, text } from './plant.ts';

function metadata(change: (packet: string) => string): (file: Plot) => void {
  return (file) => file.rewrite(file.catalog, 'Metadata', change, { Type: 'Metadata', Subtype: 'XML' });
}

function specification(file: Plot): PDFDict {
  const [found] = file.objects('Type', 'Filespec');
  return file.dict(found?.ref);
}

function embedded(file: Plot): PDFRawStream {
  const files = file.dict(specification(file).get(name('EF')));
  return file.document.context.lookup(files.get(name('F'))) as PDFRawStream;
}

function parameters(file: Plot): PDFDict {
  return file.dict(embedded(file).dict.get(name('Params')));
}

export const DEFECTS_OF_FILE: readonly Defect[] = [
  {
    name: 'the claim to PDF/UA is missing',
    codes: ['file-entry'],
    plant: metadata((packet) => packet.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'the claim to PDF/A is to level B',
    codes: ['file-entry'],
    plant: metadata((packet) => packet.replace('>A</pdfaid:conformance>', '>B</pdfaid:conformance>')),
  },
  {
    name: 'the title in the metadata is not escaped',
    codes: ['file-entry'],
    plant: metadata((packet) => packet.replace('&amp;', '&')),
  },
  {
    name: 'the title in the metadata is another',
    codes: ['file-entry'],
    plant: metadata((packet) => packet.replace('Results &amp; targets', 'Results')),
  },
  {
    name: 'the file has no title',
    codes: ['file-entry'],
    plant: (file) => {
      const { Info } = file.document.context.trailerInfo;
      file.dict(Info).delete(name('Title'));
    },
  },
  ...['Metadata', 'MarkInfo', 'ViewerPreferences', 'OutputIntents', 'PageLabels'].map((entry) => ({
    name: `the catalog has no ${entry}`,
    // without labels no entry of the contents can name a page otherwise than by its place
    codes: ['file-entry'],
    plant: (file: Plot) => {
      file.catalog.delete(name(entry));
    },
  })),
  {
    name: 'the colour profile is something else',
    codes: ['file-entry'],
    plant: (file) => {
      const [intent] = file.objects('Type', 'OutputIntent');
      intent?.dict.set(name('DestOutputProfile'), file.newStream('no profile', { N: 3 }));
    },
  },
  {
    name: 'the file has no identity',
    codes: ['file-entry'],
    plant: (file) => Object.assign(file.document.context.trailerInfo, { ID: undefined }),
  },
  {
    name: 'the file is encrypted',
    codes: ['damaged-pdf'],
    plant: (file) => {
      const encrypted = file.document.context.obj({ Filter: 'Standard', V: 1 });
      Object.assign(file.document.context.trailerInfo, {
        Encrypt: file.document.context.register(encrypted),
      });
    },
  },
  {
    name: 'the file has no language',
    codes: ['invalid-language'],
    plant: (file) => {
      file.catalog.delete(name('Lang'));
    },
  },
  {
    name: 'something happens when the file is opened',
    codes: ['active-content'],
    plant: (file) =>
      file.catalog.set(name('OpenAction'), file.document.context.obj({ S: 'GoTo', D: text('heading-1') })),
  },
  {
    name: 'a page has a script',
    codes: ['active-content'],
    plant: (file) => {
      const script = { O: { S: 'JavaScript', JS: text('app.alert(1)') } };
      file.page(1).set(name('AA'), file.document.context.obj(script));
    },
  },
  {
    name: 'an associated file has another checksum',
    codes: ['associated-file'],
    plant: (file) => parameters(file).set(name('CheckSum'), text('0123456789abcdef')),
  },
  {
    name: 'an associated file has another size',
    codes: ['associated-file'],
    plant: (file) => parameters(file).set(name('Size'), number(1)),
  },
  {
    name: 'an associated file does not say what it is',
    codes: ['associated-file'],
    plant: (file) => {
      embedded(file).dict.delete(name('Subtype'));
    },
  },
  {
    name: 'an associated file has no relationship',
    codes: ['associated-file'],
    plant: (file) => {
      specification(file).delete(name('AFRelationship'));
    },
  },
  {
    name: 'an associated file is not tied to the document',
    codes: ['associated-file'],
    plant: (file) => {
      file.catalog.delete(name('AF'));
    },
  },
  {
    name: 'an associated file is not in the list of files',
    codes: ['associated-file'],
    plant: (file) => {
      file.dict(file.catalog.get(name('Names'))).delete(name('EmbeddedFiles'));
    },
  },
];
