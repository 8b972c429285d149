/**
 * A checked definition turned into what pdfmake takes: a copy it may change, with text in runs that
 * print, table rules as functions, and page numbers in header and footer.
 */
import type { Content, DocumentDefinition, DocumentNode } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { Bookmarks } from './bookmarks.ts';
import { pdfFindings } from './findings.ts';
import type { FontCoverage } from './fonts.ts';
import { tableLayout } from './table-layout.ts';
import { type TextContext, textRuns } from './text-runs.ts';

type Mutable = Record<string, unknown>;

export interface PreparedDefinition {
  readonly content: object;
  readonly header: PageFunction | undefined;
  readonly footer: PageFunction | undefined;
  readonly findings: readonly Finding[];
}

/** Called by pdfmake for each page once their number is known. */
export type PageFunction = (page: number, pages: number) => object | null;

interface Walk {
  readonly fonts: FontCoverage;
  readonly styles: DocumentDefinition['styles'];
  readonly findings: Finding[];
  readonly bookmarks: Bookmarks;
  /** Set inside header and footer. */
  readonly page?: { readonly number: number; readonly count: number };
}

/** In: the definition and the fonts. Out: content and page functions, findings of all text in one list. */
export function prepareDefinition(definition: DocumentDefinition, fonts: FontCoverage): PreparedDefinition {
  const findings: Finding[] = [];
  const walk: Walk = { fonts, styles: definition.styles, findings, bookmarks: new Bookmarks() };
  const context: TextContext = {
    family: String(definition.defaultStyle.font),
    place: undefined,
    cell: undefined,
  };
  const perPage = (content: Content | undefined, fromPage: number): PageFunction | undefined => {
    if (content === undefined) return undefined;
    prepare(content, context, { ...walk, page: { number: 1, count: 1 } });
    return (number, count) =>
      number < fromPage
        ? null
        : (prepare(content, context, { ...walk, findings: [], page: { number, count } }) as object);
  };
  return {
    content: prepare(definition.content, context, walk) as object,
    header: perPage(definition.header, 2),
    footer: perPage(definition.footer, 1),
    findings,
  };
}

function prepare(content: Content, context: TextContext, walk: Walk): unknown {
  if (typeof content === 'string') return prepareText(content, context, walk);
  if (isList(content)) return content.map((child) => prepare(child, context, walk));
  return prepareNode(content, context, walk);
}

function prepareNode(node: DocumentNode, outer: TextContext, walk: Walk): Mutable {
  const context = contextOf(node, outer, walk);
  const out: Mutable = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'text') out.text = prepare(value as Content, context, walk);
    else if (key === 'pageText') out.text = pageText(String(value), walk);
    else if (key === 'layout' && typeof value === 'object') out.layout = tableLayout(value as object);
    else if (CHILDREN.has(key)) out[key] = prepare(value as Content, context, walk);
    else if (key === 'table' || key === 'toc') out[key] = prepareInner(value as DocumentNode, context, walk);
    else out[key] = structuredClone(value);
  }
  if (node.meaning?.heading !== undefined) Object.assign(out, walk.bookmarks.add(node, node.meaning.heading));
  return out;
}

const CHILDREN = new Set(['stack', 'columns', 'ul', 'ol']);

/** A table's body is rows of cells, a list of contents has a title: neither is a node itself. */
function prepareInner(inner: DocumentNode, context: TextContext, walk: Walk): Mutable {
  const out = structuredClone(inner) as Mutable;
  for (const key of ['body', 'title'] as const) {
    if (inner[key] !== undefined) out[key] = prepare(inner[key] as Content, context, walk);
  }
  return out;
}

function prepareText(text: string, context: TextContext, walk: Walk): unknown {
  const runs = textRuns(text, context, walk.fonts, walk.findings);
  const [only] = runs;
  return runs.length === 1 && only && !only.font && !only.wordBreak ? only.text : { text: runs };
}

function pageText(pattern: string, walk: Walk): string {
  const { number, count } = walk.page ?? { number: 0, count: 0 };
  return pattern.replace('{page}', String(number)).replace('{pages}', String(count));
}

function contextOf(node: DocumentNode, outer: TextContext, walk: Walk): TextContext {
  const place = node.origin === undefined ? outer.place : placeOfOrigin(node.origin);
  const family = fontOf(node, walk) ?? outer.family;
  if (!walk.fonts.names.includes(family)) {
    walk.findings.push(pdfFindings['unknown-font'](place, { font: family, known: walk.fonts.names }));
    return { ...outer, place };
  }
  return { family, place, cell: node.meaning?.cell ?? outer.cell };
}

function fontOf(node: DocumentNode, walk: Walk): string | undefined {
  const styles = [node.style ?? []].flat().map((name) => walk.styles[String(name)]);
  const found = [node, ...styles.reverse()].map((style) => style?.font).find((font) => font !== undefined);
  return found === undefined ? undefined : String(found);
}

function placeOfOrigin(origin: string): Place {
  const cut = origin.lastIndexOf(':');
  return { kind: 'line', file: origin.slice(0, cut), line: Number(origin.slice(cut + 1)) };
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
