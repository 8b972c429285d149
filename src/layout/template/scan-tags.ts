/**
 * The tags of a template, found before Handlebars reads it, so that an unclosed tag or block is named by
 * the line it begins on. In: template text. Out: its tags in order.
 */

export type TagKind = 'print' | 'open' | 'close' | 'else' | 'partial' | 'comment' | 'raw' | 'unsupported';

export interface Tag {
  readonly kind: TagKind;
  /** The first word: of a block its name. */
  readonly name: string;
  /** As written, `{{#each measures}}`. */
  readonly text: string;
  readonly line: number;
  /** Offset after the last brace; undefined where the tag is never closed. */
  readonly end: number | undefined;
}

/** In: a template with `\n` as line ends. Out: all tags up to the first that is not closed. */
export function scanTags(source: string): Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let counted = 0;
  let from = 0;
  for (;;) {
    const start = source.indexOf('{{', from);
    if (start < 0) return tags;
    for (; counted < start; counted += 1) if (source[counted] === '\n') line += 1;
    if (isEscaped(source, start)) {
      from = start + 2;
      continue;
    }
    const tag = readTag(source, start, line);
    tags.push(tag);
    if (tag.end === undefined) return tags;
    from = tag.end;
  }
}

/** `\{{` prints the braces; `\\{{` is a backslash before a tag. */
function isEscaped(source: string, start: number): boolean {
  return source[start - 1] === '\\' && source[start - 2] !== '\\';
}

function readTag(source: string, start: number, line: number): Tag {
  const end = endOfTag(source, start);
  const text = source.slice(start, end ?? endOfLine(source, start));
  const inner = text.replace(/^\{\{~?\s*/, '');
  const sign = inner.slice(0, inner.search(/[^#^/>!&{*]|$/));
  const rest = inner.slice(sign.length).trimStart();
  const word = rest.slice(0, rest.search(/[\s~}()|]|$/));
  return { kind: kindOf(sign, word), name: word, text, line, end };
}

function kindOf(sign: string, word: string): TagKind {
  if (sign.startsWith('!')) return 'comment';
  if (sign.startsWith('{') || sign.startsWith('&')) return 'raw';
  if (sign === '' && word !== 'else') return 'print';
  if (sign === '' || (sign === '^' && word === '')) return 'else';
  if (sign === '#' || sign === '^') return 'open';
  if (sign === '/') return 'close';
  return sign === '>' ? 'partial' : 'unsupported';
}

const QUOTED = /"(?:\\"|[^"\n])*"|'(?:\\'|[^'\n])*'|\[(?:\\\]|[^\]\n])*\]/y;

/** Offset after the closing braces; undefined where another tag or the end of the file comes first. */
function endOfTag(source: string, start: number): number | undefined {
  const comment = /\{\{~?!(--)?/y;
  comment.lastIndex = start;
  const opened = comment.exec(source);
  if (opened) return endOfComment(source, comment.lastIndex, opened[1] !== undefined);
  for (let at = start + 2; at < source.length; ) {
    if (source.startsWith('}}', at)) return at + 2;
    if (source.startsWith('{{', at) && at > start + 2) return undefined;
    QUOTED.lastIndex = at;
    if (QUOTED.test(source)) at = QUOTED.lastIndex;
    else if (source[at] === '"' || source[at] === "'") return undefined;
    else at += 1;
  }
  return undefined;
}

function endOfComment(source: string, from: number, dashed: boolean): number | undefined {
  const end = dashed ? /--~?\}\}/g : /\}\}/g;
  end.lastIndex = from;
  return end.test(source) ? end.lastIndex : undefined;
}

function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}
