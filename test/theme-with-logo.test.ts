import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../src/model/finding.ts';
import { readTaggedPdf } from '../src/pdf/read/read-tagged-pdf.ts';
import { buildFromSubmission, openFindings, pdfsOf, resources } from './build-editions.ts';
import { madeUp, rows } from './made-up-rows.ts';

const ALT = 'Exampleton Council: an oak above a river';

/** A picture of one colour, as the data URL of a PNG. */
function picture(width: number, height: number): string {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + 3 * width), 0);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`;
}

const submission = madeUp(rows(2, () => ({ outturn: '95%', target: '90%' })));

function withLogo(theme: string, image: string, width: number): string {
  return JSON.stringify({ ...JSON.parse(theme), logo: { image, alt: ALT, width } });
}

describe('a theme with a logo', () => {
  it.each([
    ['wide', 300, 60, 180],
    ['square', 100, 100, 150],
    ['tall', 60, 300, 90],
  ])('a %s one is shown in every edition and read with its words', async (_, columns, rows, width) => {
    const themes = { neutral: withLogo(resources.themes.neutral ?? '', picture(columns, rows), width) };
    const built = await buildFromSubmission(submission, 'all', { ...resources, themes });
    expect(openFindings(built).map(formatFinding)).toEqual([]);
    const pdfs = [...pdfsOf(built, submission)];
    expect(pdfs.map(([edition]) => edition)).toEqual(['official', 'draft-1', 'summary']);
    for (const [edition, bytes] of pdfs) {
      const { structure } = readTaggedPdf(bytes);
      const figures = structure.elements.filter(({ type }) => type === 'Figure');
      expect(figures[0]?.alt, edition).toBe(ALT);
    }
  });
});
