/** Reads a PDF back with pdf-parse: text page by page. */
import { PDFParse } from 'pdf-parse';

export interface ReadPdf {
  readonly pages: readonly string[];
  /** All pages, every run of white space made one space. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    const { pages } = await parser.getText({ pageJoiner: '' });
    const { info } = await parser.getInfo();
    const texts = pages.map((page) => page.text);
    return { pages: texts, text: fold(texts.join(' ')), info: { ...info } };
  } finally {
    await parser.destroy();
  }
}

/** Every run of white space as one space: a line's end says nothing about the text. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
