/**
 * A report put together anew with other files inside it, as a forger would who knows how it is made: sizes, sums
 * and identity are right again, unless a test wants them wrong.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { assembleFile, deflate, type FileObject } from '../../src/pdf/file/assemble-file.ts';
import { readAssociatedFiles } from '../../src/pdf/read/file/associated-files.ts';
import { PdfFile } from '../../src/pdf/read/file/pdf-file.ts';
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '../../src/pdf/read/file/pdf-object.ts';
import { sha256Hex } from '../../src/publication/canonical-json.ts';
import type { ReadManifest } from '../../src/publication/verify/parse-manifest.ts';

export interface Forgery {
  /** By the end of the name, `measures.csv`. */
  readonly data?: Readonly<Record<string, (text: string) => string>>;
  readonly manifest?: (manifest: ReadManifest) => object;
  /** In place of the manifest. */
  readonly manifestText?: string;
  /** False leaves the hashes in the manifest as they were. */
  readonly hashes?: boolean;
  /** False leaves sizes and MD5 sums in the PDF as they were. */
  readonly sums?: boolean;
}

export function forge(bytes: Uint8Array, forgery: Forgery = {}): Uint8Array {
  const file = new PdfFile(bytes);
  const replaced = new Map<number, Uint8Array>();
  for (const { name, object, contents } of forgedFiles(file, forgery)) {
    const stream = file.dict(file.dict(file.object(object)).get('EF')).get('F');
    if (!(stream instanceof PdfRef)) throw new Error(`expected a stream of ${name}`);
    replaced.set(stream.number, contents);
  }
  const objects = file.objectNumbers.flatMap((id): FileObject[] => {
    const object = file.object(id);
    if (isPacking(object)) return [];
    const contents = replaced.get(id);
    const isForged = contents !== undefined && object instanceof PdfStream;
    return [fileObject(id, isForged ? withContents(object, contents, forgery) : object)];
  });
  return assembleFile({ objects, root: numberIn(file, 'Root'), info: numberIn(file, 'Info') });
}

interface ForgedFile {
  readonly name: string;
  readonly object: number;
  readonly contents: Uint8Array;
}

function forgedFiles(file: PdfFile, { data = {}, manifest, manifestText, hashes }: Forgery): ForgedFile[] {
  const files = readAssociatedFiles(file).map(({ name, object, bytes = new Uint8Array() }) => {
    const change = Object.entries(data).find(([end]) => name.endsWith(end))?.[1];
    const text = new TextDecoder().decode(bytes);
    return { name, object, contents: change === undefined ? bytes : utf8ToBytes(change(text)) };
  });
  return files.map((one) => {
    if (!one.name.endsWith('-embedded-manifest.json')) return one;
    const stated: ReadManifest = JSON.parse(new TextDecoder().decode(one.contents));
    const named =
      hashes === false ? stated : { ...stated, files: stated.files.map((old) => rehash(old, files)) };
    const text = manifestText ?? `${JSON.stringify(manifest?.(named) ?? named, null, 2)}\n`;
    return { ...one, contents: utf8ToBytes(text) };
  });
}

function rehash(old: ReadManifest['files'][number], files: readonly ForgedFile[]) {
  const contents = files.find(({ name }) => name === old.name)?.contents;
  return contents === undefined ? old : { ...old, sha256: sha256Hex(contents), size: contents.length };
}

function withContents({ dict }: PdfStream, contents: Uint8Array, { sums }: Forgery): PdfStream {
  const data = deflate(contents);
  const parameters: PdfDict = new Map<string, PdfObject>([
    ['Size', contents.length],
    ['CheckSum', new PdfString(md5(contents))],
  ]);
  return new PdfStream(
    new Map([...dict, ['Length', data.length], ...(sums === false ? [] : [['Params', parameters] as const])]),
    data,
  );
}

function isPacking(object: PdfObject): boolean {
  return object instanceof PdfStream && ['ObjStm', 'XRef'].includes(nameOf(object.dict.get('Type')) ?? '');
}

function numberIn(file: PdfFile, key: string): number {
  const reference = file.trailer.get(key);
  if (!(reference instanceof PdfRef)) throw new Error(`expected a reference as ${key}`);
  return reference.number;
}

function fileObject(id: number, object: PdfObject): FileObject {
  if (!(object instanceof PdfStream)) return { id, body: write(object) };
  const before = utf8ToBytes(`${id} 0 obj\n${write(object.dict)}\nstream\n`);
  return { id, bytes: concatBytes(before, object.data, utf8ToBytes('\nendstream\nendobj\n')) };
}

function write(object: PdfObject): string {
  if (object instanceof PdfName) return `/${object.name.replace(/[^\w.+-]/g, escapeSign)}`;
  if (object instanceof PdfString) return `<${bytesToHex(object.bytes)}>`;
  if (object instanceof PdfRef) return `${object.number} ${object.generation} R`;
  if (isArray(object)) return `[${object.map(write).join(' ')}]`;
  if (isDict(object))
    return `<< ${[...object].map(([key, value]) => `${write(new PdfName(key))} ${write(value)}`).join(' ')} >>`;
  return typeof object === 'number' && !Number.isInteger(object) ? object.toFixed(8) : String(object);
}

function escapeSign(sign: string): string {
  return `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
