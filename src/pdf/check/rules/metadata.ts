/**
 * What the file says of itself: version, standards, title, colours, page labels, identity (ISO 14289-1, 5, 6.2
 * and 7.1; ISO 19005-3, 6.1.3, 6.2.3, 6.6 and 6.7; ISO 32000-1, 12.4.2).
 */
import type { Finding } from '../../../model/finding.ts';
import { PdfString } from '../../read/file/pdf-object.ts';
import { textOf } from '../../read/file/text-string.ts';
import type { OpenedPdf } from '../../read/read-tagged-pdf.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import { readXmp } from '../read-xmp.ts';

export function checkMetadata({ pdf }: CheckedFile): Finding[] {
  return [...claims(pdf), ...catalog(pdf), ...outputIntent(pdf), ...identity(pdf)];
}

function entry(what: string, expected: string, found: string | undefined): Finding[] {
  if (expected === found) return [];
  return [checkFindings['file-entry'](undefined, { what, expected: `"${expected}"`, found: quoted(found) })];
}

function missing(what: string, expected: string, found: string): Finding {
  return checkFindings['file-entry'](undefined, { what, expected, found });
}

function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? 'nothing' : `"${excerpt(text)}"`;
}

function claims({ file }: OpenedPdf): Finding[] {
  const bytes = file.data(file.catalog.get('Metadata'));
  const facts = bytes === undefined ? undefined : readXmp(bytes);
  if (facts === undefined)
    return [missing('metadata', 'a well-formed XMP packet', bytes ? 'a broken one' : 'none')];
  const info = file.dict(file.trailer.get('Info'));
  const title = textOf(file.resolve(info.get('Title')))?.trim() ?? '';
  return [
    ...entry('part of PDF/A', '3', facts.archivePart),
    ...entry('conformance to PDF/A', 'A', facts.archiveConformance),
    ...entry('part of PDF/UA', '1', facts.accessiblePart),
    ...(title === ''
      ? [missing('the title', 'words', 'none')]
      : entry('the title in the metadata', title, facts.title)),
  ];
}

function catalog({ file }: OpenedPdf): Finding[] {
  const viewer = file.dict(file.catalog.get('ViewerPreferences'));
  const marks = file.dict(file.catalog.get('MarkInfo'));
  const labels = file.dict(file.catalog.get('PageLabels'));
  const yes = (what: string, found: boolean): Finding[] =>
    found ? [] : [missing(what, 'true', 'nothing of the kind')];
  return [
    ...entry('version of PDF', '1.7', file.version),
    ...yes('DisplayDocTitle', file.resolve(viewer.get('DisplayDocTitle')) === true),
    ...yes('MarkInfo Marked', file.resolve(marks.get('Marked')) === true),
    ...(file.resolve(marks.get('Suspects')) === true ? [missing('MarkInfo Suspects', 'false', 'true')] : []),
    ...(labels.has('Nums') || labels.has('Kids')
      ? []
      : [missing('page labels', 'the printed page numbers', 'none')]),
  ];
}

/** The signature that every profile has at byte 36 (ICC.1, 7.2). */
const PROFILE_SIGNATURE = 'acsp';

function outputIntent({ file }: OpenedPdf): Finding[] {
  const intents = file.array(file.catalog.get('OutputIntents')).map((intent) => file.dict(intent));
  const intent = intents.find((one) => file.name(one.get('S')) === 'GTS_PDFA1');
  const profile = intent && file.data(intent.get('DestOutputProfile'));
  const signature = String.fromCharCode(...(profile?.subarray(36, 40) ?? []));
  if (signature === PROFILE_SIGNATURE) return [];
  return [missing('the output intent', 'an ICC profile', profile ? 'something else' : 'none')];
}

function identity({ file }: OpenedPdf): Finding[] {
  const ids = file.array(file.trailer.get('ID')).map((id) => file.resolve(id));
  if (ids.length === 2 && ids.every((id) => id instanceof PdfString && id.bytes.length > 0)) return [];
  return [missing('the identity of the file', 'two byte strings', 'none')];
}
