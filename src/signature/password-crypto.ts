/**
 * Cryptography with passwords, as .p12 files have it (RFC 7292 and RFC 8018): of today with AES, and of old with
 * 3DES and RC2, which WebCrypto lacks. The only module that imports node-forge.
 */
import forge from 'node-forge';

/** A scheme that is not known here. */
export class UnknownScheme extends Error {}

/** An algorithm with its parameters in DER. */
export interface PasswordScheme {
  readonly oid: string;
  readonly parameters: Uint8Array;
}

const PBES2 = '1.2.840.113549.1.5.13';

const MAC_HASHES: Readonly<Record<string, { readonly make: () => forge.md.MessageDigest; size: number }>> = {
  '1.3.14.3.2.26': { make: forge.md.sha1.create, size: 20 },
  '2.16.840.1.101.3.4.2.1': { make: forge.md.sha256.create, size: 32 },
  '2.16.840.1.101.3.4.2.2': { make: forge.md.sha384.create, size: 48 },
  '2.16.840.1.101.3.4.2.3': { make: forge.md.sha512.create, size: 64 },
};

export interface Mac {
  readonly hashOid: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly value: Uint8Array;
}

/** Whether data has the code that the password gives (RFC 7292, appendix B). Throws `UnknownScheme`. */
export function macHolds(data: Uint8Array, password: string, mac: Mac): boolean {
  const hash = MAC_HASHES[mac.hashOid];
  if (hash === undefined) throw new UnknownScheme(`a file protected with ${mac.hashOid}`);
  return spellings(password).some((spelling) => {
    const salt = forge.util.createBuffer(binary(mac.salt));
    const key = forge.pkcs12.generateKey(spelling, salt, 3, mac.iterations, hash.size, hash.make());
    const hmac = forge.hmac.create();
    hmac.start(hash.make(), key);
    hmac.update(binary(data));
    return hmac.digest().getBytes() === binary(mac.value);
  });
}

/** Out: the data in clear; nothing where the password does not fit. Throws `UnknownScheme`. */
export function decryptWithPassword(
  data: Uint8Array,
  { oid, parameters }: PasswordScheme,
  password: string,
): Uint8Array | undefined {
  // the schemes of PKCS #12 take the password in UTF-16, those of PKCS #5 the bytes they are given
  const candidates = oid === PBES2 ? [forge.util.encodeUtf8(password)] : spellings(password);
  for (const candidate of candidates) {
    const cipher = makeCipher(oid, parameters, candidate);
    cipher.update(forge.util.createBuffer(binary(data)));
    if (cipher.finish()) return bytes(cipher.output.getBytes());
  }
  return undefined;
}

function makeCipher(oid: string, parameters: Uint8Array, password: string | null) {
  try {
    return forge.pki.pbe.getCipher(oid, forge.asn1.fromDer(binary(parameters)), password);
  } catch {
    throw new UnknownScheme(`a file encrypted with ${oid}`);
  }
}

/** No password is written in two ways: as an empty text and as nothing at all. */
function spellings(password: string): (string | null)[] {
  return password === '' ? ['', null] : [password];
}

/** forge takes bytes as a text, a sign a byte. */
function binary(data: Uint8Array): string {
  return forge.util.binary.raw.encode(data);
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
