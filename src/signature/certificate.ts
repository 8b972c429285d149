/** What is wanted of a certificate (RFC 5280): in words, and its key. */
import type { BitString } from 'asn1js';
import { Certificate, type CryptoEngine, type RelativeDistinguishedNames } from 'pkijs';
import { type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import type { KeyKind } from './key-kinds.ts';

/** A certificate read, and as it stands in the file it came from. */
export interface ReadCertificate {
  readonly certificate: Certificate;
  readonly der: Uint8Array;
}

/** Out: nothing where it is none, or is not in the one form that DER allows. */
export function readCertificate(der: Uint8Array): ReadCertificate | undefined {
  try {
    const certificate = Certificate.fromBER(ownBytes(der));
    return sameBytes(derOf(certificate), der) ? { certificate, der } : undefined;
  } catch {
    return undefined;
  }
}

export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER());
}

/** Whether the key of a certificate proves a signature, in the form that WebCrypto takes. */
export async function proves(
  { subjectPublicKeyInfo }: Certificate,
  { algorithm }: KeyKind,
  signature: OwnBytes,
  signed: OwnBytes,
  crypto: Crypto,
): Promise<boolean> {
  const spki = subjectPublicKeyInfo.toSchema().toBER();
  return (
    crypto.subtle
      .importKey('spki', spki, algorithm, false, ['verify'])
      .then((key) => crypto.subtle.verify(algorithm, key, signature, signed))
      // a key of another kind
      .catch(() => false)
  );
}

export interface Validity {
  readonly from: string;
  readonly to: string;
}

/** In the form of `formatTime`. */
export function validityOf({ notBefore, notAfter }: Certificate): Validity {
  return { from: formatTime(notBefore.value), to: formatTime(notAfter.value) };
}

/** `2017-06-30 12:00:00 UTC`, which sorts as time does. */
export function formatTime(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

const KEY_USAGE = '2.5.29.15';
const SIGNS = 0x80 | 0x40;

/** Whether its key may sign documents: digitalSignature or nonRepudiation, or nothing said of it. */
export function maySign({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE);
  if (usage === undefined) return true;
  const bits = usage.parsedValue as Partial<BitString> | undefined;
  return ((bits?.valueBlock?.valueHexView[0] ?? 0) & SIGNS) !== 0;
}

/** By the short names of RFC 4514 and those that certificates for signing have. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'E',
};

/** `CN=Performance team, O=Exampleton Council, C=GB`: the last part of the name first, as people say it. */
export function formatName({ typesAndValues }: RelativeDistinguishedNames): string {
  const parts = typesAndValues.map(
    ({ type, value }) => `${SHORT_NAMES[type] ?? type}=${value.valueBlock.value}`,
  );
  return parts.length === 0 ? 'a certificate without a name' : parts.toReversed().join(', ');
}

/** The certificate and those above it, as far as they are at hand: each was issued by the next. */
export async function chainOf(
  first: ReadCertificate,
  others: readonly ReadCertificate[],
  engine: CryptoEngine,
): Promise<ReadCertificate[]> {
  const chain = [first];
  for (let last: ReadCertificate | undefined = first; last !== undefined; ) {
    last = await issuerOf(last, others, engine);
    if (last === undefined || chain.includes(last)) break;
    chain.push(last);
  }
  return chain;
}

async function issuerOf(
  { certificate }: ReadCertificate,
  others: readonly ReadCertificate[],
  engine: CryptoEngine,
): Promise<ReadCertificate | undefined> {
  if (certificate.issuer.isEqual(certificate.subject)) return undefined;
  for (const other of others) {
    if (!other.certificate.subject.isEqual(certificate.issuer)) continue;
    if (await certificate.verify(other.certificate, engine).catch(() => false)) return other;
  }
  return undefined;
}
