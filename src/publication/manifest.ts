/**
 * Manifests: what a report is made of. The one embedded in a PDF cannot hold that PDF's own hash; the one
 * beside the files says the same and adds the hash of every file written. No clock, no path.
 */
import type { Edition } from '../model/document.ts';
import type { Resources } from '../model/resources.ts';
import type { Scheme } from '../model/scheme.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';
import type { Fingerprints } from './fingerprint.ts';
import { headlineFigures } from './headline-figures.ts';
import type { EditionRequest, PlannedEdition } from './plan-editions.ts';

export interface ManifestInput {
  readonly scored: ScoredReport;
  readonly fingerprints: Fingerprints;
  readonly resources: Resources;
  readonly tool: { readonly name: string; readonly version: string };
}

/** A file of the build: base name and bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook by its base name and the SHA-256 of its bytes. */
export interface NamedHash {
  readonly file: string;
  readonly sha256: string;
}

interface ManifestFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

export interface Manifest {
  readonly tool: ManifestInput['tool'];
  readonly workbook: NamedHash;
  readonly report: { readonly organisation: string; readonly title: string; readonly year: string };
  readonly fingerprint: string;
  /** By the priority's name. */
  readonly fingerprintsByScope: Readonly<Record<string, string>>;
  /** In the order of print: the data has the name in its rows, the summary figures the short name. */
  readonly priorities: readonly { readonly name: string; readonly shortName: string }[];
  readonly scheme: Scheme;
  readonly figures: readonly ManifestFigure[];
  /** SHA-256 of each layout, theme and language file, by path below templates. */
  readonly templates: Readonly<Record<string, string>>;
  readonly files: readonly ManifestFile[];
}

/** What was asked for, beside the workbook: whoever asks for the same again gets the same files. */
export interface AskedFor {
  readonly edition: EditionRequest['edition'];
  /** As it was asked for; null where no number was given. */
  readonly draft: number | null;
  readonly since: NamedHash | null;
  readonly lastYear: NamedHash | null;
  /** SHA-256 of the certificate's file, `unknown` where a program signs by other means; null where nothing is signed. */
  readonly signedWith: string | null;
}

/** The one beside the files also says what was asked for, and by its own hash whether anything of it was changed. */
export interface ManifestBeside extends Manifest {
  readonly request: AskedFor;
  /** SHA-256 of all other members, as canonical JSON. */
  readonly self: string;
}

/** The one inside a PDF also says which edition it is in, so that the same edition can be built again. */
export interface EmbeddedManifest extends Manifest {
  readonly edition: Edition;
  /** Null where the edition is not marked as a draft. */
  readonly draft: number | null;
  /** The earlier workbook that the draft's annex compares with; null without one. */
  readonly since: NamedHash | null;
  /** Last year's workbook, with which the findings in the draft's annex were made; null without one. */
  readonly lastYear: NamedHash | null;
}

export interface ManifestFigure {
  readonly table: string;
  readonly row: string;
  readonly percent: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly rounding: string;
  /** As published then, the latest year first; null where nothing was. Empty for the tables by priority. */
  readonly earlier: readonly { readonly year: string; readonly percent: number | null }[];
}

/** In: the scored report, its surroundings and the files to name. Out: the manifest as data. */
export function makeManifest(input: ManifestInput, files: readonly OutputFile[]): Manifest {
  const { scored, fingerprints, resources, tool } = input;
  const { settings, source, scheme, priorities } = scored.submission;
  return {
    tool,
    workbook: { file: source.file, sha256: source.sha256 },
    report: {
      organisation: settings.organisation.value,
      title: settings.title.value,
      year: settings.year.value,
    },
    fingerprint: fingerprints.whole,
    fingerprintsByScope: Object.fromEntries(
      priorities.map(({ id, name }) => [name.value, fingerprints.priorities[id] ?? fingerprints.whole]),
    ),
    priorities: priorities.map(({ name, shortName }) => ({ name: name.value, shortName: shortName.value })),
    scheme,
    figures: headlineFigures(scored).map(({ table, row, figure, earlier }) => ({
      table,
      row,
      percent: figure.percent ?? null,
      numerator: figure.numerator,
      denominator: figure.denominator,
      rounding: figure.rounding,
      earlier: earlier.map(({ year, percent }) => ({ year, percent: percent?.value ?? null })),
    })),
    templates: templateHashes(resources),
    files: files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes), size: bytes.length })),
  };
}

/** The workbooks beside this one that a draft's annex rests on. */
export interface OtherWorkbooks {
  readonly since?: OutputFile;
  readonly lastYear?: OutputFile;
}

/** In: the request of a build, the workbooks it names and the certificate's hash, if any. Out: as the manifest says it. */
export function askedFor(
  { edition, draft }: EditionRequest,
  { since, lastYear }: OtherWorkbooks,
  signedWith?: string,
): AskedFor {
  return {
    edition,
    draft: draft ?? null,
    since: since === undefined ? null : namedHash(since),
    lastYear: lastYear === undefined ? null : namedHash(lastYear),
    signedWith: signedWith ?? null,
  };
}

/** In: the manifest of the files and what was asked for. Out: the manifest that is written beside them. */
export function manifestBeside(manifest: Manifest, request: AskedFor): ManifestBeside {
  const whole = { ...manifest, request };
  return { ...whole, self: hashOfOthers(whole) };
}

/** In: a manifest, with or without its own hash. Out: the hash it must have: of all its members but that one. */
export function hashOfOthers(manifest: object): string {
  return sha256Hex(canonicalJson({ ...manifest, self: undefined }));
}

/** In: the manifest of the open data, the edition and the other workbooks, if any: only a draft has the annex. */
export function embedManifest(
  manifest: Manifest,
  { edition, draft }: PlannedEdition,
  { since, lastYear }: OtherWorkbooks = {},
): EmbeddedManifest {
  const named = (file: OutputFile | undefined): NamedHash | null =>
    edition === 'draft' && file !== undefined ? namedHash(file) : null;
  return { ...manifest, edition, draft: draft ?? null, since: named(since), lastYear: named(lastYear) };
}

function namedHash({ name, bytes }: OutputFile): NamedHash {
  return { file: name, sha256: sha256Hex(bytes) };
}

/** The manifest's file: JSON, two spaces, a line break at the end. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** In: layouts, themes and languages. Out: the SHA-256 of each, by path below templates. */
export function templateHashes(
  resources: Pick<Resources, 'templates' | 'themes' | 'languages'>,
): Record<string, string> {
  const named: [string, string][] = [
    ...Object.entries(resources.templates),
    ...Object.entries(resources.themes).map(([name, text]): [string, string] => [
      `themes/${name}.json`,
      text,
    ]),
    ...Object.entries(resources.languages).map(([name, text]): [string, string] => [
      `languages/${name}.json`,
      text,
    ]),
  ];
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, text]) => [path, sha256Hex(text)]));
}
