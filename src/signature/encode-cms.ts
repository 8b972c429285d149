/**
 * The signature as a message (CMS, RFC 5652) in the form of PAdES baseline B-B (ETSI EN 319 142-1, 6.3): detached,
 * with content type, digest and signing-certificate-v2 as its signed attributes, and nothing unsigned. DER throughout,
 * so that what is in it can be put together again from its parts, byte for byte.
 */
import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { compareBytes, ownBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import type { KeyKind } from './key-kinds.ts';

export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** A chain of certificates, the one that signs first, with the SHA-256 of each. */
export type HashedChain = readonly [HashedCertificate, ...HashedCertificate[]];

export interface HashedCertificate extends ReadCertificate {
  readonly sha256: Uint8Array;
}

/**
 * The three attributes. All certificates are named, not only the first (RFC 5035, 3): so that none can be changed or
 * put in the place of another.
 */
export function signedAttributes(digest: Uint8Array, chain: HashedChain): SignedAndUnsignedAttributes {
  // the hash algorithm is left out where it is SHA-256, as DER wants of what is usual
  const named = chain.map(({ sha256 }) => new Sequence({ value: [octets(sha256)] }));
  const attributes = [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: ContentInfo.DATA })),
    attribute(MESSAGE_DIGEST, octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, new Sequence({ value: [new Sequence({ value: named })] })),
  ];
  return new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder(attributes) });
}

function attribute(type: string, value: BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: ownBytes(bytes) });
}

/** A set stands in the order of its bytes (X.690, 11.6). */
function inOrder<T extends { toSchema(): BaseBlock }>(members: readonly T[]): T[] {
  const bytes = new Map(members.map((one) => [one, new Uint8Array(one.toSchema().toBER())]));
  const of = (one: T): Uint8Array => bytes.get(one) ?? new Uint8Array();
  return [...members].sort((a, b) => compareBytes(of(a), of(b)));
}

/** The attributes as they are signed: a set, and not the implicit tag they stand behind (RFC 5652, 5.4). */
export function bytesToSign(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const bytes = new Uint8Array(attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}

export interface CmsParts {
  readonly kind: KeyKind;
  readonly chain: HashedChain;
  readonly attributes: SignedAndUnsignedAttributes;
  readonly signature: Uint8Array;
}

export function encodeCms({ kind, chain, attributes, signature }: CmsParts): Uint8Array {
  const [{ certificate: signing }] = chain;
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [kind.digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates: inOrder(chain.map(({ certificate }) => certificate)),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signing.issuer, serialNumber: signing.serialNumber }),
        digestAlgorithm: kind.digestAlgorithm(),
        signedAttrs: attributes,
        signatureAlgorithm: kind.signatureAlgorithm(),
        signature: octets(signature),
      }),
    ],
  });
  const message = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  return new Uint8Array(message.toSchema().toBER());
}
