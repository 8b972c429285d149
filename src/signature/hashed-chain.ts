/** Certificates with their SHA-256, by which the signature names them. */
import { ownBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import type { HashedCertificate } from './encode-cms.ts';

export async function hashCertificate(one: ReadCertificate, crypto: Crypto): Promise<HashedCertificate> {
  return { ...one, sha256: await digestOf(one.der, 'SHA-256', crypto) };
}

export async function digestOf(bytes: Uint8Array, hash: string, crypto: Crypto): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, ownBytes(bytes)));
}
