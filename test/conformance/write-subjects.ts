/** What is judged, written into a folder: every edition of every sample, plain and signed, and random documents. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildReport,
  formatFinding,
  openSigner,
  type ReportOptions,
  type Resources,
} from '../../src/index.ts';
import { EDITIONS } from '../../src/model/document.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { renderOptions } from '../pdf/definition.ts';
import { makeCertificate, modernP12, PASSWORD } from '../signature/certificates.ts';
import { randomDocument } from './random-document.ts';
import { CannotJudge } from './run-program.ts';

const INPUT = fileURLToPath(new URL('../../input/', import.meta.url));

/** Writes the editions of all workbooks in input/, plain and signed. Throws CannotJudge where one is not built. */
export async function writeEditions(folder: string, resources: Resources): Promise<number> {
  return (
    (await writeAll(folder, '', { resources })) +
    (await writeAll(folder, 'signed-', await signing(resources)))
  );
}

/** With a certificate of the day, by a council that is made up. */
async function signing(resources: Resources): Promise<ReportOptions> {
  const root = await makeCertificate({ name: 'Root', usage: 0x04 });
  const bytes = await modernP12({ certificates: [await makeCertificate({ issuer: root }), root] });
  const time = new Date('2026-06-30T12:00:00Z');
  const { value, findings } = await openSigner({ file: 'c.p12', bytes, password: PASSWORD }, time, crypto);
  if (value === undefined) throw new CannotJudge(findings.map(formatFinding).join('\n'));
  return { resources, sign: value };
}

async function writeAll(folder: string, prefix: string, options: ReportOptions): Promise<number> {
  const workbooks = (await readdir(INPUT)).filter((name) => name.endsWith('.xlsx')).sort();
  if (workbooks.length === 0) throw new CannotJudge('expected workbooks in input/, found none');
  for (const file of workbooks) {
    const bytes = new Uint8Array(await readFile(join(INPUT, file)));
    const { files, findings, refused } = await buildReport(bytes, { file, edition: 'all', ...options });
    const editions = files.filter(({ name }) => name.endsWith('.pdf'));
    if (editions.length !== EDITIONS.length) {
      const reasons = [...refused, ...findings].map(formatFinding).join('\n');
      throw new CannotJudge(
        `expected ${EDITIONS.length} editions of ${file}, found ${editions.length}\n${reasons}`,
      );
    }
    for (const { name, bytes: pdf } of editions) await writeFile(join(folder, `${prefix}${name}`), pdf);
  }
  return workbooks.length * EDITIONS.length;
}

/** Writes the random documents of so many seeds. Out: what kept any of them from being written, in words. */
export async function writeRandomDocuments(folder: string, first: number, count: number): Promise<string[]> {
  const options = await renderOptions();
  const unwritten: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    // half as a published edition has them, half as a draft, which has no date
    const date = seed % 2 === 0 ? {} : { date: '2017-06-30' };
    const { value, findings } = await renderDocument(randomDocument(seed), { ...options, ...date });
    for (const finding of findings) unwritten.push(`NOT WRITTEN seed ${seed}: ${formatFinding(finding)}`);
    const name = `random-${String(seed).padStart(4, '0')}.pdf`;
    if (value !== undefined) await writeFile(join(folder, name), value.bytes);
  }
  return unwritten;
}
