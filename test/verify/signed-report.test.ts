/** A signed report: verified, built again from its workbook, and every change to it noticed. */
import { concatBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { buildReport, loadResources, openSigner, type SignPdf, verifyReport } from '../../src/index.ts';
import { readReportFile } from '../../src/pdf/read/read-report-file.ts';
import { verifySignature } from '../../src/signature/verify-signature.ts';
import { smallWorkbook } from '../cli/small-workbook.ts';
import { type CertificateRequest, makeCertificate, modernP12, PASSWORD } from '../signature/certificates.ts';
import { transcript } from './transcript.ts';

const resources = await loadResources();
const workbook = { file: 'w.xlsx', bytes: await smallWorkbook() };
const moved = { file: 'moved.xlsx', bytes: await smallWorkbook({ homes: '98' }) };

async function signer(request: CertificateRequest = {}): Promise<SignPdf> {
  const bytes = await modernP12({ certificates: [await makeCertificate(request)] });
  const time = new Date('2026-06-30T12:00:00Z');
  const { value } = await openSigner({ file: 'c.p12', bytes, password: PASSWORD }, time, crypto);
  if (value === undefined) throw new Error('expected a certificate that signs');
  return value;
}

async function build(sign?: SignPdf, from = workbook): Promise<Record<string, Uint8Array>> {
  const options = { file: 'w.xlsx', draft: 2, resources, ...(sign === undefined ? {} : { sign }) };
  const { files, findings } = await buildReport(from.bytes, options);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
}

function named(files: Record<string, Uint8Array>, end: string): Uint8Array {
  const found = Object.entries(files).find(([name]) => name.endsWith(end))?.[1];
  if (found === undefined) throw new Error(`expected a file ${end}`);
  return found;
}

const sign = await signer();
const signed = await build(sign);
const plain = await build();
const summary = named(signed, 'w-summary.pdf');
const pdfs = Object.keys(signed).filter((name) => name.endsWith('.pdf'));

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const { findings } = await verifyReport(bytes);
  return [...new Set(findings.map(({ code }) => code))];
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function bytesOf(latin1: string): Uint8Array {
  return new Uint8Array(Buffer.from(latin1, 'latin1'));
}

describe('a signed report', () => {
  it('is each PDF of a build, and no other file', () => {
    expect(pdfs).toHaveLength(3);
    for (const [name, bytes] of Object.entries(signed)) {
      const isPdf = name.endsWith('.pdf');
      expect(text(bytes).includes('/ETSI.CAdES.detached'), name).toBe(isPdf);
      if (!isPdf && !name.endsWith('manifest.json')) expect(bytes).toEqual(plain[name]);
    }
    for (const name of pdfs) expect(text(plain[name] ?? new Uint8Array())).not.toContain('AcroForm');
  });

  it.each(pdfs)('%s holds, says who signed it, and is what its workbook gives', async (name) => {
    const result = await verifyReport(signed[name] ?? new Uint8Array(), { workbook, resources });
    expect(result).toMatchObject({
      status: 'holds',
      findings: [],
      identical: true,
      signed: true,
      signature: {
        subject: 'CN=Performance team, O=Exampleton (made up), C=GB',
        signedAt: '2026-06-30 12:00:00 UTC',
      },
    });
  });

  it('gives the same bytes again but for who signed, and when', async () => {
    const other = named(await build(await signer({ name: 'Somebody', type: 'P-384' })), 'w-summary.pdf');
    const [a, b] = [readReportFile(summary), readReportFile(other)];
    if (a.kind !== 'read' || b.kind !== 'read') throw new Error('expected two reports');
    if (a.signature.kind !== 'read' || b.signature.kind !== 'read') throw new Error('expected signatures');
    expect(a.signature.contents).not.toEqual(b.signature.contents);
    expect(a.signature.blank).toEqual(b.signature.blank);
    expect(a.identity).toEqual(b.identity);
  });

  it('says that an unsigned one is not signed', async () => {
    const result = await verifyReport(named(plain, 'w-summary.pdf'), { workbook, resources });
    expect(result).toMatchObject({ status: 'holds', signed: false, identical: true });
    expect(result.signature).toBeUndefined();
  });
});

describe('a signed report that was changed', () => {
  const update = (bytes: Uint8Array): Uint8Array => {
    const start = /startxref\n(\d+)/.exec(text(bytes))?.[1];
    return concatBytes(
      bytes,
      bytesOf(
        `\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R /Prev ${start} >>\nstartxref\n${bytes.length + 1}\n%%EOF\n`,
      ),
    );
  };

  it('is told in words', async () => {
    const blank = await build(async (bytes) => bytes);
    const ofMoved = named(await build(sign, moved), 'w-summary.pdf');
    // the last digit of the signature itself, before the zeros behind it
    const at = text(summary).search(/.0{1000,}>/);
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['a digit of the signature is another', summary.with(at, summary[at] === 0x61 ? 0x62 : 0x61)],
      ['a figure deep in the file is another', summary.with(60_000, (summary[60_000] ?? 0) ^ 1)],
      ['its signing time is another', bytesOf(text(summary).replace('D:2026', 'D:2025'))],
      ['its range is another', bytesOf(text(summary).replace(/(ByteRange \[0 \d+ \d+ \d)\d/, '$10'))],
      ['its signature was never made', named(blank, 'w-summary.pdf')],
      ['a line break stands behind it', concatBytes(summary, bytesOf('\n'))],
      ['it was updated', update(summary)],
    ];
    const parts: string[] = [];
    for (const [title, bytes] of cases) {
      expect(await codesOf(bytes), title).not.toEqual([]);
      parts.push(transcript(title, await verifyReport(bytes, { file: 'w-summary.pdf' })));
    }
    const other = await verifyReport(ofMoved, { file: 'w-summary.pdf', workbook, resources });
    parts.push(transcript('it is of another workbook', other));
    const golden = parts.join('\n').replace(/bytes 0 \d+ \d+ \d+/g, 'bytes 0 N N N');
    await expect(golden.replace(/covers 0 \d+ \d+ \d+/g, 'covers 0 N N N')).toMatchFileSnapshot(
      'signed.golden.txt',
    );
  });

  it('does not hold at places spread over the whole file', { timeout: 300_000 }, async () => {
    const unnoticed: number[] = [];
    const step = Math.floor(summary.length / 60);
    for (let at = 7; at < summary.length; at += step) {
      const { status } = await verifyReport(summary.with(at, (summary[at] ?? 0) ^ 0x04));
      if (status === 'holds') unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });

  it('does not hold at any byte of the dictionary of its signature, nor just behind it', async () => {
    expect(await isWhole(summary)).toBe(true);
    const contents = text(summary).indexOf('/Contents <') + '/Contents <'.length;
    const end = text(summary).indexOf('>', contents);
    const places = [...Array(contents).keys(), end - 1, end, end + 1, end + 3];
    const unnoticed: number[] = [];
    for (const at of places) {
      if (await isWhole(summary.with(at, (summary[at] ?? 0) ^ 0x01))) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });
});

/** What of a verification is not about figures and tags: so quick that every byte can be tried. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const read = readReportFile(bytes);
  if (read.kind !== 'read' || read.signature.kind !== 'read') return false;
  const { findings } = await verifySignature(read.signature, { kind: 'file', file: 'r.pdf' }, crypto);
  return findings.length === 0 && read.identity.stated === read.identity.taken;
}
