/** Objects of the file as text, a sign a byte and as pdfkit would print them (ISO 32000-1, 7.3). */

/** In: what each entry says, as text of the file; one that says nothing is left out. */
export function dictionaryText(entries: Readonly<Record<string, string | undefined>>): string {
  const lines = ['<<'];
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined) lines.push(`/${key} ${value}`);
  }
  lines.push('>>');
  // joined, not added up: text that is put together later takes several times the memory until then
  return lines.join('\n');
}

export function arrayText(items: readonly (string | number)[]): string {
  return `[${items.join(' ')}]`;
}

export function referenceText(id: number): string {
  return `${id} 0 R`;
}

/** To a millionth. */
export function numberText(number: number): string {
  return `${Math.round(number * 1e6) / 1e6}`;
}

/** A text that people read: ASCII as it is, all else in UTF-16 behind its mark (ISO 32000-1, 7.9.2.2). */
export function stringText(text: string): string {
  const bytes = BEYOND_ASCII.test(text) ? `\xfe\xff${utf16(text)}` : text;
  return `(${bytes.replace(RESERVED, (sign) => ESCAPED[sign] ?? sign)})`;
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;

const RESERVED = /[\n\r\t\b\f()\\]/g;

const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** Each 16 bits as two signs, the higher first. */
function utf16(text: string): string {
  let bytes = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}
