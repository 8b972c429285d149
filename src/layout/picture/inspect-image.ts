/**
 * A look into a picture before pdfmake reads it, which trusts what a file says of itself. In: a data URL of a PNG or
 * JPEG. Out: what is wrong with it, in words; undefined where it can be shown.
 */
import { inspectJpeg } from './inspect-jpeg.ts';
import { inspectPng } from './inspect-png.ts';

const DATA_URL = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/;

export function inspectImage(url: string): string | undefined {
  const [, kind, base64] = DATA_URL.exec(url) ?? [];
  if (base64 === undefined) return 'no base64 of a PNG or JPEG';
  const bytes = bytesOf(base64);
  if (bytes === undefined) return 'base64 that breaks off';
  return kind === 'png' ? inspectPng(bytes) : inspectJpeg(bytes);
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
