const utf8 = new TextEncoder();

/** Text as pdfkit writes it: a sign a byte. */
export function latin1(text: string): Uint8Array {
  const encoded = utf8.encode(text);
  // ASCII, as nearly all is: a sign a byte there too, and done in machine code
  if (encoded.length === text.length) return encoded;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
