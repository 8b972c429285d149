import { describe, expect, it } from 'vitest';
import { buildReport, formatFinding, loadResources } from '../src/index.ts';
import { smallWorkbook } from './cli/small-workbook.ts';

const good = await smallWorkbook();
const open = await smallWorkbook({ introduction: 'See [LINK TO BE INSERTED].' });
const wrong = await smallWorkbook({ priorityOfHomes: 'Save' });
const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('buildReport', () => {
  it('takes bytes and gives all editions and the data pack, named after report.xlsx', async () => {
    const { status, files, findings, refused, manifest } = await buildReport(good);
    expect({ status, findings, refused }).toEqual({ status: 'done', findings: [], refused: [] });
    expect(files.map(({ name }) => name)).toEqual([
      'report-official.pdf',
      'report-draft-1.pdf',
      'report-summary.pdf',
      'report-measures.csv',
      'report-actions.csv',
      'report-summary.csv',
      'report-manifest.json',
    ]);
    expect(manifest?.files.map(({ name }) => name)).toEqual(files.slice(0, -1).map(({ name }) => name));
  });

  it('gives mistakes in the workbook as findings, and no files', async () => {
    const { status, files, findings } = await buildReport(wrong, { file: 'wrong.xlsx' });
    expect({ status, files }).toEqual({ status: 'workbook', files: [] });
    expect(findings.map(formatFinding)).toEqual([
      'error wrong.xlsx Measures!C2: expected a priority, found "Save" [unknown-priority]\n  Did you mean "Safe"?',
    ]);
  });

  it.each([new Uint8Array(), new TextEncoder().encode('PK'), new Uint8Array(5000).fill(7)])(
    'does not throw on bytes that are no workbook',
    async (bytes) => {
      const { status, files, findings } = await buildReport(bytes);
      expect({ status, files: files.length, findings: findings.length }).toEqual({
        status: 'workbook',
        files: 0,
        findings: 1,
      });
    },
  );

  it('says why an edition was refused, and still gives the draft', async () => {
    const { status, files, refused } = await buildReport(open, { edition: 'all', draft: 4 });
    expect(status).toBe('refused');
    expect(files[0]?.name).toBe('report-draft-4.pdf');
    expect(refused.map(({ code }) => code)).toEqual(['placeholder']);
  });

  it('lists in the draft what moved since an earlier workbook', async () => {
    const since = { file: 'then/earlier.xlsx', bytes: await smallWorkbook({ homes: '98' }) };
    const plain = await buildReport(good, { edition: 'draft' });
    const withChanges = await buildReport(good, { edition: 'draft', since });
    expect(withChanges.status).toBe('done');
    expect(withChanges.files[0]?.bytes).not.toEqual(plain.files[0]?.bytes);
    const stopped = await buildReport(good, { edition: 'draft', since: { file: 'w.xlsx', bytes: wrong } });
    expect(stopped).toMatchObject({ status: 'workbook', files: [] });
  });

  it('builds with layouts handed to it', async () => {
    const own = await loadResources();
    const templates = { ...own.templates, 'official.hbs': '{ "content": [ {{reprot}} ] }' };
    const { status, findings } = await buildReport(good, {
      edition: 'official',
      resources: { ...own, templates },
    });
    expect(status).toBe('template');
    expect(findings.map(({ code }) => code)).toEqual(['unknown-name']);
  });

  it.each(['/home/someone/council/derby.xlsx', 'C:\\Users\\someone\\council\\derby.xlsx'])(
    'takes no path into its files: %s',
    async (file) => {
      const { files } = await buildReport(good, { file, edition: 'summary' });
      for (const { name, bytes } of files) {
        expect(name).toMatch(/^derby-/);
        expect(textOf(bytes), name).not.toMatch(/someone|council\/|council\\/);
      }
    },
  );

  it('keeps the clock out of its files', async () => {
    const { files } = await buildReport(good, { edition: 'draft' });
    const today = new Date().toISOString().slice(0, 10);
    for (const { name, bytes } of files) {
      expect(textOf(bytes), name).not.toContain(today);
      expect(textOf(bytes), name).not.toContain(today.replaceAll('-', ''));
    }
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %s as the number of a draft', async (draft) => {
    await expect(buildReport(good, { draft })).rejects.toThrow(
      `draft: expected a whole number from 1, found ${draft}`,
    );
  });

  it('leaves the bytes it was given as they were', async () => {
    const copy = good.slice();
    await buildReport(good, { edition: 'summary' });
    expect(good).toEqual(copy);
  });
});
