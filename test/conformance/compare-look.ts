/**
 * The look with and without tags: each sample is painted once by the product and once by pdfmake's own
 * renderer, and every page is compared as a picture, but for shades at the edges of letters: the product paints a line
 * as one text, pdfmake word by word. Needs poppler's pdftoppm.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DocumentDefinition } from '../../src/model/document.ts';
import { finishDocument, openDocument, type RenderOptions } from '../../src/pdf/file/open-document.ts';
import { openFonts } from '../../src/pdf/fonts.ts';
import { layOut } from '../../src/pdf/lay-out.ts';
import { Renderer } from '../../src/pdf/pdfmake.ts';
import { prepareDefinition } from '../../src/pdf/prepare-definition.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { composeSamples } from './compose-samples.ts';

const run = promisify(execFile);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The same document through pdfmake's own renderer: no marks, no tags. */
async function paintPlainly(definition: DocumentDefinition, options: RenderOptions): Promise<Uint8Array> {
  const document = openDocument(definition, options);
  const prepared = prepareDefinition(definition, openFonts(options.fonts));
  const { pages } = layOut(definition, prepared, document);
  new Renderer(document).renderPages(pages);
  return finishDocument(document);
}

async function picturesOf(bytes: Uint8Array, folder: string, name: string): Promise<Uint8Array[]> {
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, bytes);
  await run('pdftoppm', ['-r', '60', file, join(folder, name)]);
  const pictures = (await readdir(folder)).filter((entry) => entry.startsWith(`${name}-`)).sort();
  return Promise.all(pictures.map((entry) => readFile(join(folder, entry))));
}

/** Of 255: the edge of a letter that is set a thousandth of a point elsewhere is a shade lighter or darker. */
const A_SHADE = 64;

/** So few dots of a page may differ by more; a letter that is not there, or not in its place, is more. */
const FEW_DOTS = 6;

/** Two pictures of one size, as PPM; the head of the file says the size, and stands in the first bytes. */
function lookAlike(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let dots = 0;
  for (let at = 0; at < one.length; at++) {
    if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > A_SHADE) dots += 1;
  }
  // three colours a dot
  return dots <= 3 * FEW_DOTS;
}

const folder = await mkdtemp(join(tmpdir(), 'look-'));
let differing = 0;
let compared = 0;
try {
  for (const { name, definition, options } of await composeSamples()) {
    const tagged = await renderDocument(definition, options);
    const plain = await picturesOf(await paintPlainly(definition, options), folder, `${name}-plain`);
    const ours = await picturesOf(tagged.value?.bytes ?? new Uint8Array(), folder, `${name}-tagged`);
    const pages = Math.max(plain.length, ours.length);
    for (let page = 0; page < pages; page++) {
      compared += 1;
      const [one, other] = [plain[page], ours[page]];
      if (one && other && lookAlike(one, other)) continue;
      differing += 1;
      say(`${name}: page ${page + 1} looks different with tags`);
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
say(`look: ${compared} pages, ${differing} different with tags`);
if (differing > 0 || compared === 0) process.exitCode = 1;
