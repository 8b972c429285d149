/** The file does nothing by itself (ISO 19005-3, 6.5; ISO 14289-1, 7.19): no scripts, no actions on opening. */
import type { Finding } from '../../../model/finding.ts';
import { isArray, isDict, PdfName, type PdfObject, PdfStream } from '../../read/file/pdf-object.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

const ACTIONS: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'SubmitForm',
  'ImportData',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
]);

export function checkActiveContent({ pdf: { file } }: CheckedFile): Finding[] {
  const found = new Set<string>();
  if (file.catalog.has('OpenAction')) found.add('an action on opening');
  if (file.dict(file.catalog.get('Names')).has('JavaScript')) found.add('an action JavaScript');
  for (const object of file.everyObject()) search(object, found);
  return [...found].map((what) => checkFindings['active-content'](undefined, { what }));
}

/** Within one object; others are looked at by themselves. */
function search(object: PdfObject, found: Set<string>): void {
  if (object instanceof PdfStream) search(object.dict, found);
  else if (isArray(object)) for (const item of object) search(item, found);
  else if (isDict(object)) {
    const kind = object.get('S');
    if (kind instanceof PdfName && ACTIONS.has(kind.name)) found.add(`an action ${kind.name}`);
    if (object.has('AA')) found.add('an action of its own accord');
    for (const value of object.values()) search(value, found);
  }
}
