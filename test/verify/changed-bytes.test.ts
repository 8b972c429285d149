/** One changed byte, wherever it is, is noticed. */
import { describe, expect, it } from 'vitest';
import { buildReport, verifyReport } from '../../src/index.ts';
import { readReportFile } from '../../src/pdf/read/read-report-file.ts';
import { smallWorkbook } from '../cli/small-workbook.ts';

const POSITIONS = 320;
const SEED = 20_170_630;

const { files } = await buildReport(await smallWorkbook(), { file: 'w.xlsx', edition: 'summary' });
const pdf = files[0]?.bytes ?? new Uint8Array();

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function changed(at: number, by: number): Uint8Array {
  const bytes = Uint8Array.from(pdf);
  bytes[at] = (bytes[at] ?? 0) ^ by;
  return bytes;
}

function isWhole(bytes: Uint8Array): boolean {
  const read = readReportFile(bytes);
  return read.kind === 'read' && read.identity.stated === read.identity.taken;
}

describe('verifyReport of a report with one changed byte', () => {
  it('never says that all holds, at places spread over the whole file', { timeout: 600_000 }, async () => {
    expect((await verifyReport(pdf)).status).toBe('holds');
    const next = chance(SEED);
    const unnoticed: number[] = [];
    for (let index = 0; index < POSITIONS; index++) {
      const at = Math.floor(((index + next()) / POSITIONS) * pdf.length);
      const by = 1 + Math.floor(next() * 255);
      const { status, findings } = await verifyReport(changed(at, by));
      if (!['differs', 'unreadable'].includes(status) || findings.length === 0) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });

  it('notices every single byte of the head, the cross-references, the trailer and the end', () => {
    expect(isWhole(pdf)).toBe(true);
    const tail = pdf.length - 1500;
    const places = [...Array(64).keys(), ...Array.from({ length: 1500 }, (_, index) => tail + index)];
    expect(places.filter((at) => isWhole(changed(at, 0x01)))).toEqual([]);
  });

  it('notices bytes put behind the end, and an update of the file', () => {
    const behind = (text: string): Uint8Array => new Uint8Array([...pdf, ...new TextEncoder().encode(text)]);
    expect(isWhole(behind('\n'))).toBe(false);
    const start = /startxref\n(\d+)/.exec(new TextDecoder('latin1').decode(pdf))?.[1] ?? '';
    const update = `xref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R /Prev ${start} >>\nstartxref\n${pdf.length}\n%%EOF\n`;
    expect(isWhole(behind(update))).toBe(false);
  });
});
