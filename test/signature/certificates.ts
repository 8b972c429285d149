/** Certificates and .p12 files made while a test runs, of people and councils that are made up. */
import { BitString, Integer, OctetString, PrintableString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthenticatedSafe,
  BasicConstraints,
  CertBag,
  Certificate,
  CryptoEngine,
  Extension,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';

const engine = new CryptoEngine({ name: 'test', crypto });

export type KeyType = 'RSA' | 'short RSA' | 'P-256' | 'P-384' | 'P-521';

export interface CertificateRequest {
  readonly name?: string;
  readonly type?: KeyType;
  readonly issuer?: MadeCertificate;
  readonly from?: string;
  readonly to?: string;
  /** The first byte of the key usage: 0x80 digitalSignature, 0x40 nonRepudiation, 0x20 keyEncipherment. */
  readonly usage?: number;
  /** Fills the certificate up by so many bytes. */
  readonly padding?: number;
  /** A number of its own without it. */
  readonly serial?: number;
}

export interface MadeCertificate {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

const rsa = (modulusLength: number): RsaHashedKeyGenParams => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
});

const ALGORITHMS: Readonly<Record<KeyType, RsaHashedKeyGenParams | EcKeyGenParams>> = {
  RSA: rsa(2048),
  'short RSA': rsa(2040),
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521' },
};

let lastSerial = 0;

export async function makeCertificate(request: CertificateRequest = {}): Promise<MadeCertificate> {
  const { name = 'Performance team', type = 'RSA', issuer, padding = 0 } = request;
  const { from = '2026-01-01', to = '2027-12-31', usage = 0xc0 } = request;
  const keys = (await crypto.subtle.generateKey(ALGORITHMS[type], true, ['sign', 'verify'])) as CryptoKeyPair;
  lastSerial += 1;
  const serialNumber = new Integer({ value: request.serial ?? lastSerial });
  const certificate = new Certificate({ version: 2, serialNumber });
  certificate.notBefore.value = new Date(`${from}T00:00:00Z`);
  certificate.notAfter.value = new Date(`${to}T00:00:00Z`);
  nameIt(certificate.subject.typesAndValues, name);
  if (issuer === undefined) nameIt(certificate.issuer.typesAndValues, name);
  else certificate.issuer = issuer.certificate.subject;
  certificate.extensions = extensions(usage, padding);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256', engine);
  // as it is read from a file
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys };
}

function nameIt(parts: AttributeTypeAndValue[], name: string): void {
  parts.push(
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'GB' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: 'Exampleton (made up)' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
}

function extensions(usage: number, padding: number): Extension[] {
  const value = (bytes: ArrayBuffer): ArrayBuffer => bytes;
  return [
    new Extension({
      extnID: '2.5.29.19',
      extnValue: value(new BasicConstraints({ cA: false }).toSchema().toBER()),
    }),
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: value(new BitString({ valueHex: new Uint8Array([usage]), unusedBits: 5 }).toBER()),
    }),
    ...(padding === 0
      ? []
      : [
          new Extension({
            extnID: '1.3.6.1.4.1.99999.1',
            extnValue: value(new OctetString({ valueHex: new Uint8Array(padding) }).toBER()),
          }),
        ]),
  ];
}

export interface Package {
  /** Whose keys are in it; the first certificate's without it. */
  readonly keys?: readonly CryptoKeyPair[];
  readonly certificates: readonly MadeCertificate[];
  readonly password?: string;
}

export const PASSWORD = 'p£ss wörd';

/** A file as it is written today: PBES2 with AES, and a SHA-256 code. */
export async function modernP12({ keys, certificates, password = PASSWORD }: Package): Promise<Uint8Array> {
  const text = new TextEncoder().encode(password);
  const sealing = {
    password: text.buffer,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 2048,
  };
  const keyBags = await Promise.all(
    privateKeys(keys, certificates).map(async (key) => {
      const bag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(await pkcs8(key)) });
      // its types want the algorithm of a key, not its description
      await bag.makeInternalValues(sealing as never, engine);
      return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: bag });
    }),
  );
  const parts = [
    { privacyMode: 0, bags: keyBags, how: {} },
    { privacyMode: 1, bags: certificates.map(certificateBag), how: sealing },
  ].filter(({ bags }) => bags.length > 0);
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: parts.map(({ privacyMode, bags: safeBags }) => ({
        privacyMode,
        value: new SafeContents({ safeBags }),
      })),
    },
  });
  await safe.makeInternalValues({ safeContents: parts.map(({ how }) => how) }, engine);
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues(
    {
      // pkijs widens it byte by byte to the UTF-16 that this code is made with
      password: Uint8Array.from(password, (sign) => sign.charCodeAt(0)).buffer,
      iterations: 2048,
      pbkdf2HashAlgorithm: 'SHA-256',
      hmacHashAlgorithm: 'SHA-256',
    },
    engine,
  );
  return new Uint8Array(pfx.toSchema().toBER());
}

export function certificateBag({ certificate }: MadeCertificate): SafeBag {
  return new SafeBag({
    bagId: '1.2.840.113549.1.12.10.1.3',
    bagValue: new CertBag({ parsedValue: certificate }),
  });
}

export function privateKeys(
  keys: readonly CryptoKeyPair[] | undefined,
  certificates: readonly MadeCertificate[],
): CryptoKey[] {
  return (keys ?? certificates.slice(0, 1).map((made) => made.keys)).map(({ privateKey }) => privateKey);
}

export async function pkcs8(key: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.exportKey('pkcs8', key);
}
