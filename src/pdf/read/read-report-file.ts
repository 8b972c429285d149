/**
 * What a verification needs of a PDF: the files inside it, its signature and its identity, which is that of the
 * file before it was signed. In: any bytes at all. Out: all three, or why the bytes cannot be read, as data; nothing
 * is thrown for what somebody else has made.
 */
import { type ReadAssociatedFile, readAssociatedFiles } from './file/associated-files.ts';
import { PdfFile } from './file/pdf-file.ts';
import { DamagedPdf } from './file/pdf-object.ts';
import { type Identity, readIdentity } from './file/read-identity.ts';
import { type ReadSignature, readSignature } from './file/read-signature.ts';
import { latin1 } from './file/text-string.ts';

export type ReadReportFile =
  | {
      readonly kind: 'read';
      readonly files: readonly ReadAssociatedFile[];
      readonly identity: Identity;
      readonly signature: ReadSignature;
    }
  /** Not even the first bytes are those of a PDF. */
  | { readonly kind: 'no-pdf' }
  /** `reason` completes the sentence "found …": `no startxref at its end`. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Readers allow so many other bytes before the first of a PDF. */
const BEFORE_HEAD = 1024;

export function readReportFile(bytes: Uint8Array): ReadReportFile {
  if (!latin1(bytes.subarray(0, BEFORE_HEAD)).includes('%PDF-')) return { kind: 'no-pdf' };
  try {
    const file = new PdfFile(bytes);
    if (file.trailer.has('Encrypt')) throw new DamagedPdf('an encrypted file');
    const signature = readSignature(file);
    const identity = readIdentity(signature.kind === 'read' ? signature.blank : bytes);
    return { kind: 'read', files: readAssociatedFiles(file), identity, signature };
  } catch (error) {
    if (error instanceof DamagedPdf) return { kind: 'damaged', reason: error.message };
    throw error;
  }
}
