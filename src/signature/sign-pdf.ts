/**
 * Signing: a certificate in, a function out that fills in the blanks of a file. All that can be wrong is found before
 * a file is built. The only module that imports @signpdf.
 */
import { Signer, SignPdf as SignPdfPlacer } from '@signpdf/signpdf';
import type { Outcome } from '../model/finding.ts';
import { BLANK_TIME, SIGNATURE_ROOM, type SignPdf } from '../model/signature.ts';
import { signatureFindings } from './findings.ts';
import { makeSignature } from './make-signature.ts';
import { type CertificateFile, type Identity, openCertificate } from './open-certificate.ts';

export type { CertificateFile } from './open-certificate.ts';

/**
 * In: the certificate, the signing time, which is also the time it must be valid at, and WebCrypto. Out: what signs;
 * without it, why not. A sample is signed to see that the signature has room in the file.
 */
export async function openSigner(
  certificate: CertificateFile,
  time: Date,
  crypto: Crypto,
): Promise<Outcome<SignPdf>> {
  const { value: identity, findings } = await openCertificate(certificate, time, crypto);
  if (identity === undefined) return { value: undefined, findings };
  // an ECDSA signature is now and then some bytes longer than another
  const size = (await makeSignature(new Uint8Array(), identity, crypto)).length + 8;
  if (size > SIGNATURE_ROOM) {
    const place = { kind: 'file', file: certificate.file } as const;
    const params = { size, room: SIGNATURE_ROOM };
    return { value: undefined, findings: [signatureFindings['certificate-too-large'](place, params)] };
  }
  return { value: (blank) => signPdf(blank, identity, time, crypto), findings };
}

async function signPdf(
  blank: Uint8Array,
  identity: Identity,
  time: Date,
  crypto: Crypto,
): Promise<Uint8Array> {
  const signer = new IdentitySigner(identity, crypto);
  return new Uint8Array(await new SignPdfPlacer().sign(withTime(blank, time), signer));
}

type Placed = Awaited<ReturnType<Signer['sign']>>;

class IdentitySigner extends Signer {
  readonly #identity: Identity;
  readonly #crypto: Crypto;

  constructor(identity: Identity, crypto: Crypto) {
    super();
    this.#identity = identity;
    this.#crypto = crypto;
  }

  override async sign(bytes: Uint8Array): Promise<Placed> {
    const signature = await makeSignature(new Uint8Array(bytes), this.#identity, this.#crypto);
    // its type wants a Buffer; it takes bytes of any kind
    return signature as Placed;
  }
}

/** The dictionary of the signature stands first in the file, so the first such text is its own. */
function withTime(blank: Uint8Array, time: Date): Uint8Array {
  const before = '/M (D:';
  const head = new TextDecoder('latin1').decode(blank.subarray(0, 1024));
  const at = head.indexOf(`${before}${BLANK_TIME}Z)`);
  if (at < 0) throw new Error('expected a PDF with a place for a signature');
  const filled = Uint8Array.from(blank);
  const digits = time.toISOString().replace(/\D/g, '').slice(0, BLANK_TIME.length);
  filled.set(new TextEncoder().encode(digits), at + before.length);
  return filled;
}
