/** A theme file: colours, fonts, page and logo. Its text in, a checked theme out. */
import { z } from 'zod';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { resourceFindings } from './resource-findings.ts';

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'expected a colour such as #1B3A57');

/** Font files by their keys, e.g. `source-sans-3/400Regular`. */
const family = z.strictObject({
  normal: z.string(),
  bold: z.string(),
  italics: z.string(),
  bolditalics: z.string(),
});

const themeSchema = z.strictObject({
  name: z.string().min(1),
  colours: z.strictObject({
    text: colour,
    muted: colour,
    heading: colour,
    accent: colour,
    rule: colour,
    link: colour,
    tableHead: colour,
    tableHeadText: colour,
    cover: colour,
    coverText: colour,
    watermark: colour,
  }),
  fonts: z.strictObject({ text: family, symbols: family }),
  page: z.strictObject({
    size: z.enum(['A4', 'A3', 'LETTER']),
    /** Points: left, top, right, bottom. */
    margins: z.tuple([z.number().min(0), z.number().min(0), z.number().min(0), z.number().min(0)]),
  }),
  logo: z
    .strictObject({
      image: z.string().regex(/^data:image\/(png|jpeg);base64,/, 'expected a PNG or JPEG as a data URL'),
      alt: z.string().min(1),
      width: z.number().positive(),
    })
    .nullable(),
});

export type Theme = z.infer<typeof themeSchema>;

/** Reads a theme. In: file name for findings, JSON text, the keys of the fonts there are. */
export function readTheme(file: string, json: string, fontKeys: readonly string[]): Outcome<Theme> {
  const place = { kind: 'file', file } as const;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refused(place, 'text that is not JSON');
  }
  const parsed = themeSchema.safeParse(data);
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) =>
      resourceFindings['theme-unreadable'](place, { reason: `${issue.path.join('.')}: ${issue.message}` }),
    );
    return { value: undefined, findings };
  }
  return { value: parsed.data, findings: missingFonts(parsed.data, place, fontKeys) };
}

function missingFonts(theme: Theme, place: Place, known: readonly string[]): Finding[] {
  const used = Object.values(theme.fonts).flatMap((faces) => Object.values(faces));
  return [...new Set(used)]
    .filter((font) => !known.includes(font))
    .map((font) => resourceFindings['theme-font-missing'](place, { font, known }));
}

function refused(place: Place, reason: string): Outcome<Theme> {
  return { value: undefined, findings: [resourceFindings['theme-unreadable'](place, { reason })] };
}
