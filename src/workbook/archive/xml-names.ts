/**
 * Names of elements and attributes with their vocabularies (Namespaces in XML 1.0). The walker of XML gives names as
 * they are written, since looking up all of a million cells by its own means takes half of its time. Throws for a
 * prefix that stands for nothing, and for the same name twice.
 */

interface Vocabulary {
  readonly uri: string;
  readonly isOwn: boolean;
}

/** What the prefixes of a place stand for; '' is that of names without one. */
type Scope = ReadonlyMap<string, Vocabulary>;

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/**
 * The vocabularies of workbooks, in their transitional and strict namespaces; '' for parts that name none. Each whole:
 * those of later versions of Excel end in `main` too, and say other things by the same names.
 */
const OWN: ReadonlySet<string> = new Set([
  '',
  MAIN,
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Known with the address: there are a million names to be asked for. */
const vocabulary = (uri: string): Vocabulary => ({ uri, isOwn: OWN.has(uri) });

const OUTERMOST: Scope = new Map([
  ['', vocabulary('')],
  ['xml', vocabulary(XML)],
  ['xmlns', vocabulary(XMLNS)],
]);

/** As it stands in the file. */
interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

export class XmlNames {
  /** Of the elements around the one that was entered last. */
  readonly #around: Scope[] = [];
  #scope: Scope = OUTERMOST;

  /** Enters an element. Out: its name without a prefix where it is of our vocabularies, else `{uri}name`. */
  enter(written: string, attributes: readonly WrittenAttribute[]): string {
    this.#around.push(this.#scope);
    this.#scope = scopeWithin(this.#scope, attributes);
    const { prefix, local } = split(written);
    if (prefix === 'xmlns') throw new Error('an element with the prefix xmlns');
    const { uri, isOwn } = this.#vocabularyOf(prefix);
    return isOwn ? local : `{${uri}}${local}`;
  }

  leave(): void {
    this.#scope = this.#around.pop() ?? OUTERMOST;
  }

  /** Puts those of the element that was entered last into `own`, by their names without a prefix. */
  takeAttributes(attributes: readonly WrittenAttribute[], own: Map<string, string>): void {
    own.clear();
    let expanded: Set<string> | undefined;
    for (const { name, value } of attributes) {
      if (!name.includes(':')) {
        own.set(name, value);
        continue;
      }
      const { prefix, local } = split(name);
      const { uri, isOwn } = this.#vocabularyOf(prefix);
      expanded ??= new Set();
      if (expanded.size === expanded.add(`{${uri}}${local}`).size) throw new Error('an attribute twice');
      if (isOwn && !own.has(local)) own.set(local, value);
    }
  }

  #vocabularyOf(prefix: string): Vocabulary {
    const found = this.#scope.get(prefix);
    if (found === undefined) throw new Error('a prefix that stands for nothing');
    return found;
  }
}

function scopeWithin(scope: Scope, attributes: readonly WrittenAttribute[]): Scope {
  let within: Map<string, Vocabulary> | undefined;
  for (const { name, value } of attributes) {
    if (!name.startsWith('xmlns') || (name !== 'xmlns' && name.charAt(5) !== ':')) continue;
    within ??= new Map(scope);
    declare(within, split(name), value.trim());
  }
  return within ?? scope;
}

/** `xmlns="…"` for names without a prefix, `xmlns:x="…"` for those with x. */
function declare(scope: Map<string, Vocabulary>, { prefix, local }: Name, uri: string): void {
  const declared = prefix === '' ? '' : local;
  const isFixed = declared === 'xmlns' || uri === XMLNS || (declared === 'xml') !== (uri === XML);
  if (isFixed || (declared !== '' && uri === '')) throw new Error('a prefix declared for what it cannot be');
  scope.set(declared, vocabulary(uri));
}

interface Name {
  readonly prefix: string;
  readonly local: string;
}

function split(written: string): Name {
  const colon = written.indexOf(':');
  if (colon < 0) return { prefix: '', local: written };
  const [prefix, local] = [written.slice(0, colon), written.slice(colon + 1)];
  if (prefix === '' || local === '' || local.includes(':')) throw new Error('a name that is none');
  return { prefix, local };
}
