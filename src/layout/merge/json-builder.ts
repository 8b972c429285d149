/** Builds a value from the events of the JSON reader and watches what property names are made of. */
import type { JSONVisitor } from 'jsonc-parser';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { templateFindings } from '../findings.ts';
import type { PlainData } from '../plain-data.ts';
import { showText } from '../show-value.ts';
import type { MergedText } from './merged-text.ts';

/** What a layout gives: JSON whose objects carry the template line as `origin`. */
export type LayoutJson = PlainData;

type Container = { readonly entries: Map<string, unknown> } | { readonly items: unknown[] };

type Report = (make: (place: Place) => Finding, offset: number) => void;

export class JsonBuilder {
  value: LayoutJson = null;
  readonly visitor: JSONVisitor;
  readonly #merged: MergedText;
  readonly #report: Report;
  readonly #open: Container[] = [];
  /** Names waiting for their value, one an open object. */
  readonly #names: string[] = [];

  constructor(merged: MergedText, report: Report) {
    this.#merged = merged;
    this.#report = report;
    this.visitor = {
      onObjectBegin: () => this.#begin({ entries: new Map() }),
      onObjectEnd: () => this.#end(),
      onArrayBegin: () => this.#begin({ items: [] }),
      onArrayEnd: () => this.#end(),
      onObjectProperty: (name, offset, length) => this.#property(name, offset, length),
      onLiteralValue: (value, offset, length) => this.#literal(value, offset, length),
    };
  }

  #begin(container: Container): void {
    this.#open.push(container);
  }

  #end(): void {
    const closed = this.#open.pop();
    this.#add(closed && ('items' in closed ? closed.items : Object.fromEntries(closed.entries)));
  }

  #add(value: unknown): void {
    const container = this.#open.at(-1);
    if (!container) this.value = value as LayoutJson;
    else if ('items' in container) container.items.push(value);
    else container.entries.set(String(this.#names.pop()), value);
  }

  #property(name: string, offset: number, length: number): void {
    this.#names.push(name);
    const params = { name: showText(name) };
    const pieces = this.#merged.piecesOf(offset, length);
    if (pieces.some(({ kind }) => kind === 'text')) {
      this.#report((place) => templateFindings['name-from-data'](place, params), offset);
    } else if (name === 'origin' && pieces[0]?.kind !== 'origin') {
      this.#report((place) => templateFindings['origin-written'](place, params), offset);
    }
    const container = this.#open.at(-1);
    if (container && 'entries' in container && container.entries.has(name)) {
      this.#report((place) => templateFindings['name-twice'](place, params), offset);
    }
  }

  /** A drawing is XML: text put into it would not be escaped for that. */
  #literal(value: unknown, offset: number, length: number): void {
    const container = this.#open.at(-1);
    if (container && 'entries' in container && this.#names.at(-1) === 'svg') {
      const pieces = this.#merged.piecesOf(offset, length);
      if (pieces.length > 1)
        this.#report((place) => templateFindings['drawing-from-data'](place, {}), offset);
    }
    this.#add(value);
  }
}
