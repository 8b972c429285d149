/** The manifest inside a PDF, from bytes that anybody may have written. In: bytes. Out: typed, or why not. */
import * as z from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const namedHash = z.object({ file: z.string().min(1), sha256: hash });

const figure = z.object({
  table: z.string(),
  row: z.string(),
  percent: count.nullable(),
  numerator: count,
  denominator: count,
  rounding: z.string(),
  earlier: z.array(z.object({ year: z.string(), percent: z.number().nullable() })),
});

const manifest = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  workbook: namedHash,
  report: z.object({ organisation: z.string(), title: z.string(), year: z.string() }),
  fingerprint: hash,
  priorities: z.array(z.object({ name: z.string(), shortName: z.string() })),
  // what scoring alone needs of it is kept as it is, to be compared as a whole
  scheme: z.looseObject({
    bands: z.array(z.looseObject({ id: z.string(), label: z.string(), met: z.boolean() })).min(1),
    fromWorkbook: z.boolean(),
  }),
  figures: z.array(figure),
  templates: z.record(z.string(), hash),
  files: z.array(z.object({ name: z.string().min(1), sha256: hash, size: count })),
  edition: z.enum(['official', 'draft', 'summary']),
  draft: z.int().min(1).max(9999).nullable(),
  since: namedHash.nullable(),
  lastYear: namedHash.nullable(),
});

export type ReadManifest = z.infer<typeof manifest>;
export type ReadFigure = ReadManifest['figures'][number];

/** A text says what was found instead: `no JSON`, `nothing that fits as figures.3.percent`. */
export function parseManifest(bytes: Uint8Array): ReadManifest | string {
  const json = parseJson(bytes);
  if (json === undefined) return 'no JSON';
  const parsed = manifest.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  return path === '' ? 'JSON of another kind' : `nothing that fits as ${path}`;
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
}
