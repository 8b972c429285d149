/** The kinds of key that sign here, and how each does (RFC 5754, RFC 8933; ETSI TS 119 312). */
import { Null, type ObjectIdentifier } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';

export interface KeyKind {
  /** For WebCrypto. */
  readonly algorithm: {
    readonly name: 'RSASSA-PKCS1-v1_5' | 'ECDSA';
    readonly hash: Hash;
    readonly namedCurve?: string;
  };
  /** Bytes of each of the two numbers that a signature of an elliptic curve is. */
  readonly numberSize?: number;
  readonly signatureAlgorithm: () => AlgorithmIdentifier;
  readonly digestAlgorithm: () => AlgorithmIdentifier;
}

type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

const HASHES: Readonly<Record<Hash, string>> = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};

const RSA = '1.2.840.113549.1.1.1';
const ELLIPTIC = '1.2.840.10045.2.1';

const RSA_KIND: KeyKind = {
  algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  signatureAlgorithm: () =>
    new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new Null() }),
  digestAlgorithm: () => new AlgorithmIdentifier({ algorithmId: HASHES['SHA-256'] }),
};

/** By the identifier of the curve. */
const ELLIPTIC_KINDS: Readonly<Record<string, KeyKind>> = {
  '1.2.840.10045.3.1.7': elliptic('P-256', 32, 'SHA-256', '1.2.840.10045.4.3.2'),
  '1.3.132.0.34': elliptic('P-384', 48, 'SHA-384', '1.2.840.10045.4.3.3'),
  '1.3.132.0.35': elliptic('P-521', 66, 'SHA-512', '1.2.840.10045.4.3.4'),
};

function elliptic(namedCurve: string, numberSize: number, hash: Hash, algorithmId: string): KeyKind {
  return {
    algorithm: { name: 'ECDSA', hash, namedCurve },
    numberSize,
    signatureAlgorithm: () => new AlgorithmIdentifier({ algorithmId }),
    digestAlgorithm: () => new AlgorithmIdentifier({ algorithmId: HASHES[hash] }),
  };
}

/** In: the algorithm of a private or a public key. Out: nothing for kinds that do not sign here. */
export function keyKind({ algorithmId, algorithmParams }: AlgorithmIdentifier): KeyKind | undefined {
  if (algorithmId === RSA) return RSA_KIND;
  if (algorithmId !== ELLIPTIC) return undefined;
  const curve: Partial<ObjectIdentifier> | undefined = algorithmParams;
  return ELLIPTIC_KINDS[curve?.getValue?.() ?? ''];
}
