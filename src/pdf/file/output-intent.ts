/** The colours are sRGB: what a PDF/A file must say with a profile of its own (ISO 19005-3, 6.2.3). */
import type { PdfmakeDocument } from 'pdfmake-internals';
import { pdfText } from '../tagging/links.ts';

const SRGB = 'sRGB IEC61966-2.1';

/** In: the bytes of the ICC profile. */
export function addOutputIntent(document: PdfmakeDocument, profile: Uint8Array): void {
  const stream = document.ref({ N: 3 });
  stream.write(profile);
  stream.end();
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText(SRGB),
    Info: pdfText(SRGB),
    DestOutputProfile: stream,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
