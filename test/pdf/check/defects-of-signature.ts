/** Defects of the field of a signature. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { type Defect, name, number, type Plot, text } from './plant.ts';

function field(file: Plot): PDFDict {
  const [widget] = file.objects('Subtype', 'Widget');
  if (widget === undefined) throw new Error('expected a field');
  return widget.dict;
}

function form(file: Plot): PDFDict {
  return file.dict(file.catalog.get(name('AcroForm')));
}

export const DEFECTS_OF_SIGNATURE: readonly Defect[] = [
  {
    name: 'a field is not in the form',
    codes: ['signature-field'],
    plant: (file) => file.array(form(file).get(name('Fields'))).remove(0),
  },
  {
    name: 'the form is gone',
    codes: ['signature-field'],
    plant: (file) => file.catalog.delete(name('AcroForm')),
  },
  {
    name: 'the form says nothing of a signature',
    codes: ['signature-field'],
    plant: (file) => form(file).set(name('SigFlags'), number(0)),
  },
  {
    name: 'the form is to be drawn by the reader',
    codes: ['signature-field'],
    plant: (file) => form(file).set(name('NeedAppearances'), file.document.context.obj(true)),
  },
  {
    name: 'the field is one to fill in',
    codes: ['signature-field'],
    plant: (file) => field(file).set(name('FT'), name('Tx')),
  },
  {
    name: 'the field has a size and no look',
    codes: ['signature-field'],
    plant: (file) => field(file).set(name('Rect'), file.document.context.obj([0, 0, 100, 20])),
  },
  {
    name: 'the field is hidden',
    codes: ['signature-field'],
    plant: (file) => field(file).set(name('F'), number(134)),
  },
  {
    name: 'the field is said to be on another page',
    codes: ['signature-field'],
    plant: (file) => field(file).set(name('P'), file.document.getPages()[0]?.ref ?? name('none')),
  },
  {
    name: 'the signature is in an old format',
    codes: ['signature-field'],
    plant: (file) =>
      file.dict(field(file).get(name('V'))).set(name('SubFilter'), name('adbe.pkcs7.detached')),
  },
  {
    name: 'the field says not what it is',
    codes: ['annotation-without-words'],
    plant: (file) => field(file).delete(name('TU')),
  },
  {
    name: 'the words of the field are those of a link',
    codes: ['annotation-without-words'],
    plant: (file) => {
      field(file).delete(name('TU'));
      field(file).set(name('Contents'), text('A signature'));
    },
  },
  {
    name: 'the field is tagged as a link',
    codes: ['annotation-not-in-tree'],
    plant: (file) => file.element('Form').dict.set(name('S'), name('Link')),
  },
];
