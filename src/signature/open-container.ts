/**
 * A .p12 or .pfx file (RFC 7292) opened. In: its bytes and password. Out: the keys and certificates in it, in DER, or
 * why there are none, as data: any bytes at all may be given.
 */
import { fromBER } from 'asn1js';
import {
  type AlgorithmIdentifier,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  SafeContents,
} from 'pkijs';
import { type OwnBytes, ownBytes } from './bytes.ts';
import { decryptWithPassword, macHolds, UnknownScheme } from './password-crypto.ts';

export type Container =
  | { readonly kind: 'opened'; readonly keys: Uint8Array[]; readonly certificates: Uint8Array[] }
  | { readonly kind: 'no-container' }
  | { readonly kind: 'wrong-password' }
  /** `what` completes "found …". */
  | { readonly kind: 'unsupported'; readonly what: string };

const X509 = '1.2.840.113549.1.9.22.1';

class WrongPassword extends Error {}

export function openContainer(bytes: Uint8Array, password: string): Container {
  const container = readContainer(bytes);
  if (container === undefined) return { kind: 'no-container' };
  try {
    const safe = openSafe(container, password);
    const bags = AuthenticatedSafe.fromBER(safe).safeContents.flatMap((part) => bagsOf(part, password));
    return {
      kind: 'opened',
      keys: bags.flatMap((bag) => keyIn(bag, password)),
      certificates: bags.flatMap(certificateIn),
    };
  } catch (error) {
    if (error instanceof WrongPassword) return { kind: 'wrong-password' };
    const what = error instanceof UnknownScheme ? error.message : 'one that cannot be read';
    return { kind: 'unsupported', what };
  }
}

function readContainer(bytes: Uint8Array): PFX | undefined {
  try {
    const { result, offset } = fromBER(ownBytes(bytes));
    return offset === -1 ? undefined : new PFX({ schema: result });
  } catch {
    return undefined;
  }
}

/** The protected part, once its code has been found right; without one, decrypting shows a wrong password. */
function openSafe({ authSafe, macData }: PFX, password: string): OwnBytes {
  if (authSafe.contentType !== ContentInfo.DATA) {
    throw new UnknownScheme('a file protected with a key in place of a password');
  }
  const safe = new Uint8Array(authSafe.content.getValue());
  if (macData === undefined) return safe;
  const isRight = macHolds(safe, password, {
    hashOid: macData.mac.digestAlgorithm.algorithmId,
    salt: new Uint8Array(macData.macSalt.getValue()),
    iterations: macData.iterations ?? 1,
    value: new Uint8Array(macData.mac.digest.getValue()),
  });
  if (!isRight) throw new WrongPassword();
  return safe;
}

function bagsOf({ contentType, content }: ContentInfo, password: string): SafeBag[] {
  if (contentType === ContentInfo.DATA) return SafeContents.fromBER(content.getValue()).safeBags;
  if (contentType !== ContentInfo.ENCRYPTED_DATA) {
    throw new UnknownScheme('a file encrypted for a key in place of a password');
  }
  const { encryptedContentInfo } = new EncryptedData({ schema: content });
  const data = new Uint8Array(encryptedContentInfo.getEncryptedContent());
  return SafeContents.fromBER(decrypt(data, encryptedContentInfo.contentEncryptionAlgorithm, password))
    .safeBags;
}

function keyIn({ bagValue }: SafeBag, password: string): Uint8Array[] {
  if (bagValue instanceof PrivateKeyInfo) return [new Uint8Array(bagValue.toSchema().toBER())];
  if (!(bagValue instanceof PKCS8ShroudedKeyBag)) return [];
  const { encryptedData, encryptionAlgorithm } = bagValue;
  return [decrypt(new Uint8Array(encryptedData.getValue()), encryptionAlgorithm, password)];
}

function certificateIn({ bagValue }: SafeBag): Uint8Array[] {
  if (!(bagValue instanceof CertBag) || bagValue.certId !== X509) return [];
  const { certValue } = bagValue;
  return 'getValue' in certValue ? [new Uint8Array(certValue.getValue())] : [];
}

function decrypt(data: Uint8Array, scheme: AlgorithmIdentifier, password: string): OwnBytes {
  const parameters = new Uint8Array(scheme.algorithmParams.toBER());
  const clear = decryptWithPassword(data, { oid: scheme.algorithmId, parameters }, password);
  const own = clear && ownBytes(clear);
  if (own === undefined || fromBER(own).offset === -1) throw new WrongPassword();
  return own;
}
