/** A theme file: colours, fonts, page and logo. Its text in, a checked theme out. */
import * as z from 'zod';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { nearHint } from './check/checks.ts';
import { inspectImage } from './picture/inspect-image.ts';
import { resourceFindings } from './resource-findings.ts';
import { showValue } from './show-value.ts';
import { weakColours } from './theme-contrast.ts';

/** Each schema says what it takes, as findings say it after "expected". */
const text = (expected: string) => z.string(expected).min(1, expected);
const matching = (pattern: RegExp, expected: string) => z.string(expected).regex(pattern, expected);
const group = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, 'a group of properties');

const colour = matching(/^#[0-9A-Fa-f]{6}$/, 'a colour such as #1B3A57');
const font = text('the key of a font, such as source-sans-3/400Regular');
const points = z.number('a number of points, 0 or more').min(0, 'a number of points, 0 or more');

/** Font files by their keys. */
const family = group({ normal: font, bold: font, italics: font, bolditalics: font });

export const themeSchema = group({
  name: text('a name'),
  colours: group({
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
  fonts: group({ text: family, symbols: family }),
  page: group({
    size: z.enum(['A4', 'A3', 'LETTER'], 'A4, A3 or LETTER'),
    /** Left, top, right, bottom. */
    margins: z.tuple([points, points, points, points], 'a list of 4 numbers of points'),
  }),
  logo: group({
    image: matching(/^data:image\/(png|jpeg);base64,/, 'a PNG or JPEG as a data URL'),
    alt: text('what the logo says, in words'),
    width: z.number('a number of points above 0').positive('a number of points above 0'),
  }).nullable(),
});

export type Theme = z.infer<typeof themeSchema>;

/** Checked as it stands: code made for a schema pays from the second time. */
const READ_ONCE = { jitless: true };

/** Reads a theme. In: file name for findings, JSON text, the keys of the fonts there are. */
export function readTheme(file: string, json: string, fontKeys: readonly string[]): Outcome<Theme> {
  const place = { kind: 'file', file } as const;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { value: undefined, findings: [resourceFindings['theme-unreadable'](place, {})] };
  }
  const parsed = themeSchema.safeParse(data, READ_ONCE);
  if (parsed.success) {
    const { data: theme } = parsed;
    return {
      value: theme,
      findings: [
        ...weakColours(theme, place),
        ...missingFonts(theme, place, fontKeys),
        ...brokenLogo(theme, place),
      ],
    };
  }
  return {
    value: undefined,
    findings: parsed.error.issues.flatMap((issue) => wrongParts(issue, data, place)),
  };
}

function wrongParts(issue: z.core.$ZodIssue, theme: unknown, place: Place): Finding[] {
  const path = issue.path.length === 0 ? 'the theme' : issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = namesOf(issue.path);
    return issue.keys.map((key) =>
      resourceFindings['theme-unknown-property'](place, { path, key, near: nearHint(key, known) }),
    );
  }
  const params = { path, expected: issue.message, found: showValue(partAt(theme, issue.path)) };
  return [resourceFindings['theme-property'](place, params)];
}

function partAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((part: unknown, key) => Reflect.get(Object(part), key), value);
}

/** The names that the schema has at a path. */
function namesOf(path: readonly PropertyKey[]): string[] {
  const shape = path.reduce((part: unknown, key) => {
    const schema: unknown = partAt(part, ['shape', key]);
    return schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  }, themeSchema);
  return Object.keys(Object(partAt(shape, ['shape'])));
}

function brokenLogo({ logo }: Theme, place: Place): Finding[] {
  const found = logo === null ? undefined : inspectImage(logo.image);
  return found === undefined ? [] : [resourceFindings['theme-logo-broken'](place, { found })];
}

function missingFonts(theme: Theme, place: Place, known: readonly string[]): Finding[] {
  const used = Object.values(theme.fonts).flatMap((faces) => Object.values(faces));
  return [...new Set(used)]
    .filter((key) => !known.includes(key))
    .map((key) => resourceFindings['theme-font-missing'](place, { font: key, known }));
}
