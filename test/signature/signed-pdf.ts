/** A small PDF with a place for a signature, signed, and its signature judged. */
import type { Outcome } from '../../src/model/finding.ts';
import type { SignatureFacts, SignatureInFile } from '../../src/model/signature.ts';
import { readReportFile } from '../../src/pdf/read/read-report-file.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { openSigner } from '../../src/signature/sign-pdf.ts';
import { verifySignature } from '../../src/signature/verify-signature.ts';
import { definitionOf, renderOptions } from '../pdf/definition.ts';
import { PASSWORD } from './certificates.ts';

export async function blankPdf(title = 'A title'): Promise<Uint8Array> {
  const definition = definitionOf([{ text: 'Results', meaning: { heading: 1 } }, 'A paragraph.'], {
    info: { title, author: 'Exampleton (made up)', subject: 'A test' },
  });
  const options = { ...(await renderOptions()), signatureLabel: 'Digital signature' };
  const { value, findings } = await renderDocument(definition, options);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value.bytes;
}

/** The PDF signed with the certificate of a .p12 file. */
export async function signedBy(p12: Uint8Array, now: Date, title?: string): Promise<Uint8Array> {
  const { value, findings } = await openSigner(
    { file: 'c.p12', bytes: p12, password: PASSWORD },
    now,
    crypto,
  );
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value(await blankPdf(title));
}

export function signatureIn(pdf: Uint8Array): SignatureInFile {
  const read = readReportFile(pdf);
  if (read.kind !== 'read' || read.signature.kind !== 'read') throw new Error('expected a signature');
  return read.signature;
}

export async function verified(pdf: Uint8Array): Promise<Outcome<SignatureFacts>> {
  return verifySignature(signatureIn(pdf), { kind: 'file', file: 'r.pdf' }, crypto);
}
