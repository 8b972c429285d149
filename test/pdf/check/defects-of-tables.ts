/** Defects of tables, as their tags give them. */
import { type Defect, name, number, text } from './plant.ts';

export const DEFECTS_OF_TABLES: readonly Defect[] = [
  {
    name: 'a cell spans one column too few',
    codes: ['irregular-table'],
    plant: (file) => file.attributes(file.withAttribute('TH', 'ColSpan')).set(name('ColSpan'), number(2)),
  },
  {
    name: 'a cell spans one column too many',
    codes: ['irregular-table'],
    plant: (file) => file.attributes(file.withAttribute('TH', 'ColSpan')).set(name('ColSpan'), number(4)),
  },
  {
    name: 'a span is lost',
    codes: ['irregular-table'],
    plant: (file) => file.attributes(file.withAttribute('TH', 'ColSpan')).delete(name('ColSpan')),
  },
  {
    name: 'a cell spans rows beyond the end of the table',
    codes: ['irregular-table'],
    plant: (file) => file.attributes(file.withAttribute('TH', 'RowSpan')).set(name('RowSpan'), number(99)),
  },
  {
    name: 'a span is no number of columns',
    codes: ['irregular-table'],
    plant: (file) => file.attributes(file.withAttribute('TH', 'ColSpan')).set(name('ColSpan'), number(1e9)),
  },
  {
    name: 'a column header is a data cell',
    codes: ['column-without-header', 'unknown-header'],
    plant: (file) => file.element('TH').dict.set(name('S'), name('TD')),
  },
  {
    name: 'a row header is a data cell',
    codes: ['row-without-header', 'unknown-header'],
    plant: (file) => file.element('TH', -1).dict.set(name('S'), name('TD')),
  },
  {
    name: 'a header cell does not say what it heads',
    codes: ['header-without-scope'],
    plant: (file) => file.attributes(file.element('TH')).delete(name('Scope')),
  },
  {
    name: 'a table has a second head',
    codes: ['repeated-header-row'],
    plant: (file) => file.element('TBody', -1).dict.set(name('S'), name('THead')),
  },
  {
    name: 'a row of the body heads columns again',
    codes: ['repeated-header-row'],
    plant: (file) => {
      const group = file.withAttribute('TH', 'ColSpan');
      file.attributes(group).set(name('Scope'), name('Column'));
    },
  },
  {
    name: 'a data cell names a header that is not there',
    codes: ['unknown-header'],
    plant: (file) => {
      const cell = file.withAttribute('TD', 'Headers');
      file.array(file.attributes(cell).get(name('Headers'))).set(0, text('th-999'));
    },
  },
  {
    name: 'something other than rows stands in a table',
    codes: ['misplaced-element'],
    plant: (file) => {
      const { context } = file.document;
      const table = file.element('Table');
      const paragraph = context.obj({ Type: 'StructElem', S: 'P', P: table.ref, K: [] });
      file.kids(table).push(context.register(paragraph));
    },
  },
];
