/**
 * Reads what a build needs beside the workbook: layouts, themes and languages of this package, and the
 * fonts from theirs. The only file access of the library.
 */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
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
 * files take the place of ours of the same name. Throws when a file cannot be read, and UnfitLayouts where the folder
 * is too large or holds a link, a pipe or a folder in the place of a layout.
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

const FOLDERS = /^(?:partials|themes|languages)$/;

/** A layout with its partials, themes and languages is a tenth of it. */
const MOST_FILES = 500;

/** A theme holds its logo; no template may be nearly as long, see layout/limits.ts. */
const MOST_BYTES = 10_000_000;

/** A folder of layouts that is not read: too large, or a file of it is something else. */
export class UnfitLayouts extends Error {
  override readonly name = 'UnfitLayouts';
  readonly path: string;

  constructor(problem: string, path: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}

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
  const found = entries
    .map((entry) => ({ entry, path: pathBelow(folder, entry) }))
    .filter(({ path }) => !EXPECTED.test(path));
  const paths = found
    .filter(({ entry }) => entry.isFile())
    .map(({ path }) => path)
    .sort();
  const odd = found.find(({ entry, path }) => isOdd(entry, path));
  if (odd)
    throw new UnfitLayouts(
      `expected a file or folder of its own, found ${kindOf(odd.entry)}`,
      join(folder, odd.path),
    );
  const texts = readAll(
    folder,
    paths.filter((path) => KNOWN.test(path)),
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

function pathBelow(folder: string, entry: Dirent): string {
  return join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
}

/** Left out in silence, it would have our own in its place. */
function isOdd(entry: Dirent, path: string): boolean {
  return (!entry.isFile() && KNOWN.test(path)) || (entry.isSymbolicLink() && FOLDERS.test(path));
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a link, which is not followed';
  return entry.isDirectory() ? 'a folder' : 'a pipe or device';
}

/** Refuses before anything large is read. */
function readAll(folder: string, names: readonly string[]): [name: string, text: string][] {
  if (names.length > MOST_FILES)
    throw new UnfitLayouts(`expected at most ${MOST_FILES} files, found ${names.length}`, folder);
  return names.map((name) => {
    const path = join(folder, name);
    const { size } = statSync(path);
    if (size > MOST_BYTES)
      throw new UnfitLayouts(`expected at most ${MOST_BYTES} bytes, found ${size}`, path);
    // some editors begin a file with a mark that is no part of its text
    return [name, readFileSync(path, 'utf8').replace(/^\uFEFF/, '')];
  });
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
