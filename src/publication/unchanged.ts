/**
 * Is what a build would write there already? Asked of the manifest beside the files: whatever does not fit in it, and
 * whatever was changed in it since it was written, means that the build is to be done.
 */
import { canonicalJson } from './canonical-json.ts';
import { hashOfOthers, type ManifestBeside } from './manifest.ts';
import { draftOfData, type EditionRequest, fileNames, planEditions } from './plan-editions.ts';

/** All that the bytes of a build depend on, but for the fonts, which are the version's. */
export type BuiltFrom = Pick<ManifestBeside, 'tool' | 'workbook' | 'templates' | 'request'>;

/** What a build may have left: the manifest's name, the names of all files it then lists, and whether the gate was shut. */
export interface Leaving {
  readonly manifest: string;
  readonly files: readonly string[];
  readonly refused: boolean;
}

/** What an earlier build left, as its manifest says. */
export interface Left {
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** What the manifest says of the report itself, to be handed on: nothing here rests on it. */
  readonly fingerprint: unknown;
  readonly figures: unknown;
}

/**
 * In: the workbook's base name and the request. Out: what such a build leaves when the gate is open and when it is
 * shut; nothing of a build that leaves nothing.
 */
export function leavings(workbook: string, request: EditionRequest): readonly Leaving[] {
  const all = [false, true].map((isShut) => leaving(workbook, request, isShut));
  const [open, shut] = all;
  return (open?.manifest === shut?.manifest ? [open] : all).filter((one) => one !== undefined);
}

function leaving(workbook: string, request: EditionRequest, isShut: boolean): Leaving | undefined {
  const { build, refused } = planEditions(request, isShut ? [SHUT] : []);
  if (build.length === 0) return undefined;
  const names = fileNames(workbook, draftOfData(build));
  const files = [...build.map(names.edition), names.measures, names.actions, names.summary];
  return { manifest: names.manifest, files, refused: refused.length > 0 };
}

/** Any reason shuts the gate. */
const SHUT = { code: '', severity: 'warning', message: '', hint: '' } as const;

/**
 * In: the bytes found at the name of a manifest, what a build would be made from and what it would leave. Out: what
 * the manifest says was left, when it is of just such a build; whether the files are still so is for the caller to see.
 */
export function readLeft(bytes: Uint8Array, from: BuiltFrom, { files }: Leaving): Left | undefined {
  try {
    return fitting(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), from, files);
  } catch {
    // no text, no JSON, or nested deeper than anything of ours
    return undefined;
  }
}

function fitting(found: unknown, from: BuiltFrom, files: Leaving['files']): Left | undefined {
  if (!isRecord(found) || !Array.isArray(found.files)) return undefined;
  if (found.self !== hashOfOthers(found)) return undefined;
  if (canonicalJson(pick(found)) !== canonicalJson(pick(from))) return undefined;
  const left = found.files.flatMap((file) => (isFile(file) ? [file] : []));
  const isSame = canonicalJson(left.map(({ name }) => name)) === canonicalJson(files);
  return isSame ? { files: left, fingerprint: found.fingerprint, figures: found.figures } : undefined;
}

function pick({ tool, workbook, templates, request }: Readonly<Record<keyof BuiltFrom, unknown>>) {
  return { tool, workbook, templates, request };
}

function isRecord(
  value: unknown,
): value is Readonly<Record<string, unknown>> & Record<keyof BuiltFrom, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFile(value: unknown): value is Left['files'][number] {
  return isRecord(value) && typeof value.name === 'string' && typeof value.sha256 === 'string';
}
