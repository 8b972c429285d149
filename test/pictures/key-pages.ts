/** Pictures of three key pages of Derby's official edition, painted without a browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { PDFParse } from 'pdf-parse';
import { readTaggedPdf } from '../../src/pdf/read/read-tagged-pdf.ts';
import { firstPage } from '../../src/pdf/read/structure/structure-element.ts';
import { buildFromSubmission, pdfsOf, submissionOf } from '../build-editions.ts';

export const KEY_PAGES = ['title', 'glance', 'chapter'] as const;

export type KeyPage = (typeof KEY_PAGES)[number];

/** What the heading of each begins with; the title page has none and is the first. */
const HEADINGS: Readonly<Record<Exclude<KeyPage, 'title'>, string>> = {
  glance: 'The year at a glance',
  chapter: 'Safe Derby',
};

/** Pixels for a point: small files, and still every word to be read. */
const SCALE = 0.75;

/** The official edition of Derby, or of Derby in another theme. */
export async function derby(theme = 'derby'): Promise<Uint8Array> {
  const sample = await submissionOf('derby-2016-17');
  const { settings } = sample;
  const submission = { ...sample, settings: { ...settings, theme: { ...settings.theme, value: theme } } };
  const built = await buildFromSubmission(submission, 'official');
  const pdf = pdfsOf(built, submission).get('official');
  if (pdf === undefined) throw new Error('expected the official edition to be built');
  return pdf;
}

/** In: a PDF. Out: its key pages as PNG files. */
export async function keyPages(bytes: Uint8Array): Promise<Map<KeyPage, Uint8Array>> {
  const numbers = KEY_PAGES.map((page) => (page === 'title' ? 1 : pageOf(HEADINGS[page], bytes)));
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    const { pages } = await parser.getScreenshot({ partial: numbers, scale: SCALE, imageDataUrl: false });
    const pictures = new Map(pages.map(({ pageNumber, data }) => [pageNumber, data]));
    return new Map(
      KEY_PAGES.map((page, at) => [page, pictures.get(numbers[at] ?? 0) ?? new Uint8Array()] as const),
    );
  } finally {
    await parser.destroy();
  }
}

/** The page of a chapter, counted from 1. */
function pageOf(heading: string, bytes: Uint8Array): number {
  const { structure, text } = readTaggedPdf(bytes);
  const found = structure.elements.find(
    (element) => element.type === 'H1' && text.spoken(element) === heading,
  );
  const page = found && firstPage(found);
  if (page === undefined) throw new Error(`expected a chapter "${heading}"`);
  return page + 1;
}

const goldenFile = (page: KeyPage): URL => new URL(`golden/derby-${page}.png`, import.meta.url);

export async function golden(page: KeyPage): Promise<Uint8Array> {
  return new Uint8Array(await readFile(goldenFile(page)));
}

export function writeGolden(page: KeyPage, picture: Uint8Array): Promise<void> {
  return writeFile(goldenFile(page), picture);
}
