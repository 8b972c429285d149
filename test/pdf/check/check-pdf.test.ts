import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Finding, formatFinding } from '../../../src/model/finding.ts';
import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { checkFindings } from '../../../src/pdf/check/findings.ts';
import { readTaggedPdf } from '../../../src/pdf/read/read-tagged-pdf.ts';
import { DEFECTS_OF_CONTENT } from './defects-of-content.ts';
import { DEFECTS_OF_FILE } from './defects-of-file.ts';
import { DEFECTS_OF_SIGNATURE } from './defects-of-signature.ts';
import { DEFECTS_OF_TABLES } from './defects-of-tables.ts';
import { DEFECTS_OF_TAGS } from './defects-of-tags.ts';
import { goodDefinition, goodReport } from './good-report.ts';
import { type Defect, name, plant, text } from './plant.ts';

const good = await goodReport();
const toBeSigned = await goodReport(goodDefinition, 'Digital signature');
const DEFECTS = [...DEFECTS_OF_TAGS, ...DEFECTS_OF_TABLES, ...DEFECTS_OF_CONTENT, ...DEFECTS_OF_FILE];
const none = new Map<number, string>();

const damaged = checkPdf(good.subarray(0, 5000), none);
const planted = await Promise.all([
  ...DEFECTS.map((defect) => plantedIn(good, defect)),
  ...DEFECTS_OF_SIGNATURE.map((defect) => plantedIn(toBeSigned, defect)),
]);

async function plantedIn(bytes: Uint8Array, defect: Defect) {
  return { ...defect, findings: checkPdf(await plant(bytes, defect.plant), none) };
}

function firstOfEach(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }, index) => findings.findIndex((one) => one.code === code) === index);
}

function codesOf(bytes: Uint8Array): string[] {
  return [...new Set(checkPdf(bytes, none).map(({ code }) => code))].sort();
}

describe('checkPdf', () => {
  it('finds nothing in a good file', () => {
    expect(checkPdf(good, none).map(formatFinding)).toEqual([]);
  });

  it('finds nothing in a good file with a place for a signature', () => {
    expect(checkPdf(toBeSigned, none).map(formatFinding)).toEqual([]);
  });

  it.each([
    ['good', true, good],
    ['good', false, good],
    ['to be signed', true, toBeSigned],
  ])('finds nothing in the file that is %s of another writer (packed: %s)', async (_, packed, file) => {
    const document = await PDFDocument.load(file, { updateMetadata: false });
    const bytes = await document.save({ useObjectStreams: packed, updateFieldAppearances: false });
    expect(checkPdf(bytes, none).map(formatFinding)).toEqual([]);
  });

  for (const { name: defect, findings, codes } of planted) {
    it(`finds when ${defect}`, () => {
      expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(codes);
    });
  }

  it('finds when the version is not 1.7', () => {
    const older = Uint8Array.from(good);
    older.set(new TextEncoder().encode('%PDF-1.6'));
    expect(codesOf(older)).toEqual(['file-entry']);
  });
});

describe('the findings of checkPdf', () => {
  it('are worded as in the golden', async () => {
    const said = planted.flatMap(({ name: defect, findings }) => [
      `# ${defect}`,
      ...firstOfEach(findings).map(formatFinding),
    ]);
    const all = [...said, '# the file is cut off', ...damaged.map(formatFinding)];
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('findings.golden.txt');
  });

  it('are all in the golden', () => {
    const codes = [...planted.flatMap(({ findings }) => findings), ...damaged].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(Object.keys(checkFindings)));
  });
});

describe('a finding of checkPdf', () => {
  it('names the template line of the element', async () => {
    const bytes = await plant(good, (file) => file.element('Figure').dict.delete(name('Alt')));
    const { structure } = readTaggedPdf(bytes);
    const figure = structure.elements.find(({ type }) => type === 'Figure');
    const findings = checkPdf(bytes, new Map([[figure?.object ?? 0, 'report.hbs:13']]));
    expect(findings.map(({ place }) => place)).toEqual([{ kind: 'line', file: 'report.hbs', line: 13 }]);
  });

  it('names the line of the nearest element around one without, and no page then', async () => {
    const bytes = await plant(good, (file) =>
      file.content(1, (content) =>
        content.replace(/(\/H2 <<\/MCID \d+>> BDC\n)[\s\S]*?(BT[\s\S]*?)(EMC)/, '$1q\n0.9 g\n$2Q\n$3'),
      ),
    );
    const { structure } = readTaggedPdf(bytes);
    const [root] = structure.roots;
    const [finding] = checkPdf(bytes, new Map([[root?.object ?? 0, 'report.hbs:1']]));
    expect(finding?.place).toEqual({ kind: 'line', file: 'report.hbs', line: 1 });
    expect(finding?.message).not.toContain('page');
  });

  it('names the page where no line is known', async () => {
    const bytes = await plant(good, (file) => file.element('Figure').dict.delete(name('Alt')));
    expect(checkPdf(bytes, none).map(({ message }) => message)).toEqual([
      'expected words for a Figure, found none on page 3',
    ]);
  });

  it('is given once for a line, however often it is found', async () => {
    const bytes = await plant(good, (file) => {
      for (const { dict } of file.objects('S', 'TD')) dict.set(name('Lang'), text('Welsh'));
    });
    const { structure } = readTaggedPdf(bytes);
    const origins = new Map(structure.elements.map(({ object }) => [object, 'measures.hbs:4']));
    expect(checkPdf(bytes, origins)).toHaveLength(1);
    expect(checkPdf(bytes, none).length).toBeGreaterThan(1);
  });

  it('is one of a hundred at most', async () => {
    const bytes = await plant(good, (file) => {
      file.objects('S', 'TD').forEach(({ dict }, index) => {
        dict.set(name('Lang'), text(`language ${index}`));
      });
    });
    expect(checkPdf(bytes, none)).toHaveLength(100);
  });
});
