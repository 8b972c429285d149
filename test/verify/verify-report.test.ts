import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { buildFromChecked, checkWorkbook } from '../../src/build-report.ts';
import { buildReport, loadResources, type VerifyResult, verifyReport } from '../../src/index.ts';
import type { OutputFile } from '../../src/publication/manifest.ts';
import { smallWorkbook } from '../cli/small-workbook.ts';
import { sample } from '../samples.ts';
import { transcript } from './transcript.ts';

const resources = await loadResources();
const good = await smallWorkbook();
const moved = await smallWorkbook({ homes: '98' });

function pdfNamed(files: readonly OutputFile[], name: string): Uint8Array {
  const found = files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`expected ${name} to be built`);
  return found.bytes;
}

const derby = sample('derby-2016-17');
const { files: ofDerby } = await buildReport(derby.bytes, { file: derby.file, draft: 3, resources });

describe('the editions of Derby', () => {
  const editions = [
    ['derby-2016-17-official.pdf', 'official', null],
    ['derby-2016-17-draft-3.pdf', 'draft', 3],
    ['derby-2016-17-summary.pdf', 'summary', null],
  ] as const;

  it.each(editions)('%s holds, and says what made it', async (name, edition, draft) => {
    const result = await verifyReport(pdfNamed(ofDerby, name), { file: name });
    expect(result).toMatchObject({ status: 'holds', findings: [], checked: { files: 4, figures: 16 } });
    expect(result.identical).toBeUndefined();
    expect(result.manifest).toMatchObject({ edition, draft, since: null, workbook: { file: derby.file } });
  });

  it.each(editions)(
    '%s is byte for byte what its workbook gives, whatever its copy is called',
    async (name) => {
      const result = await verifyReport(pdfNamed(ofDerby, name), {
        file: name,
        workbook: { file: 'inbox/Copy of Derby.xlsx', bytes: derby.bytes },
        resources,
      });
      expect(result).toMatchObject({ status: 'holds', findings: [], identical: true });
    },
  );
});

describe('an official edition of a workbook that the gate refuses', () => {
  it('is no publication, though every byte is what the workbook gives', async () => {
    const bytes = await smallWorkbook({ introduction: 'See [LINK TO BE INSERTED].' });
    const workbook = { file: 'w.xlsx', bytes };
    const open = { ...(await checkWorkbook(workbook)), refused: [] };
    const { files } = await buildFromChecked(workbook, open, { edition: 'summary', resources });
    const pdf = pdfNamed(files, 'w-summary.pdf');
    const result = await verifyReport(pdf, { file: 'w-summary.pdf', workbook, resources });
    expect(result.identical).toBe(true);
    expect(result.status).toBe('differs');
    expect(result.findings.map(({ code }) => code)).toEqual(['not-for-publication']);
  });
});

describe('an edition marked as a draft, and one that lists what moved', () => {
  const since = { file: 'earlier.xlsx', bytes: moved };
  const workbook = { file: 'w.xlsx', bytes: good };

  it.each(['official', 'summary'] as const)('%s is built again with its mark', async (edition) => {
    const { files } = await buildReport(good, { file: 'w.xlsx', edition, draft: 2, resources });
    const pdf = pdfNamed(files, `w-${edition}-draft-2.pdf`);
    const result = await verifyReport(pdf, { workbook, resources });
    expect(result).toMatchObject({ status: 'holds', identical: true, manifest: { edition, draft: 2 } });
  });

  it('needs the earlier workbook, under whatever name', async () => {
    const { files } = await buildReport(good, { file: 'w.xlsx', edition: 'draft', since, resources });
    const pdf = pdfNamed(files, 'w-draft-1.pdf');
    const verify = (given: object): Promise<VerifyResult> =>
      verifyReport(pdf, { file: 'w-draft-1.pdf', workbook, resources, ...given });
    expect(await verify({ since: { file: 'a.xlsx', bytes: moved } })).toMatchObject({
      status: 'holds',
      identical: true,
    });
    const parts = [
      transcript('without the earlier workbook', await verify({})),
      transcript('with another earlier workbook', await verify({ since: workbook })),
    ];
    await expect(parts.join('\n')).toMatchFileSnapshot('since.golden.txt');
  });
});

describe('files that are no report, and workbooks that give none', () => {
  it('are each told in words', async () => {
    const { files } = await buildReport(good, { file: 'w.xlsx', edition: 'summary', resources });
    const pdf = pdfNamed(files, 'w-summary.pdf');
    const foreign = await PDFDocument.create();
    foreign.addPage();
    const saved = await PDFDocument.load(pdf, { updateMetadata: false });
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['nothing at all', new Uint8Array()],
      ['a text', new TextEncoder().encode('a report')],
      ['a workbook', good],
      ['a PDF of another maker', await foreign.save()],
      ['a report cut off', pdf.subarray(0, 30_000)],
      ['a report cut off at its very end', pdf.subarray(0, -12)],
      ['the report saved anew by another program', await saved.save({ updateFieldAppearances: false })],
      [
        'a report with a line behind its end',
        new Uint8Array([...pdf, ...new TextEncoder().encode('more\n')]),
      ],
    ];
    const parts: string[] = [];
    for (const [title, bytes] of cases) {
      parts.push(transcript(title, await verifyReport(bytes, { file: 'w-summary.pdf' })));
    }
    await expect(parts.join('\n')).toMatchFileSnapshot('unreadable.golden.txt');
  });

  it('names another workbook, its fingerprint and figures, and a workbook with errors by the name it was given', async () => {
    const { files } = await buildReport(good, { file: 'w.xlsx', edition: 'summary', resources });
    const pdf = pdfNamed(files, 'w-summary.pdf');
    const verify = (file: string, bytes: Uint8Array, own = resources): Promise<VerifyResult> =>
      verifyReport(pdf, { file: 'w-summary.pdf', workbook: { file, bytes }, resources: own });
    const broken = { ...resources, templates: { ...resources.templates, 'summary.hbs': '{ {{reprot}} }' } };
    const parts = [
      transcript('another workbook', await verify('moved.xlsx', moved)),
      transcript(
        'a workbook with an error',
        await verify('x.xlsx', await smallWorkbook({ priorityOfHomes: 'Save' })),
      ),
      transcript('a workbook that is none', await verify('x.xlsx', new Uint8Array(3))),
      transcript('layouts with an error', await verify('w.xlsx', good, broken)),
    ];
    await expect(parts.join('\n')).toMatchFileSnapshot('other-workbook.golden.txt');
  });
});
