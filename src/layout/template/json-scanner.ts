/**
 * What a template's own text is as JSON at each point: outside or inside a string, in a comment, within
 * which brackets. In: stretches of text in order. Out: the same text in pieces, without its comments and
 * with an `origin` behind each brace that opens an object; what is wrong goes to `report`.
 */
import type { Finding } from '../../model/finding.ts';
import { templateFindings } from '../findings.ts';
import type { Piece } from '../merge/merged-text.ts';
import { lineOf } from './line-place.ts';

export type JsonMode = 'outside' | 'string' | 'escape' | 'line-comment' | 'block-comment';

interface Bracket {
  readonly sign: '{' | '[';
  readonly line: number;
}

const CLOSES = { '}': '{', ']': '[' } as const;

export class JsonScanner {
  mode: JsonMode = 'outside';
  /** Brackets open within the block at hand. */
  #open: Bracket[] = [];
  /** Those around the block. */
  #around = 0;
  #deepest = 0;
  /** Line on which the string or comment at hand began. */
  #since = 0;
  /** Digits that a `\u` still lacks. */
  #digits = 0;
  readonly #file: string;
  readonly #report: (finding: Finding) => void;

  constructor(file: string, report: (finding: Finding) => void) {
    this.#file = file;
    this.#report = report;
  }

  /** How many brackets are open here. */
  get nesting(): number {
    return this.#around + this.#open.length;
  }

  get deepest(): number {
    return this.#deepest;
  }

  /** In: text and the line it begins on. Out: what of it is to be merged. */
  scan(text: string, firstLine: number): Piece[] {
    const pieces: Piece[] = [];
    let line = firstLine;
    let from = 0;
    let fromLine = firstLine;
    const flush = (to: number): void => {
      if (to > from)
        pieces.push({ kind: 'written', file: this.#file, line: fromLine, text: text.slice(from, to) });
    };
    for (let at = 0; at < text.length; at += 1) {
      const commented = this.#inComment;
      const sign = text.charAt(at);
      const step = this.#step(sign, text.charAt(at + 1), line);
      if (sign === '\n') line += 1;
      if (!commented && this.#inComment) flush(at);
      if (step === 'object') {
        flush(at + 1);
        pieces.push(this.#origin(line));
      }
      if (step === 'pair') at += 1;
      if (step === 'object' || (commented && !this.#inComment)) [from, fromLine] = [at + 1, line];
    }
    if (!this.#inComment) flush(text.length);
    return pieces;
  }

  /** A tag stands here: true where its output is part of the document, false in a comment. */
  tag(line: number): boolean {
    if (this.mode === 'escape' || this.#digits > 0) {
      this.#report(templateFindings['tag-after-backslash'](lineOf(this.#file, line), {}));
      this.mode = 'string';
      this.#digits = 0;
    }
    return !this.#inComment;
  }

  /** Runs a branch of a block, which must leave text and brackets as it finds them. */
  branch(block: string, line: number, run: () => void): void {
    const [mode, open, around] = [this.mode, this.#open, this.#around];
    this.#around += open.length;
    this.#open = [];
    run();
    this.#leave(mode, block, line);
    this.#closeAll();
    [this.mode, this.#open, this.#around] = [mode, open, around];
  }

  /** The end of the template. */
  finish(): void {
    if (this.mode === 'line-comment') this.mode = 'outside';
    if (this.mode !== 'outside') this.#report(this.#unclosed());
    this.#closeAll();
  }

  get #inComment(): boolean {
    return this.mode === 'line-comment' || this.mode === 'block-comment';
  }

  #leave(expected: JsonMode, block: string, line: number): void {
    if (this.mode === 'escape' || this.#digits > 0) this.tag(line);
    if (this.mode === expected) return;
    const params = { block, expected: WORDS[expected], found: WORDS[this.mode] };
    this.#report(templateFindings['block-changes-text'](lineOf(this.#file, line), params));
  }

  #closeAll(): void {
    for (const { sign, line } of this.#open) {
      this.#report(templateFindings['bracket-not-closed'](lineOf(this.#file, line), { sign }));
    }
  }

  /** One sign: 'pair' when the next belongs to it, 'object' when it opens one. */
  #step(sign: string, next: string, line: number): 'one' | 'pair' | 'object' {
    switch (this.mode) {
      case 'outside':
        return this.#outside(sign, next, line);
      case 'string':
        this.#inString(sign);
        return 'one';
      case 'escape':
        this.mode = 'string';
        this.#digits = sign === 'u' ? 4 : 0;
        return 'one';
      case 'line-comment':
        if (sign === '\n') this.mode = 'outside';
        return 'one';
      case 'block-comment':
        if (sign !== '*' || next !== '/') return 'one';
        this.mode = 'outside';
        return 'pair';
    }
  }

  #outside(sign: string, next: string, line: number): 'one' | 'pair' | 'object' {
    if (sign === '"' || (sign === '/' && (next === '/' || next === '*'))) {
      this.mode = sign === '"' ? 'string' : next === '/' ? 'line-comment' : 'block-comment';
      this.#since = line;
      return sign === '"' ? 'one' : 'pair';
    }
    if (sign === '{' || sign === '[') {
      this.#open.push({ sign, line });
      this.#deepest = Math.max(this.#deepest, this.nesting);
    }
    if (sign === '}' || sign === ']') this.#close(sign, line);
    return sign === '{' ? 'object' : 'one';
  }

  #close(sign: '}' | ']', line: number): void {
    const bracket = this.#open.pop();
    if (bracket?.sign === CLOSES[sign]) return;
    const opened = bracket && { sign: bracket.sign, line: bracket.line };
    this.#report(templateFindings['bracket-unexpected'](lineOf(this.#file, line), { sign, opened }));
  }

  #inString(sign: string): void {
    if (sign === '"') this.mode = 'outside';
    else if (sign === '\\') this.mode = 'escape';
    else if (sign === '\n') {
      this.#report(this.#unclosed());
      this.mode = 'outside';
    }
    this.#digits = this.mode === 'string' ? Math.max(0, this.#digits - 1) : 0;
  }

  #unclosed(): Finding {
    const place = lineOf(this.#file, this.#since);
    return templateFindings['text-not-closed'](place, { comment: this.#inComment });
  }

  #origin(line: number): Piece {
    const text = `"origin":${JSON.stringify(`${this.#file}:${line}`)},`;
    return { kind: 'origin', file: this.#file, line, text };
  }
}

const WORDS: Readonly<Record<JsonMode, string>> = {
  outside: 'outside quotes',
  string: 'inside quotes',
  escape: 'inside quotes',
  'line-comment': 'inside a comment',
  'block-comment': 'inside a comment',
};
