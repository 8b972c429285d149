/**
 * Reads what a build needs beside the workbook: layouts, themes and languages of this package, and the
 * fonts from theirs. The only file access of the library.
 */
import { readdir, readFile } from 'node:fs/promises';
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
    fonts: await loadFonts(),
    colourProfile: await loadColourProfile(),
  };
}

/** The same without what never changes: layouts, themes and languages only. */
export async function loadLayouts(
  templates?: string,
): Promise<Pick<Resources, 'templates' | 'themes' | 'languages' | 'added'>> {
  const own = await loadTemplates(OWN_TEMPLATES);
  const theirs = templates === undefined ? undefined : await loadTemplates(templates);
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

async function loadTemplates(folder: string): Promise<TemplateTexts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !EXPECTED.test(path))
    .sort();
  const names = paths.filter((path) => KNOWN.test(path));
  const texts = await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')]),
  );
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

async function loadFonts(): Promise<Record<string, Uint8Array>> {
  const require = createRequire(import.meta.url);
  const files = Object.entries(FONTS).map(async ([key, path]): Promise<[string, Uint8Array]> => {
    return [key, await readFile(require.resolve(path))];
  });
  return Object.fromEntries(await Promise.all(files));
}

/** pdfmake's own pdfkit brings the profile along. */
async function loadColourProfile(): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url).resolve('pdfmake/js/PDFDocument.js');
  const profile = createRequire(pdfmake).resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc');
  return readFile(profile);
}
