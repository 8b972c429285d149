/**
 * Files inside the file are tied to the document, whole, and described (ISO 19005-3, 6.8 and annex E; ISO
 * 32000-1, 7.11.4).
 */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Finding } from '../../../model/finding.ts';
import {
  objectNumber,
  type ReadAssociatedFile,
  readAssociatedFiles,
} from '../../read/file/associated-files.ts';
import { textOf } from '../../read/file/text-string.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

const RELATIONSHIPS = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];

export function checkAssociatedFiles(checked: CheckedFile): Finding[] {
  const { file } = checked.pdf;
  const tied = new Set(file.array(file.catalog.get('AF')).map(objectNumber));
  const embedded = readAssociatedFiles(file);
  const listed = new Set(embedded.map(({ object }) => object));
  return [
    ...embedded.flatMap((one) => [
      ...(tied.has(one.object) ? [] : [say(one.name, 'a tie to the document (AF)', 'none')]),
      ...checkOne(one),
    ]),
    ...[...tied].flatMap((number) => {
      if (listed.has(number)) return [];
      const name = textOf(file.resolve(file.dict(file.object(number)).get('UF'))) ?? '';
      return [say(name, 'a place in the list of files', 'none')];
    }),
  ];
}

function say(name: string, expected: string, found: string): Finding {
  return checkFindings['associated-file'](undefined, { name, expected, found });
}

function checkOne(one: ReadAssociatedFile): Finding[] {
  const { name, relationship, mediaType, bytes, size, checksum } = one;
  const findings: Finding[] = [];
  if (!RELATIONSHIPS.includes(relationship ?? '')) {
    findings.push(say(name, 'a relationship such as Data', relationship ?? 'none'));
  }
  for (const [key, text] of Object.entries(one.shownNames)) {
    if (text !== name)
      findings.push(say(name, `its name as ${key}`, text === undefined ? 'none' : `"${text}"`));
  }
  if (bytes === undefined) return [...findings, say(name, 'its bytes', 'none')];
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType ?? '')) {
    findings.push(say(name, 'a media type', mediaType || 'none'));
  }
  if (size !== bytes.length) {
    findings.push(say(name, `a size of ${bytes.length} bytes`, String(size ?? 'none')));
  }
  const expected = bytesToHex(md5(bytes));
  if (checksum !== expected) findings.push(say(name, `the MD5 sum ${expected}`, checksum ?? 'none'));
  return findings;
}
