/** Signs bytes: an identity and the bytes in, the signature as a message out. */
import { CryptoEngine } from 'pkijs';
import { ownBytes } from './bytes.ts';
import { bytesToSign, encodeCms, signedAttributes } from './encode-cms.ts';
import { digestOf } from './hashed-chain.ts';
import type { Identity } from './open-certificate.ts';

export async function makeSignature(
  bytes: Uint8Array,
  { key, kind, chain }: Identity,
  crypto: Crypto,
): Promise<Uint8Array> {
  const { algorithm } = kind;
  const attributes = signedAttributes(await digestOf(bytes, algorithm.hash, crypto), chain);
  const engine = new CryptoEngine({ name: 'outturn', crypto });
  const signature = await engine.signWithPrivateKey(ownBytes(bytesToSign(attributes)), key, { algorithm });
  return encodeCms({ kind, chain, attributes, signature: new Uint8Array(signature) });
}
