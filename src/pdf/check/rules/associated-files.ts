/**
 * Files inside the file are tied to the document, whole, and described (ISO 19005-3, 6.8 and annex E; ISO
 * 32000-1, 7.11.4).
 */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Finding } from '../../../model/finding.ts';
import { type PdfDict, type PdfObject, PdfRef, PdfString } from '../../read/file/pdf-object.ts';
import { textOf } from '../../read/file/text-string.ts';
import { nameTree } from '../../read/file/trees.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

const RELATIONSHIPS = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];

type Say = (expected: string, found: string) => Finding;

export function checkAssociatedFiles(checked: CheckedFile): Finding[] {
  const { file } = checked.pdf;
  const tied = new Set(file.array(file.catalog.get('AF')).map(numberOf));
  const names = file.dict(file.catalog.get('Names')).get('EmbeddedFiles');
  const embedded = nameTree(file, names);
  const listed = new Set(embedded.map(([, value]) => numberOf(value)));
  return [
    ...embedded.flatMap(([name, value]) => {
      const say: Say = (expected, found) =>
        checkFindings['associated-file'](undefined, { name, expected, found });
      const findings = tied.has(numberOf(value)) ? [] : [say('a tie to the document (AF)', 'none')];
      return [...findings, ...checkSpecification(checked, name, file.dict(value), say)];
    }),
    ...[...tied].flatMap((number) => {
      if (listed.has(number)) return [];
      const name = textOf(file.resolve(file.dict(file.object(number)).get('UF'))) ?? '';
      const params = { name, expected: 'a place in the list of files', found: 'none' };
      return [checkFindings['associated-file'](undefined, params)];
    }),
  ];
}

function numberOf(object: PdfObject): number {
  return object instanceof PdfRef ? object.number : 0;
}

function checkSpecification(
  { pdf: { file } }: CheckedFile,
  name: string,
  specification: PdfDict,
  say: Say,
): Finding[] {
  const findings: Finding[] = [];
  const relationship = file.name(specification.get('AFRelationship'));
  if (!RELATIONSHIPS.includes(relationship ?? '')) {
    findings.push(say('a relationship such as Data', relationship ?? 'none'));
  }
  for (const key of ['F', 'UF']) {
    const text = textOf(file.resolve(specification.get(key)));
    if (text !== name) findings.push(say(`its name as ${key}`, text === undefined ? 'none' : `"${text}"`));
  }
  const stream = file.dict(specification.get('EF')).get('F');
  const bytes = file.data(stream);
  if (bytes === undefined) return [...findings, say('its bytes', 'none')];
  const dict = file.dict(stream);
  const type = file.name(dict.get('Subtype')) ?? '';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) findings.push(say('a media type', type || 'none'));
  const parameters = file.dict(dict.get('Params'));
  const size = file.number(parameters.get('Size'));
  if (size !== bytes.length) findings.push(say(`a size of ${bytes.length} bytes`, String(size ?? 'none')));
  const sum = file.resolve(parameters.get('CheckSum'));
  const found = sum instanceof PdfString ? bytesToHex(sum.bytes) : 'none';
  const expected = bytesToHex(md5(bytes));
  if (found !== expected) findings.push(say(`the MD5 sum ${expected}`, found));
  return findings;
}
