/** A signature that holds, and each way in which one does not. */
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import type { SignatureInFile } from '../../src/model/signature.ts';
import { readReportFile } from '../../src/pdf/read/read-report-file.ts';
import { bytesToSign } from '../../src/signature/encode-cms.ts';
import { signatureFindings } from '../../src/signature/findings.ts';
import { keyKind } from '../../src/signature/key-kinds.ts';
import { rawValue } from '../../src/signature/signature-value.ts';
import { verifySignature } from '../../src/signature/verify-signature.ts';
import { type KeyType, type MadeCertificate, makeCertificate, modernP12 } from './certificates.ts';
import { blankPdf, signatureIn, signedBy } from './signed-pdf.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const root = await makeCertificate({ name: 'Root', usage: 0x04 });
const own = await makeCertificate({ issuer: root, serial: 4711 });
const twin = await makeCertificate({ issuer: root, serial: 4711 });
const signed = await signedBy(await modernP12({ certificates: [own, root] }), NOW);
const good = signatureIn(signed);

async function codesOf(signature: SignatureInFile): Promise<string[]> {
  const { findings } = await verifySignature(signature, { kind: 'file', file: 'r.pdf' }, crypto);
  return findings.map(({ code }) => code);
}

/** The message changed by a change to its parts, in the room of the old one. */
async function forged(change: (data: SignedData) => unknown): Promise<SignatureInFile> {
  const { result } = fromBER(Uint8Array.from(good.contents));
  const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  await change(data);
  const again = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  const contents = new Uint8Array(good.contents.length);
  contents.set(new Uint8Array(again.toSchema().toBER()));
  return { ...good, contents };
}

function signer(data: SignedData) {
  const [first] = data.signerInfos;
  if (first?.signedAttrs === undefined) throw new Error('expected one who signed');
  return { info: first, attributes: first.signedAttrs.attributes };
}

/** Signs the attributes anew, as one would who has the key, or another's. */
async function signAgain(data: SignedData, { keys }: MadeCertificate): Promise<void> {
  const { info, attributes } = signer(data);
  info.signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const bytes = bytesToSign(info.signedAttrs);
  const value = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, Uint8Array.from(bytes));
  info.signature = new OctetString({ valueHex: value });
}

const withoutNames = (data: SignedData): void => {
  const { info, attributes } = signer(data);
  info.signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributes.filter(({ type }) => type !== '1.2.840.113549.1.9.16.2.47'),
  });
};

const CASES: readonly (readonly [string, SignatureInFile, readonly string[]])[] = [
  ['it holds', good, []],
  ['it covers less than the file', { ...good, range: [0, 10, 20, 30] }, ['signature-range']],
  ['the file was changed', { ...good, signed: good.signed.with(500, 0) }, ['signature-digest']],
  ['there is none', { ...good, contents: new Uint8Array(good.contents.length) }, ['signature-unreadable']],
  ['it is a text', { ...good, contents: new TextEncoder().encode('text') }, ['signature-unreadable']],
  [
    'something stands behind it',
    { ...good, contents: good.contents.with(good.contents.length - 1, 1) },
    ['signature-form'],
  ],
  ['it was made before the certificate was valid', { ...good, time: '20200101000000' }, ['signature-time']],
  ['its time is none', { ...good, time: '99999999999999' }, ['signature-time']],
  ['its value is of another key', await forged((data) => signAgain(data, twin)), ['signature-value']],
  [
    'its value is no value',
    await forged((data) => {
      signer(data).info.signature = new OctetString({ valueHex: new Uint8Array(3) });
    }),
    ['signature-value'],
  ],
  [
    'another certificate of the same name and number stands in it',
    await forged((data) => {
      data.certificates = [twin.certificate, root.certificate];
    }),
    ['signature-value', 'signature-certificate'],
  ],
  [
    'a certificate above it is another',
    await forged((data) => {
      data.certificates = [own.certificate, twin.certificate];
    }),
    ['signature-certificate'],
  ],
  [
    'a certificate above it is left out',
    await forged((data) => {
      data.certificates = [own.certificate];
    }),
    ['signature-certificate'],
  ],
  [
    'it names no certificate, and was signed so',
    await forged(async (data) => {
      withoutNames(data);
      await signAgain(data, own);
    }),
    ['signature-certificate'],
  ],
  [
    'it holds one more attribute, and was signed so',
    await forged(async (data) => {
      const time = new Attribute({ type: '1.2.3.4', values: [new Sequence()] });
      signer(data).attributes.push(time);
      await signAgain(data, own);
    }),
    ['signature-form'],
  ],
  [
    'it holds something unsigned',
    await forged((data) => {
      const one = new Attribute({ type: '1.2.3.4', values: [new Sequence()] });
      signer(data).info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [one] });
    }),
    ['signature-form'],
  ],
  [
    'it is of nobody whose certificate is in it',
    await forged((data) => {
      signer(data).info.sid.serialNumber = new Integer({ value: 815 });
    }),
    ['signature-unreadable'],
  ],
];

