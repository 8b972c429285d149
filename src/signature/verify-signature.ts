/**
 * Whether a signature holds: that it covers the whole file, that digest, value and named certificates are right, and
 * that nothing in it is otherwise than it is written here. Whether to trust whom the certificate names is not asked.
 */
import type { Finding, Outcome } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { SignatureFacts, SignatureInFile } from '../model/signature.ts';
import { ownBytes, sameBytes } from './bytes.ts';
import { formatName, proves, validityOf } from './certificate.ts';
import { encodeCms, type HashedCertificate, type HashedChain, signedAttributes } from './encode-cms.ts';
import { signatureFindings } from './findings.ts';
import { digestOf, hashCertificate } from './hashed-chain.ts';
import { type KeyKind, keyKind } from './key-kinds.ts';
import { type ReadCms, readCms } from './read-cms.ts';
import { rawValue } from './signature-value.ts';

/** In: a signature as it stands in a file. Out: what it says of itself, where it can be read, and what does not hold. */
export async function verifySignature(
  signature: SignatureInFile,
  place: Place,
  crypto: Crypto,
): Promise<Outcome<SignatureFacts>> {
  const findings = rangeFindings(signature, place);
  const cms = readCms(signature.contents);
  if (cms === undefined) {
    return {
      value: undefined,
      findings: [...findings, signatureFindings['signature-unreadable'](place, {})],
    };
  }
  const facts = factsOf(cms, signature);
  const kind = keyKind(cms.signing.certificate.subjectPublicKeyInfo.algorithm);
  if (kind === undefined) {
    return { value: facts, findings: [...findings, signatureFindings['signature-form'](place, {})] };
  }
  findings.push(
    ...(await digestFindings(signature, cms, kind, place, crypto)),
    ...(await valueFindings(cms, kind, place, crypto)),
    ...(await formFindings(cms, kind, place, crypto)),
    ...timeFindings(facts, place),
  );
  return { value: facts, findings };
}

function rangeFindings({ range, wholeRange }: SignatureInFile, place: Place): Finding[] {
  const [expected, found] = [wholeRange.join(' '), range.join(' ')];
  return expected === found ? [] : [signatureFindings['signature-range'](place, { expected, found })];
}

function factsOf({ signing: { certificate } }: ReadCms, { time }: SignatureInFile): SignatureFacts {
  const { from, to } = validityOf(certificate);
  return {
    subject: formatName(certificate.subject),
    issuer: formatName(certificate.issuer),
    validFrom: from,
    validTo: to,
    signedAt: time.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3 $4:$5:$6 UTC'),
  };
}

async function digestFindings(
  { signed }: SignatureInFile,
  { digest }: ReadCms,
  { algorithm }: KeyKind,
  place: Place,
  crypto: Crypto,
): Promise<Finding[]> {
  const expected = await digestOf(signed, algorithm.hash, crypto);
  if (sameBytes(expected, digest)) return [];
  return [signatureFindings['signature-digest'](place, { expected: hex(expected), found: hex(digest) })];
}

async function valueFindings(
  { signing: { certificate }, signedBytes, signature }: ReadCms,
  kind: KeyKind,
  place: Place,
  crypto: Crypto,
): Promise<Finding[]> {
  const value = rawValue(signature, kind);
  const holds =
    value !== undefined && (await proves(certificate, kind, value, ownBytes(signedBytes), crypto));
  if (holds) return [];
  return [signatureFindings['signature-value'](place, { subject: formatName(certificate.subject) })];
}

/** Put together again from its parts, it must give the same bytes: so that not one of them can be changed. */
async function formFindings(cms: ReadCms, kind: KeyKind, place: Place, crypto: Crypto): Promise<Finding[]> {
  const hashed = await Promise.all(cms.certificates.map((one) => hashCertificate(one, crypto)));
  const chain = namedChain(cms, hashed);
  if (chain === undefined) return [signatureFindings['signature-certificate'](place, {})];
  const attributes = signedAttributes(cms.digest, chain);
  const again = encodeCms({ kind, chain, attributes, signature: cms.signature });
  const isSame = sameBytes(again, cms.der) && cms.rest.every((byte) => byte === 0);
  return isSame ? [] : [signatureFindings['signature-form'](place, {})];
}

/** All certificates in the order in which the signature names them; nothing where it does not name just these. */
function namedChain(
  { named, signing }: ReadCms,
  certificates: readonly HashedCertificate[],
): HashedChain | undefined {
  const [first, ...rest] = named.flatMap((hash) => {
    const found = certificates.find(({ sha256 }) => sameBytes(sha256, hash));
    return found === undefined ? [] : [found];
  });
  const isAll = named.length === certificates.length && rest.length + 1 === named.length;
  if (first === undefined || !isAll || first.certificate !== signing.certificate) return undefined;
  return [first, ...rest];
}

function timeFindings(
  { signedAt: time, validFrom: from, validTo: to }: SignatureFacts,
  place: Place,
): Finding[] {
  return time >= from && time <= to ? [] : [signatureFindings['signature-time'](place, { time, from, to })];
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
