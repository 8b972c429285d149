/**
 * The field of a signature that nothing is painted of (ISO 32000-1, 12.7.4.5): a widget without a size, in a tag
 * of its own at the end of the document (ISO 14289-1, 7.18.4), and the dictionary whose blanks are filled in later.
 */
import type { PdfkitPage } from 'pdfmake-internals';
import { BLANK_RANGE, BLANK_TIME, SIGNATURE_ROOM } from '../../model/signature.ts';
import { hexText } from '../file/hex-text.ts';
import type { ReportDocument } from '../file/report-document.ts';
import { StructureElement } from './element.ts';
import { pdfText } from './links.ts';

/** Printed (ISO 19005-3, 6.3.2), and not to be moved or deleted. */
const PRINT_AND_LOCKED = 4 + 128;

/** The same on every field of every file: nothing of it depends on who signs. */
const FIELD_NAME = 'Signature';

export interface SignatureField {
  /** What a listener is told it is. */
  readonly label: string;
  readonly page: PdfkitPage;
  /** In the parent tree. */
  readonly key: number;
}

/** Writes the field. Out: the element to put into the structure. */
export function addSignatureField(
  document: ReportDocument,
  { label, page, key }: SignatureField,
): StructureElement {
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    M: pdfText(`D:${BLANK_TIME}Z`),
    ByteRange: [...BLANK_RANGE],
    Contents: hexText(new Uint8Array(SIGNATURE_ROOM)),
  });
  document.signature = signature.id;
  signature.end();
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText(FIELD_NAME),
    TU: pdfText(label),
    F: PRINT_AND_LOCKED,
    Rect: [0, 0, 0, 0],
    P: page.dictionary,
    V: signature,
    StructParent: key,
  });
  page.annotations.push(widget);
  widget.end();
  // signed, and any change is to be put behind the end of the file (ISO 32000-1, table 219)
  document._root.data.AcroForm = { Fields: [widget], SigFlags: 3 };
  const element = new StructureElement('Form');
  element.kids.push({ kind: 'annotation', page, annotation: widget, key });
  return element;
}
