/** What is gathered while a document is walked: findings, and names to be compared at the end. */
import type { Finding } from '../../model/finding.ts';
import { nearMatches } from '../../model/near-match.ts';
import { type Place, placeOfOrigin } from '../../model/place.ts';
import { isPlainList, isPlainObject, type PlainData } from '../plain-data.ts';
import type { Property } from './properties.ts';

/** A point of the document. */
export interface Spot {
  /** As written in findings, `content[3].table.body[0][1]`. */
  readonly path: string;
  /** The template line of the nearest object. */
  readonly origin: string | undefined;
  /** Not read aloud: header and footer, or marked as paint only. */
  readonly silent: 'page' | 'artifact' | undefined;
  /** Within a figure whose words are given. */
  readonly figure: boolean;
  /** A table that is a box around a part of the document, not a table. */
  readonly box: boolean;
  /** Set on the cells of a table, not on what they hold. */
  readonly row: 'header' | 'body' | undefined;
}

/** A name used at a spot, to be found elsewhere. */
export interface Mention {
  readonly name: string;
  readonly spot: Spot;
}

/** Enough for an author; a mistake in a partial may be on a thousand rows. */
const MOST_FINDINGS = 100;

export class Checks {
  readonly styles: readonly string[];
  readonly ids = new Map<string, Spot>();
  readonly targets: Mention[] = [];
  readonly contents = new Map<string, Spot>();
  readonly contentsItems: Mention[] = [];
  /** What is wrong with each image that was looked into. */
  readonly images = new Map<string, string | undefined>();
  /** Level of the heading before. */
  heading = 0;
  readonly #findings = new Map<string, Finding>();
  readonly #sound = new Map<Property, Set<PlainData>>();

  constructor(styles: readonly string[]) {
    this.styles = styles;
  }

  get findings(): Finding[] {
    return [...this.#findings.values()];
  }

  /** The words and numbers that a property has been found to take. */
  soundValues(property: Property): Set<PlainData> {
    const known = this.#sound.get(property) ?? new Set();
    this.#sound.set(property, known);
    return known;
  }

  /** Notes a finding, once for all rows that a template line makes. */
  note(make: (place: Place | undefined) => Finding, { origin }: Spot): void {
    const finding = make(origin === undefined ? undefined : placeOfOrigin(origin));
    const key = JSON.stringify([origin, finding.code, finding.message.replace(/\[\d+\]/g, '[]')]);
    if (!this.#findings.has(key) && this.#findings.size < MOST_FINDINGS) this.#findings.set(key, finding);
  }
}

/** The spot of a part: its path goes on, and its origin is its own where it has one. */
export function partOf(
  { path, origin, silent, figure, box }: Spot,
  step: string | number,
  value: PlainData | undefined,
  row?: Spot['row'],
): Spot {
  const further = typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`;
  return { path: further, origin: originOf(value) ?? origin, silent, figure, box, row };
}

/** The template line of an object, or of the first object of a list. */
function originOf(value: PlainData | undefined): string | undefined {
  if (isPlainObject(value)) return typeof value.origin === 'string' ? value.origin : undefined;
  if (value === undefined || !isPlainList(value)) return undefined;
  return originOf(value.find(isPlainObject));
}

/** `Did you mean "margin"?` where something is near. */
export function nearHint(name: string, known: readonly string[]): string | undefined {
  const near = nearMatches(name, known).map((match) => `"${match}"`);
  return near.length === 0 ? undefined : `Did you mean ${near.join(' or ')}?`;
}
