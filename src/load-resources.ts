/**
 * Reads what a build needs beside the workbook: layouts, themes and languages of this package, and the
 * fonts from theirs. The only file access of the library.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resources } from './model/resources.ts';

/** The layouts, themes and languages of this package. */
export const OWN_TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url));

/** Font files by the key themes name them with. */
const FONTS: Readonly<Record<string, string>> = {
  'source-sans-3/400Regular': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic':
    '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'source-sans-3/700Bold_Italic':
    '@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  'dejavu/DejaVuSans': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu/DejaVuSans-Bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/**
 * Loads the resources of this package. In: optionally a folder of the same form as `templates/`, whose
 * files take the place of ours of the same name. Throws when a file cannot be read.
 */
export async function loadResources(templates?: string): Promise<Resources> {
  return {
    ...(await loadLayouts(templates)),
    fonts: loadFonts(),
    colourProfile: loadColourProfile(),
  };
}

/** The same without what never changes: layouts, themes and languages only. */
export async function loadLayouts(
  templates?: string,
): Promise<Pick<Resources, 'templates' | 'themes' | 'languages' | 'added'>> {
  const own = loadTemplates(OWN_TEMPLATES);
  const theirs = templates === undefined ? undefined : loadTemplates(templates);
  return {
    templates: { ...own.templates, ...theirs?.templates },
    themes: { ...own.themes, ...theirs?.themes },
    languages: { ...own.languages, ...theirs?.languages },
    added: (theirs?.paths ?? [])
      .filter((path) => !isTheme(path) && !own.paths.includes(path))
      .slice(0, MOST_ADDED),
  };
}

interface TemplateTexts extends Pick<Resources, 'templates' | 'themes' | 'languages'> {
  /** Of all files found, whatever they are. */
  readonly paths: readonly string[];
}

/** A theme need not be chosen: the workbook names one of them. */
const isTheme = (path: string): boolean => /^themes\/[^/]+\.json$/.test(path);

/** What a layout is, or a theme, or a language: `official.hbs`, `themes/neutral.json`, `languages/cy-GB.json`. */
const KNOWN = /\.hbs$|^themes\/[^/]+\.json$|^languages\/(?:en|cy)-GB\.json$/;

/** Of a folder that is no folder of layouts, so many files say it as well as all. */
const MOST_ADDED = 20;

/** A guide and what editors and systems keep beside files are nobody's mistake. */
const EXPECTED = /^README\.md$|(?:^|\/)[.~]|~$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i;

/** Would a file be read as a layout, theme or language? In: its path below the folder of layouts, with `/`. */
export function isLayoutName(path: string): boolean {
  return KNOWN.test(path) && !EXPECTED.test(path);
}

/** At once, not as promises: all files together are read in less time than promises of them take. */
function loadTemplates(folder: string): TemplateTexts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !EXPECTED.test(path))
    .sort();
  const names = paths.filter((path) => KNOWN.test(path));
  const texts = names.map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);
  const below = (prefix: string, ending: string): Record<string, string> =>
    Object.fromEntries(
      texts
        .filter(([name]) => name.startsWith(prefix) && name.endsWith(ending))
        .map(([name, text]) => [ending === '.json' ? name.slice(prefix.length, -ending.length) : name, text]),
    );
  return {
    templates: below('', '.hbs'),
    themes: below('themes/', '.json'),
    languages: below('languages/', '.json'),
    paths,
  };
}

function loadFonts(): Record<string, Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  return Object.fromEntries(Object.entries(FONTS).map(([key, path]) => [key, readFileSync(resolve(path))]));
}

/** pdfmake's own pdfkit brings the profile along. */
function loadColourProfile(): Uint8Array {
  const pdfmake = createRequire(import.meta.url).resolve('pdfmake/js/PDFDocument.js');
  const profile = createRequire(pdfmake).resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc');
  return readFileSync(profile);
}
