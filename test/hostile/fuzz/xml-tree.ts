/**
 * A second, strict reading of XML, by other means than the product's: whatever is not plainly well-formed is refused.
 * In: text. Out: a tree of elements with the prefixes of their names taken off.
 */

export class Unreadable extends Error {}

export interface XmlElement {
  readonly name: string;
  /** By name as written; those that declare prefixes too. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<\?[\w:.-]+(?:\s[^?]*)?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(bytes: Uint8Array | undefined): XmlElement {
  if (bytes === undefined) throw new Unreadable('a part is missing');
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('no UTF-8');
  }
  const declared = /^<\?xml[^?]*encoding\s*=\s*["']([\w-]+)["']/.exec(source)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) throw new Unreadable('another encoding');
  if (FORBIDDEN.test(source)) throw new Unreadable('a character that XML forbids');
  return treeOf(source.replace(/\r\n?/g, '\n'));
}

function treeOf(source: string): XmlElement {
  const document: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  const names: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.length; ) {
    const token = TOKEN.exec(source);
    if (token === null) throw new Unreadable('no XML');
    const [whole, closed, opened, attributes = '', isEmpty] = token;
    const at = open.at(-1) ?? document;
    if (closed !== undefined) {
      if (names.pop() !== closed) throw new Unreadable('a tag that closes another');
      open.pop();
    } else if (opened !== undefined) {
      if (open.length > 200) throw new Unreadable('too deep');
      const element = { name: localOf(opened), attributes: attributesOf(attributes), children: [], text: '' };
      at.children.push(element);
      if (isEmpty === '') {
        open.push(element);
        names.push(opened);
      }
    } else if (!whole.startsWith('<')) {
      at.text += decoded(whole);
    }
  }
  const [root] = document.children;
  if (open.length > 1 || root === undefined || document.children.length > 1 || document.text.trim() !== '') {
    throw new Unreadable('no single root');
  }
  return root;
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Unreadable('an attribute twice');
    found.set(name, decoded((double ?? single ?? '').replace(/[\n\t]/g, ' ')));
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code === null ? undefined : Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10);
    const sign =
      point === undefined ? NAMED[name] : point < 0x110000 ? String.fromCodePoint(point) : undefined;
    if (sign === undefined || !whole.endsWith(';') || FORBIDDEN.test(sign)) {
      throw new Unreadable('an entity that there is not');
    }
    return sign;
  });
}
