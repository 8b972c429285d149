/**
 * Is what a build would write there already? Asked of the manifest beside the files, which anybody may have changed:
 * whatever does not fit in it means that the build is to be done.
 */
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { AskedFor, ManifestBeside } from './manifest.ts';
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
export type Left = Pick<ManifestBeside, 'fingerprint' | 'figures' | 'files'>;

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

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const namedHash = z.object({ file: z.string(), sha256: hash });
const wholeNumber = z.int().nonnegative();

const manifest = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  workbook: namedHash,
  fingerprint: hash,
  figures: z.array(
    z.object({
      table: z.string(),
      row: z.string(),
      percent: wholeNumber.nullable(),
      numerator: wholeNumber,
      denominator: wholeNumber,
      rounding: z.string(),
      earlier: z.array(z.object({ year: z.string(), percent: z.number().nullable() })),
    }),
  ),
  templates: z.record(z.string(), hash),
  files: z.array(z.object({ name: z.string(), sha256: hash, size: wholeNumber })),
  request: z.object({
    edition: z.enum(['official', 'draft', 'summary', 'all']),
    draft: wholeNumber.nullable(),
    since: namedHash.nullable(),
    lastYear: namedHash.nullable(),
    signedWith: z.string().nullable(),
  } satisfies Record<keyof AskedFor, z.ZodType>),
});

/**
 * In: the bytes found at the name of a manifest, what a build would be made from and what it would leave. Out: what
 * the manifest says was left, when it is of just such a build; whether the files are still so is for the caller to see.
 */
export function readLeft(bytes: Uint8Array, from: BuiltFrom, { files }: Leaving): Left | undefined {
  const found = manifest.safeParse(parseJson(bytes));
  if (!found.success) return undefined;
  const { tool, workbook, templates, request } = found.data;
  const isSame = canonicalJson({ tool, workbook, templates, request }) === canonicalJson(pick(from));
  const names = found.data.files.map(({ name }) => name);
  return isSame && canonicalJson(names) === canonicalJson(files) ? found.data : undefined;
}

function pick({ tool, workbook, templates, request }: BuiltFrom): BuiltFrom {
  return { tool, workbook, templates, request };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
