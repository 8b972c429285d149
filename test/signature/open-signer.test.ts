/** Certificates that sign, of every kind of key and file; and each that does not, with what is said of it. */
import { describe, expect, it } from 'vitest';
import { formatFinding, type Outcome } from '../../src/model/finding.ts';
import type { SignPdf } from '../../src/model/signature.ts';
import { signatureFindings } from '../../src/signature/findings.ts';
import { openSigner } from '../../src/signature/sign-pdf.ts';
import { type KeyType, makeCertificate, modernP12, PASSWORD } from './certificates.ts';
import { legacyP12 } from './legacy-p12.ts';
import { blankPdf, signedBy, verified } from './signed-pdf.ts';

const NOW = new Date('2026-06-30T12:00:00Z');

async function open(bytes: Uint8Array, password = PASSWORD, now = NOW): Promise<Outcome<SignPdf>> {
  return openSigner({ file: 'c.p12', bytes, password }, now, crypto);
}

const root = await makeCertificate({ name: 'Root', usage: 0x04 });
const between = await makeCertificate({ name: 'Issuer', issuer: root, usage: 0x04 });
const stranger = await makeCertificate({ name: 'Stranger' });

describe('openSigner', () => {
  const kinds: readonly KeyType[] = ['RSA', 'P-256', 'P-384', 'P-521'];
  const writers = { modern: modernP12, legacy: legacyP12 };
  const all = kinds.flatMap((type) => Object.entries(writers).map(([age, make]) => ({ type, age, make })));

  it.each(all)('opens a $age file with a key of kind $type, and signs with it', async ({ type, make }) => {
    const own = await makeCertificate({ type, issuer: between });
    const bytes = await make({ certificates: [own, root, stranger, between] });
    const { value, findings } = await verified(await signedBy(bytes, NOW));
    expect(findings.map(formatFinding)).toEqual([]);
    expect(value).toEqual({
      subject: 'CN=Performance team, O=Exampleton (made up), C=GB',
      issuer: 'CN=Issuer, O=Exampleton (made up), C=GB',
      validFrom: '2026-01-01 00:00:00 UTC',
      validTo: '2027-12-31 00:00:00 UTC',
      signedAt: '2026-06-30 12:00:00 UTC',
    });
  });

  it.each(Object.entries(writers))('opens a %s file without a password', async (_, make) => {
    const bytes = await make({ certificates: [stranger], password: '' });
    expect((await open(bytes, '')).findings).toEqual([]);
  });

  it('signs with a certificate that stands last in the file, and signed itself', async () => {
    const bytes = await modernP12({ keys: [stranger.keys], certificates: [root, between, stranger] });
    const { value, findings } = await verified(await signedBy(bytes, NOW));
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ subject: expect.stringContaining('CN=Stranger') });
  });

  it.each([
    ['nonRepudiation alone', 0x40],
    ['digitalSignature alone', 0x80],
  ])('signs with a key that has %s', async (_, usage) => {
    const own = await makeCertificate({ usage });
    expect((await open(await modernP12({ certificates: [own] }))).findings).toEqual([]);
  });

  it('signs on the first and last second of the life of the certificate, and not beside them', async () => {
    const bytes = await modernP12({ certificates: [stranger] });
    const at = async (time: string): Promise<string[]> =>
      (await open(bytes, PASSWORD, new Date(time))).findings.map(({ code }) => code);
    expect(await at('2026-01-01T00:00:00Z')).toEqual([]);
    expect(await at('2027-12-31T00:00:00Z')).toEqual([]);
    expect(await at('2025-12-31T23:59:59Z')).toEqual(['certificate-not-valid']);
    expect(await at('2027-12-31T00:00:01Z')).toEqual(['certificate-not-valid']);
  });

  it('says in words why a certificate cannot sign, and gives nothing to sign with', async () => {
    const encipherment = await makeCertificate({ usage: 0x20 });
    const short = await makeCertificate({ type: 'short RSA' });
    const good = await modernP12({ certificates: [stranger] });
    const stolen = await modernP12({ keys: [root.keys], certificates: [stranger] });
    const cases: readonly (readonly [string, Uint8Array, string?, Date?])[] = [
      ['a text', new TextEncoder().encode('not a certificate')],
      ['nothing', new Uint8Array()],
      ['a certificate alone', new Uint8Array(stranger.certificate.toSchema().toBER())],
      ['a file cut off', good.subarray(0, -20)],
      ['a wrong password', good, 'another'],
      ['a wrong password of a legacy file', await legacyP12({ certificates: [stranger] }), 'another'],
      ['no key', await modernP12({ keys: [], certificates: [stranger] })],
      ['two keys', await modernP12({ keys: [root.keys, stranger.keys], certificates: [stranger] })],
      ['no certificate', await modernP12({ keys: [root.keys], certificates: [] })],
      ['the certificate of another', stolen],
      ['a certificate that has expired', good, PASSWORD, new Date('2029-01-01T00:00:00Z')],
      ['a certificate that is not valid yet', good, PASSWORD, new Date('2020-01-01T00:00:00Z')],
      ['a key for encryption', await modernP12({ certificates: [encipherment] })],
      ['a key that is too short', await modernP12({ certificates: [short] })],
      ['a key of another kind', await modernP12({ keys: [await ed25519()], certificates: [stranger] })],
      [
        'a certificate that is too large',
        await modernP12({ certificates: [await makeCertificate({ padding: 16_000 })] }),
      ],
      ['a file encrypted in an unknown way', unknownScheme(await legacyP12({ certificates: [stranger] }))],
    ];
    const said: string[] = [];
    for (const [title, bytes, password, now] of cases) {
      const { value, findings } = await open(bytes, password, now);
      expect(value, title).toBeUndefined();
      expect(findings, title).toHaveLength(1);
      said.push(`## ${title}`, ...findings.map(formatFinding), '');
    }
    const text = said.join('\n').replace(/found \d+ bytes/g, 'found N bytes');
    await expect(text).toMatchFileSnapshot('certificates.golden.txt');
    const codes = Object.keys(signatureFindings).filter((code) => !code.startsWith('signature-'));
    expect(codes.filter((code) => !text.includes(`[${code}]`))).toEqual([]);
  });

  it('does not sign a file without a place for a signature', async () => {
    const { value } = await open(await modernP12({ certificates: [stranger] }));
    const plain = new TextEncoder().encode('%PDF-1.7\n');
    await expect(value?.(plain)).rejects.toThrow('a place for a signature');
  });

  it('does not sign one file over another: the same certificate signs each of several', async () => {
    const { value } = await open(await modernP12({ certificates: [stranger] }));
    const blank = await blankPdf();
    const [one, other] = [await value?.(blank), await value?.(blank)];
    expect(one).toEqual(other);
    expect(one?.length).toBe(blank.length);
  });
});

/** A key of a kind that PAdES baseline does not have yet. */
async function ed25519(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
}

/** The identifier of 40-bit RC2 turned into one of those beside it that nobody uses. */
function unknownScheme(bytes: Uint8Array): Uint8Array {
  const oid = [0x06, 0x0a, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x06];
  const at = bytes.findIndex((_, index) => oid.every((byte, offset) => bytes[index + offset] === byte));
  return withoutMac(bytes.with(at + oid.length - 1, 0x09));
}

/** The code no longer fits what was changed, so it goes: the outer sequence ends before it. */
function withoutMac(bytes: Uint8Array): Uint8Array {
  const inner = 4 + 3;
  const length = 4 + ((bytes[inner + 2] ?? 0) << 8) + (bytes[inner + 3] ?? 0);
  const body = bytes.subarray(4, inner + length);
  return new Uint8Array([0x30, 0x82, body.length >> 8, body.length & 0xff, ...body]);
}
