/** Defects of the structure tree. */
import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type Defect, name, number, type Plot, text } from './plant.ts';

function parentsOfPage(file: Plot, page: number) {
  const numbers = file.array(file.dict(file.tree.get(name('ParentTree'))).get(name('Nums')));
  return file.array(numbers.get(2 * page + 1));
}

export const DEFECTS_OF_TAGS: readonly Defect[] = [
  {
    name: 'two entries of the parent tree are swapped',
    codes: ['parent-tree-differs'],
    plant: (file) => {
      const parents = parentsOfPage(file, 1);
      const [first, second] = [parents.get(0), parents.get(1)];
      parents.set(0, second);
      parents.set(1, first);
    },
  },
  {
    name: 'the parent tree names a mark that is not there',
    codes: ['parent-tree-differs'],
    plant: (file) => parentsOfPage(file, 1).push(file.element('P').ref),
  },
  {
    name: 'an annotation has the key of another',
    codes: ['parent-tree-differs'],
    plant: (file) => file.webLink().set(name('StructParent'), number(4)),
  },
  {
    name: 'an element names another as its parent',
    codes: ['wrong-parent'],
    plant: (file) => file.element('P').dict.set(name('P'), file.element('Table').ref),
  },
  {
    name: 'an element stands in two places',
    codes: ['element-twice'],
    plant: (file) => file.kids(file.element('Document')).push(file.element('P').ref),
  },
  {
    name: 'a mark is taken out of its element',
    codes: ['mark-not-in-tree'],
    plant: (file) => file.kids(file.element('P')).remove(0),
  },
  {
    name: 'an element has a mark that is not painted',
    codes: ['mark-not-painted', 'parent-tree-differs'],
    plant: (file) => file.kids(file.element('P')).push(number(999)),
  },
  {
    name: 'two elements have the same mark',
    codes: ['mark-used-twice', 'parent-tree-differs'],
    plant: (file) => file.kids(file.element('P', 0)).push(file.kids(file.element('P', 1)).get(0)),
  },
  {
    name: 'a type is not of the standard',
    codes: ['unknown-type'],
    plant: (file) => file.element('P').dict.set(name('S'), name('Paragraph')),
  },
  {
    name: 'the root is no Document',
    codes: ['no-document'],
    plant: (file) => file.element('Document').dict.set(name('S'), name('Sect')),
  },
  {
    name: 'list items stand in no list',
    codes: ['misplaced-element'],
    plant: (file) => file.element('L').dict.set(name('S'), name('Div')),
  },
  {
    name: 'a list is empty',
    codes: ['empty-element'],
    plant: (file) => {
      const { context } = file.document;
      const document = file.element('Document');
      const list = context.obj({ Type: 'StructElem', S: 'L', P: document.ref, K: [] });
      file.kids(document).push(context.register(list));
    },
  },
  {
    name: 'a heading skips a level',
    codes: ['bookmark-differs', 'heading-order'],
    plant: (file) => file.element('H2').dict.set(name('S'), name('H3')),
  },
  {
    name: 'the first heading is not of level 1',
    codes: ['bookmark-differs', 'heading-order'],
    plant: (file) => file.element('H1').dict.set(name('S'), name('H2')),
  },
  {
    name: 'a note has no id',
    codes: ['note-without-id'],
    plant: (file) => file.element('Note').dict.delete(name('ID')),
  },
  {
    name: 'an id is used twice',
    codes: ['id-not-unique'],
    plant: (file) => file.element('Note').dict.set(name('ID'), text('th-2')),
  },
  {
    name: 'a picture has no words',
    codes: ['no-alternative-text'],
    plant: (file) => file.element('Figure').dict.delete(name('Alt')),
  },
  ...['Chart', 'A chart', 'figure-1.svg', 'Green'].map((words) => ({
    name: `a picture says only "${words}"`,
    codes: ['empty-alternative-text'],
    plant: (file: Plot) => file.element('Figure').dict.set(name('Alt'), text(words)),
  })),
  {
    name: 'a picture has no place',
    codes: ['figure-without-box'],
    plant: (file) => file.attributes(file.element('Figure')).delete(name('BBox')),
  },
  {
    name: 'a language is a word',
    codes: ['invalid-language'],
    plant: (file) => {
      const welsh = file.objects('S', 'P').find(({ dict }) => dict.has(PDFName.of('Lang')));
      welsh?.dict.set(name('Lang'), text('Welsh'));
    },
  },
  {
    name: 'a link is taken out of the tree',
    codes: ['annotation-not-in-tree'],
    plant: (file) => {
      const kids = file.kids(file.element('Link', -1));
      kids.remove(kids.size() - 1);
    },
  },
  {
    name: 'a link stands in a paragraph instead of a Link',
    codes: ['annotation-not-in-tree'],
    plant: (file) => file.element('Link', -1).dict.set(name('S'), name('Span')),
  },
  {
    name: 'an element has an annotation that is on no page',
    codes: ['annotation-not-in-tree'],
    plant: (file) => {
      const annotations = file.array(file.page(1).get(name('Annots')));
      annotations.remove(0);
      if (annotations.get(0) instanceof PDFRef) throw new Error('more than one link on the page');
    },
  },
];
