/**
 * The certificate that is to sign. In: a .p12 or .pfx file, its password and the time. Out: its key, ready to sign, and
 * its chain; or a finding that says in words why it cannot.
 */
import { CryptoEngine, PrivateKeyInfo } from 'pkijs';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { ownBytes } from './bytes.ts';
import {
  chainOf,
  formatName,
  formatTime,
  maySign,
  proves,
  type ReadCertificate,
  readCertificate,
  validityOf,
} from './certificate.ts';
import type { HashedChain } from './encode-cms.ts';
import { signatureFindings } from './findings.ts';
import { hashCertificate } from './hashed-chain.ts';
import { type KeyKind, keyKind } from './key-kinds.ts';
import { type Container, openContainer } from './open-container.ts';

export interface CertificateFile {
  /** Base name, for findings. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** What signs. The key cannot be taken out of it. */
export interface Identity {
  readonly key: CryptoKey;
  readonly kind: KeyKind;
  readonly chain: HashedChain;
}

/** No certificate is judged by whom it was issued: that is for whoever reads the file to trust or not. */
export async function openCertificate(
  { file, bytes, password }: CertificateFile,
  now: Date,
  crypto: Crypto,
): Promise<Outcome<Identity>> {
  const place: Place = { kind: 'file', file };
  const container = openContainer(bytes, password);
  if (container.kind !== 'opened') return refused(closed(container, place));
  const { keys, certificates } = container;
  const [der] = keys;
  if (der === undefined || keys.length > 1) {
    return refused(signatureFindings['certificate-keys'](place, { found: keys.length }));
  }
  const opened = await openKey(der, crypto);
  if (opened === undefined) {
    return refused(signatureFindings['certificate-unsupported'](place, { what: 'a key of another kind' }));
  }
  const known = certificates.flatMap((one) => readCertificate(one) ?? []);
  const own = await certificateOf(opened, known, crypto);
  if (own === undefined) {
    return refused(signatureFindings['key-without-certificate'](place, { found: certificates.length }));
  }
  const findings = [...unfit(own, now, place), ...weakKey(opened, own, place)];
  if (findings.length > 0) return { value: undefined, findings };
  const [first, ...rest] = await chainOf(own, known, new CryptoEngine({ name: 'outturn', crypto }));
  const chain: HashedChain = [
    await hashCertificate(first ?? own, crypto),
    ...(await Promise.all(rest.map((one) => hashCertificate(one, crypto)))),
  ];
  return { value: { ...opened, chain }, findings: [] };
}

function refused(finding: Finding): Outcome<Identity> {
  return { value: undefined, findings: [finding] };
}

function closed(container: Exclude<Container, { kind: 'opened' }>, place: Place): Finding {
  switch (container.kind) {
    case 'no-container':
      return signatureFindings['certificate-unreadable'](place, {});
    case 'wrong-password':
      return signatureFindings['certificate-password'](place, {});
    case 'unsupported':
      return signatureFindings['certificate-unsupported'](place, container);
  }
}

type OpenedKey = Omit<Identity, 'chain'>;

async function openKey(der: Uint8Array, crypto: Crypto): Promise<OpenedKey | undefined> {
  try {
    const bytes = ownBytes(der);
    const kind = keyKind(PrivateKeyInfo.fromBER(bytes).privateKeyAlgorithm);
    if (kind === undefined) return undefined;
    const key = await crypto.subtle.importKey('pkcs8', bytes, kind.algorithm, false, ['sign']);
    return { key, kind };
  } catch {
    return undefined;
  }
}

/** The certificate whose public key proves a signature of the key. */
async function certificateOf(
  { key, kind }: OpenedKey,
  certificates: readonly ReadCertificate[],
  crypto: Crypto,
): Promise<ReadCertificate | undefined> {
  const sample = new Uint8Array(32);
  const proof = new Uint8Array(await crypto.subtle.sign(kind.algorithm, key, sample));
  for (const one of certificates) {
    if (await proves(one.certificate, kind, proof, sample, crypto)) return one;
  }
  return undefined;
}

function unfit({ certificate }: ReadCertificate, time: Date, place: Place): Finding[] {
  const subject = formatName(certificate.subject);
  const { from, to } = validityOf(certificate);
  const now = formatTime(time);
  return [
    ...(now < from || now > to
      ? [signatureFindings['certificate-not-valid'](place, { subject, from, to, now })]
      : []),
    ...(maySign(certificate) ? [] : [signatureFindings['certificate-usage'](place, { subject })]),
  ];
}

/** Shorter RSA keys are no longer to sign (NIST SP 800-131A). */
const LEAST_BITS = 2048;

function weakKey({ key }: OpenedKey, { certificate }: ReadCertificate, place: Place): Finding[] {
  const { modulusLength: bits = LEAST_BITS }: { modulusLength?: number } = key.algorithm as object;
  if (bits >= LEAST_BITS) return [];
  const params = { subject: formatName(certificate.subject), least: LEAST_BITS, found: bits };
  return [signatureFindings['certificate-weak-key'](place, params)];
}
