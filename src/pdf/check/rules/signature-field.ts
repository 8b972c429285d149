/**
 * A file to be signed has one field, that of the signature, with nothing to see or to fill in (ISO 32000-1, 12.7 and
 * 12.8; ISO 19005-3, 6.3 and 6.4). Whether a signature in it holds is not asked here: the check comes before signing.
 */
import type { Finding } from '../../../model/finding.ts';
import { type PdfDict, type PdfObject, PdfRef } from '../../read/file/pdf-object.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Bits of F: Invisible, Hidden, NoView and ToggleNoView clear, Print set. */
const NOT_SHOWN = 1 + 2 + 32 + 256;
const PRINTED = 4;

export function checkSignatureField(checked: CheckedFile): Finding[] {
  const { file, pages } = checked.pdf;
  const form = file.dict(file.catalog.get('AcroForm'));
  const widgets = pages.flatMap(({ dict, object }) =>
    file
      .array(dict.get('Annots'))
      .filter((entry) => file.name(file.dict(entry).get('Subtype')) === 'Widget')
      .map((entry) => ({ page: object, entry })),
  );
  if (form.size === 0 && widgets.length === 0) return [];
  const fields = file.array(form.get('Fields'));
  const [widget] = widgets;
  const isOne = fields.length === 1 && widgets.length === 1;
  if (!isOne || widget === undefined || numberOf(fields[0]) !== numberOf(widget.entry)) {
    return [
      wrong(
        'the field',
        'one that is on a page',
        `${fields.length} in the form and ${widgets.length} on pages`,
      ),
    ];
  }
  return [...formEntries(checked, form), ...fieldEntries(checked, file.dict(widget.entry), widget.page)];
}

function formEntries({ pdf: { file } }: CheckedFile, form: PdfDict): Finding[] {
  const more = [...form.keys()].filter((key) => !['Fields', 'SigFlags'].includes(key));
  return [
    ...expect('the flags', '3', String(file.number(form.get('SigFlags')) ?? 'none')),
    ...expect('the form', 'no more than its field and flags', more.join(', '), more.length === 0),
  ];
}

function fieldEntries({ pdf: { file } }: CheckedFile, field: PdfDict, page: number): Finding[] {
  const name = (dict: PdfDict, key: string): string => file.name(dict.get(key)) ?? 'none';
  const flags = file.number(field.get('F')) ?? 0;
  const place = file.numbers(field.get('Rect'));
  const isNowhere = place.length === 4 && place.every((value) => value === 0);
  const signature = file.dict(field.get('V'));
  return [
    ...expect('the kind', 'Sig', name(field, 'FT')),
    ...expect('the place', 'no size', `[${place.join(' ')}]`, isNowhere),
    ...expect('the look', 'a field that prints', `F ${flags}`, (flags & (NOT_SHOWN | PRINTED)) === PRINTED),
    ...expect('the page', 'the one it is on', 'another', numberOf(field.get('P')) === page),
    ...expect('the type', 'Sig', name(signature, 'Type')),
    ...expect('the filter', 'Adobe.PPKLite', name(signature, 'Filter')),
    ...expect('the format', 'ETSI.CAdES.detached', name(signature, 'SubFilter')),
  ];
}

function expect(what: string, expected: string, found: string, holds = found === expected): Finding[] {
  return holds ? [] : [wrong(what, expected, found)];
}

function wrong(what: string, expected: string, found: string): Finding {
  return checkFindings['signature-field'](undefined, { what, expected, found });
}

function numberOf(object: PdfObject | undefined): number | undefined {
  return object instanceof PdfRef ? object.number : undefined;
}
