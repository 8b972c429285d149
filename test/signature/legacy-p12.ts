/** A .p12 file as Windows and OpenSSL before 3 write it: certificates under 40-bit RC2, keys under 3DES, SHA-1. */
import { Integer, OctetString, Sequence } from 'asn1js';
import forge from 'node-forge';
import {
  AlgorithmIdentifier,
  AuthenticatedSafe,
  ContentInfo,
  DigestInfo,
  EncryptedContentInfo,
  EncryptedData,
  MacData,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { certificateBag, PASSWORD, type Package, pkcs8, privateKeys } from './certificates.ts';

const TRIPLE_DES = '1.2.840.113549.1.12.1.3';
const RC2 = '1.2.840.113549.1.12.1.6';
const SALT = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const ITERATIONS = 2000;

export async function legacyP12({ keys, certificates, password = PASSWORD }: Package): Promise<Uint8Array> {
  const keyBags = await Promise.all(
    privateKeys(keys, certificates).map(async (key) => {
      const encryptedData = octets(encrypt(TRIPLE_DES, new Uint8Array(await pkcs8(key)), password));
      const bagValue = new PKCS8ShroudedKeyBag({ encryptionAlgorithm: scheme(TRIPLE_DES), encryptedData });
      return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue });
    }),
  );
  const certificateBags = new SafeContents({ safeBags: certificates.map(certificateBag) });
  const encrypted = new EncryptedData({
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: ContentInfo.DATA,
      contentEncryptionAlgorithm: scheme(RC2),
      encryptedContent: octets(encrypt(RC2, der(certificateBags), password)),
    }),
  });
  const safe = new AuthenticatedSafe({
    safeContents: [
      new ContentInfo({ contentType: ContentInfo.ENCRYPTED_DATA, content: encrypted.toSchema() }),
      new ContentInfo({
        contentType: ContentInfo.DATA,
        content: octets(der(new SafeContents({ safeBags: keyBags }))),
      }),
    ],
  });
  return der(
    new PFX({
      authSafe: new ContentInfo({ contentType: ContentInfo.DATA, content: octets(der(safe)) }),
      macData: macOf(der(safe), password),
    }),
  );
}

function macOf(data: Uint8Array, password: string): MacData {
  const hmac = forge.hmac.create();
  hmac.start('sha1', keyOf(3, 20, password));
  hmac.update(binary(data));
  return new MacData({
    mac: new DigestInfo({
      digestAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26' }),
      digest: octets(bytes(hmac.digest().getBytes())),
    }),
    macSalt: octets(SALT),
    iterations: ITERATIONS,
  });
}

function encrypt(oid: string, data: Uint8Array, password: string): Uint8Array {
  const iv = keyOf(2, 8, password);
  if (oid === RC2) {
    const cipher = forge.rc2.createEncryptionCipher(keyOf(1, 5, password).getBytes(), 40);
    cipher.start(iv.getBytes());
    cipher.update(forge.util.createBuffer(binary(data)));
    cipher.finish();
    return bytes(cipher.output.getBytes());
  }
  const cipher = forge.cipher.createCipher('3DES-CBC', keyOf(1, 24, password));
  cipher.start({ iv: iv.getBytes() });
  cipher.update(forge.util.createBuffer(binary(data)));
  cipher.finish();
  return bytes(cipher.output.getBytes());
}

function keyOf(purpose: number, size: number, password: string): forge.util.ByteBuffer {
  const salt = forge.util.createBuffer(binary(SALT));
  return forge.pkcs12.generateKey(password, salt, purpose, ITERATIONS, size);
}

function scheme(algorithmId: string): AlgorithmIdentifier {
  const parameters = [octets(SALT), new Integer({ value: ITERATIONS })];
  return new AlgorithmIdentifier({ algorithmId, algorithmParams: new Sequence({ value: parameters }) });
}

function der(object: { toSchema(): { toBER(): ArrayBuffer } }): Uint8Array {
  return new Uint8Array(object.toSchema().toBER());
}

function octets(data: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(data) });
}

function binary(data: Uint8Array): string {
  return forge.util.binary.raw.encode(data);
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
