/** The parts of a signature message (CMS, RFC 5652). In: any bytes. Out: what was found; nothing where it is none. */
import { fromBER, type OctetString, type Sequence } from 'asn1js';
import { Certificate, ContentInfo, type IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { ownBytes } from './bytes.ts';
import { derOf, type ReadCertificate } from './certificate.ts';
import { MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2 } from './encode-cms.ts';

export interface ReadCms {
  /** Its own bytes, without what stands behind it. */
  readonly der: Uint8Array;
  readonly rest: Uint8Array;
  readonly certificates: readonly ReadCertificate[];
  /** The one that the signature was made with, as it says. */
  readonly signing: ReadCertificate;
  /** The signed attributes, as they are signed. */
  readonly signedBytes: Uint8Array;
  readonly digest: Uint8Array;
  /** SHA-256 of the certificates it names, the one that signs first. */
  readonly named: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

export function readCms(bytes: Uint8Array): ReadCms | undefined {
  try {
    const { result, offset } = fromBER(ownBytes(bytes));
    if (offset === -1) return undefined;
    const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    const certificates = (data.certificates ?? []).flatMap((one) =>
      one instanceof Certificate ? [{ certificate: one, der: derOf(one) }] : [],
    );
    const [signer] = data.signerInfos;
    const signing = signer && certificates.find(({ certificate }) => isNamed(certificate, signer));
    const digest: OctetString | undefined = attribute(signer, MESSAGE_DIGEST);
    const names: Sequence | undefined = attribute(signer, SIGNING_CERTIFICATE_V2);
    if (signer === undefined || signing === undefined || digest === undefined) return undefined;
    return {
      der: bytes.subarray(0, offset),
      rest: bytes.subarray(offset),
      certificates,
      signing,
      signedBytes:
        signer.signedAttrs === undefined ? new Uint8Array() : new Uint8Array(signer.signedAttrs.encodedValue),
      digest: new Uint8Array(digest.getValue()),
      named: names === undefined ? [] : hashesIn(names),
      signature: new Uint8Array(signer.signature.getValue()),
    };
  } catch {
    // whatever else the libraries throw at bytes that are no signature
    return undefined;
  }
}

function isNamed({ issuer, serialNumber }: Certificate, { sid }: SignerInfo): boolean {
  const named: Partial<IssuerAndSerialNumber> = sid;
  if (named.issuer === undefined || named.serialNumber === undefined) return false;
  return issuer.isEqual(named.issuer) && serialNumber.isEqual(named.serialNumber);
}

function attribute(signer: SignerInfo | undefined, type: string) {
  return signer?.signedAttrs?.attributes.find((one) => one.type === type)?.values[0];
}

/** SigningCertificateV2: a sequence of certificates, each a sequence that ends with its hash. */
function hashesIn(names: Sequence): Uint8Array[] {
  const [certificates] = names.valueBlock.value as Sequence[];
  return (certificates?.valueBlock.value ?? []).map((one) => {
    const hash = (one as Sequence).valueBlock.value.at(-1) as OctetString;
    return new Uint8Array(hash.getValue());
  });
}
