/** The manifest and the open data out of the files inside a PDF. In: names and bytes. Out: both, typed. */
import type { Finding, Outcome } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { sha256Hex } from '../canonical-json.ts';
import { fileNames } from '../plan-editions.ts';
import { verifyFindings } from './findings.ts';
import { type CsvTable, parseCsv } from './parse-csv.ts';
import { parseManifest, type ReadManifest } from './parse-manifest.ts';

/** A file inside the PDF; without bytes where it is only named. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

export interface OpenTable extends CsvTable {
  /** `derby-2016-17-measures.csv` */
  readonly name: string;
}

export interface EmbeddedReport {
  readonly manifest: ReadManifest;
  /** Absent where it is missing or cannot be read; a finding says so. */
  readonly measures: OpenTable | undefined;
  readonly actions: OpenTable | undefined;
  readonly summary: OpenTable | undefined;
}

const MANIFEST_NAME = /-embedded-manifest\.json$/;

/** No value where the PDF is no report; else every file is held against the manifest. */
export function readEmbedded(files: readonly EmbeddedFile[], place: Place): Outcome<EmbeddedReport> {
  const [found, second] = files.filter(({ name }) => MANIFEST_NAME.test(name));
  if (found === undefined) return failed(verifyFindings['no-report'](place, {}));
  const parsed = second === undefined ? parseManifest(found.bytes ?? new Uint8Array()) : 'two manifests';
  if (typeof parsed === 'string') {
    return failed(verifyFindings['unreadable-manifest'](place, { reason: parsed }));
  }
  const data = files.filter((file) => file !== found);
  const findings = compareFiles(parsed, data, place);
  const names = fileNames(parsed.workbook.file);
  const table = (name: string): OpenTable | undefined => {
    const read = readTable(data, name, place);
    findings.push(...read.findings);
    return read.value;
  };
  const [measures, actions, summary] = [names.measures, names.actions, names.summary].map(table);
  return { value: { manifest: parsed, measures, actions, summary }, findings };
}

function failed(finding: Finding): Outcome<never> {
  return { value: undefined, findings: [finding] };
}

function compareFiles(manifest: ReadManifest, files: readonly EmbeddedFile[], place: Place): Finding[] {
  const named = new Set(manifest.files.map(({ name }) => name));
  return [
    ...manifest.files.flatMap(({ name, sha256, size }) => {
      const bytes = files.find((file) => file.name === name)?.bytes;
      if (bytes === undefined) return [verifyFindings['file-missing'](place, { name, where: 'the PDF' })];
      const found = sha256Hex(bytes);
      if (found === sha256 && bytes.length === size) return [];
      const params = { name, expected: state(size, sha256), found: state(bytes.length, found) };
      return [verifyFindings['file-differs'](place, params)];
    }),
    ...files
      .filter(({ name }, index) => !named.has(name) || files.findIndex((file) => file.name === name) < index)
      .map(({ name }) => verifyFindings['file-unknown'](place, { name })),
    ...dataNames(manifest)
      .filter((name) => !named.has(name))
      .map((name) => verifyFindings['file-missing'](place, { name, where: 'the manifest' })),
  ];
}

function state(size: number, sha256: string): string {
  return `${size} bytes and the SHA-256 ${sha256}`;
}

function dataNames({ workbook }: ReadManifest): string[] {
  const { measures, actions, summary } = fileNames(workbook.file);
  return [measures, actions, summary];
}

function readTable(files: readonly EmbeddedFile[], name: string, place: Place): Outcome<OpenTable> {
  const bytes = files.find((file) => file.name === name)?.bytes;
  // that it is missing has been said
  if (bytes === undefined) return { value: undefined, findings: [] };
  const parsed = parseCsv(bytes);
  if (typeof parsed !== 'string') return { value: { name, ...parsed }, findings: [] };
  return failed(verifyFindings['unreadable-data'](place, { name, reason: parsed }));
}