describe('verifySignature', () => {
  it.each(CASES)('says what does not hold when %s', async (_, signature, codes) => {
    expect(await codesOf(signature)).toEqual(codes);
  });

  it('says it in words', async () => {
    const said: string[] = [];
    for (const [title, signature] of CASES) {
      const { findings } = await verifySignature(signature, { kind: 'file', file: 'r.pdf' }, crypto);
      if (findings.length > 0) said.push(`## ${title}`, ...findings.map(formatFinding), '');
    }
    said.push(formatFinding(signatureFindings['signature-other']({ kind: 'file', file: 'r.pdf' }, {})), '');
    const text = said
      .join('\n')
      .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
      .replace(/bytes 0 \d+ \d+ \d+/g, 'bytes 0 N N N');
    await expect(text).toMatchFileSnapshot('signatures.golden.txt');
    const codes = Object.keys(signatureFindings).filter((code) => code.startsWith('signature-'));
    expect(codes.filter((code) => !text.includes(`[${code}]`))).toEqual([]);
  });
});

describe('a signed file', () => {
  it('is the file it was but for range, time and contents', async () => {
    expect(good.blank).toEqual(await blankPdf());
    expect(good.range).toEqual(good.wholeRange);
    expect(good.time).toBe('20260630120000');
    expect(good.signed.length + 2 * good.contents.length + 2).toBe(signed.length);
  });

  it('is signed where it is to be, whatever its title says', async () => {
    const title =
      '/Type /Sig /M (D:00000000000000Z) /ByteRange [0 /********** /********** /**********] /Contents <00>';
    const pdf = await signedBy(await modernP12({ certificates: [own, root] }), NOW, title);
    expect(await codesOf(signatureIn(pdf))).toEqual([]);
  });

  it('is one of another form where another program has put the signature', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const other = Buffer.from(text.replace('/Type /Sig\n', '/Type /Xyz\n'), 'latin1');
    const read = readReportFile(new Uint8Array(other));
    expect(read).toMatchObject({ kind: 'read', signature: { kind: 'other' } });
    const blank = readReportFile(await blankPdf());
    expect(blank).toMatchObject({ kind: 'read', signature: { kind: 'other' } });
  });
});

/** A P-256 signature of two numbers that both begin with a zero: the byte most easily overlooked. */
const LONGEST_VALUE = '3046022100';

async function signatureOf(type: KeyType): Promise<SignatureInFile> {
  const issuer = await makeCertificate({ name: 'Issuer', type });
  const p12 = await modernP12({ certificates: [await makeCertificate({ type, issuer }), issuer] });
  for (;;) {
    const signature = signatureIn(await signedBy(p12, NOW));
    if (type === 'RSA' || Buffer.from(signature.contents).toString('hex').includes(LONGEST_VALUE))
      return signature;
  }
}

describe('every byte of a signature', () => {
  it.each(['RSA', 'P-256'] as const)(
    'is looked at, of a key of kind %s',
    { timeout: 300_000 },
    async (type) => {
      const signature = await signatureOf(type);
      expect(await codesOf(signature)).toEqual([]);
      const used = signature.contents.findLastIndex((byte) => byte !== 0) + 1;
      const unnoticed: number[] = [];
      for (let at = 0; at < used + 20; at++) {
        const contents = signature.contents.with(at, (signature.contents[at] ?? 0) ^ (1 << (at % 8)));
        if ((await codesOf({ ...signature, contents })).length === 0) unnoticed.push(at);
      }
      expect(unnoticed).toEqual([]);
    },
  );
});

describe('a signature of two numbers', () => {
  it('is taken in one form only', async () => {
    const kind = keyKind(
      (await makeCertificate({ type: 'P-256' })).certificate.subjectPublicKeyInfo.algorithm,
    );
    if (kind === undefined) throw new Error('expected a kind of key');
    const raw = (hex: string) => rawValue(new Uint8Array(Buffer.from(hex, 'hex')), kind);
    const ones = `${'00'.repeat(31)}01`;
    expect(raw('3006020101020101')).toEqual(new Uint8Array(Buffer.from(ones + ones, 'hex')));
    // longer than need be, below zero, zero, too large, one number, three, more behind them, no numbers
    const wrong = [
      '300702020001020101',
      '30060201ff020101',
      '3006020100020101',
      `3026022101${'00'.repeat(32)}020101`,
    ];
    const more = [
      '3003020101',
      '3009020101020101020101',
      '300602010102010100',
      '3006040101040101',
      '',
      '3006',
    ];
    for (const hex of [...wrong, ...more]) expect(raw(hex), hex).toBeUndefined();
  });
});
