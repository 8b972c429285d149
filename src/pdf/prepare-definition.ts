/**
 * A checked definition turned into what pdfmake takes: a copy it may change, with text in runs that
 * print, table rules as functions, and page numbers in header and footer.
 */
import type { Content, DocumentDefinition, DocumentNode, Meaning } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import {
  type Abbreviations,
  abbreviationsOf,
  type ExpandedRun,
  expandAbbreviations,
} from './abbreviations.ts';
import { Bookmarks } from './bookmarks.ts';
import { pdfFindings } from './findings.ts';
import type { FontCoverage } from './fonts.ts';
import { svgTexts } from './svg-text.ts';
import { tableLayout } from './table-layout.ts';
import { placeOfText, type TextContext, textRuns } from './text-runs.ts';

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
  readonly abbreviations: Abbreviations;
  /** Set inside header and footer. */
  readonly page?: { readonly number: number; readonly count: number };
}

/** In: the definition and the fonts. Out: content and page functions, findings of all text in one list. */
export function prepareDefinition(definition: DocumentDefinition, fonts: FontCoverage): PreparedDefinition {
  const findings: Finding[] = [];
  const walk: Walk = {
    fonts,
    styles: definition.styles,
    findings,
    bookmarks: new Bookmarks(),
    abbreviations: abbreviationsOf(definition.abbreviations),
  };
  const context: TextContext = {
    family: String(definition.defaultStyle.font),
    origin: undefined,
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
  if (typeof content === 'string') return { text: prepareText(content, context, walk) };
  if (isList(content)) return content.map((child) => prepare(child, context, walk));
  return prepareNode(content, context, walk);
}

function prepareNode(node: DocumentNode, outer: TextContext, walk: Walk): Mutable {
  const context = contextOf(node, outer, walk);
  const out: Mutable = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'text') out.text = prepareText(value as Content, context, walk);
    else if (key === 'svg') Object.assign(out, prepareDrawing(String(value), context, walk));
    else if (key === 'pageText') out.text = pageText(String(value), walk);
    else if (key === 'layout' && typeof value === 'object') out.layout = tableLayout(value as object);
    else if (CHILDREN.has(key)) out[key] = prepare(value as Content, context, walk);
    else if (key === 'table' || key === 'toc') out[key] = prepareInner(value as DocumentNode, context, walk);
    else out[key] = copied(value);
  }
  if (node.meaning?.heading !== undefined) Object.assign(out, walk.bookmarks.add(node, node.meaning.heading));
  return out;
}

const CHILDREN = new Set(['stack', 'columns', 'ul', 'ol']);

/** A table's body is rows of cells, a list of contents has a title: neither is a node itself. */
function prepareInner(inner: DocumentNode, context: TextContext, walk: Walk): Mutable {
  const { body, title, ...plain } = inner;
  const out = copiedMembers(plain);
  if (body !== undefined) out.body = prepare(body as Content, context, walk);
  if (title !== undefined) out.title = prepare(title as Content, context, walk);
  return out;
}

/** A copy that pdfmake may change; most values are plain, and need none. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(copied) : copiedMembers(value);
}

function copiedMembers(node: object): Mutable {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copied(value)]));
}

/**
 * A text as one list of pieces, each with all it needs: pdfmake forgets the look of a piece whose text is
 * itself in pieces. A text without anything special stays a string.
 */
function prepareText(content: Content, context: TextContext, walk: Walk): string | Mutable[] {
  const pieces = textPieces(content, {}, context, walk);
  const [only] = pieces;
  if (only === undefined) return '';
  const isPlain = pieces.length === 1 && Object.keys(only).length === 1 && typeof only.text === 'string';
  return isPlain ? String(only.text) : pieces;
}

function textPieces(content: Content, look: Mutable, outer: TextContext, walk: Walk): Mutable[] {
  if (typeof content === 'string') {
    const spoken = isSpokenOtherwise(look.meaning as Meaning | undefined);
    return textRuns(content, outer, walk.fonts, walk.findings)
      .flatMap((run): ExpandedRun[] => (spoken ? [run] : expandAbbreviations(run, walk.abbreviations)))
      .map(({ expansion, ...run }) => ({
        ...look,
        ...run,
        ...(expansion === undefined ? {} : { meaning: { ...(look.meaning as Meaning), expansion } }),
      }));
  }
  if (isList(content)) return content.flatMap((part) => textPieces(part, look, outer, walk));
  const context = contextOf(content, outer, walk);
  const { text, pageText: pattern, origin: _, ...own } = content;
  const merged: Mutable = { ...look, ...copiedMembers(own), ...styleOf(look.style, own.style) };
  if (pattern !== undefined) return textPieces(pageText(String(pattern), walk), merged, context, walk);
  return text === undefined ? [merged] : textPieces(text as Content, merged, context, walk);
}

/** A drawing has no second font to fall back on: a sign that its own lacks is a finding. */
function prepareDrawing(svg: string, context: TextContext, walk: Walk): Mutable {
  const fonts: FontCoverage = { ...walk.fonts, fallback: undefined };
  for (const { text, family: named } of svgTexts(svg)) {
    const family = walk.fonts.names.find((name) => name === named) ?? context.family;
    textRuns(text, { ...context, family }, fonts, walk.findings);
  }
  // What it cannot draw it would tell on standard error, in words of its own.
  return { svg, font: context.family, options: { warningCallback: () => {} } };
}

/** Styles of the whole hold for its pieces where theirs do not say otherwise. */
function styleOf(outer: unknown, own: unknown): { style?: unknown[] } {
  const style = [outer ?? [], own ?? []].flat();
  return style.length === 0 ? {} : { style };
}

function isSpokenOtherwise({ artifact, expansion, spoken }: Meaning = {}): boolean {
  return artifact === true || expansion !== undefined || spoken !== undefined;
}

function pageText(pattern: string, walk: Walk): string {
  const { number, count } = walk.page ?? { number: 0, count: 0 };
  return pattern.replace('{page}', String(number)).replace('{pages}', String(count));
}

function contextOf(node: DocumentNode, outer: TextContext, walk: Walk): TextContext {
  const origin = node.origin ?? outer.origin;
  const family = fontOf(node, walk) ?? outer.family;
  if (!walk.fonts.names.includes(family)) {
    const place = placeOfText({ origin });
    walk.findings.push(pdfFindings['unknown-font'](place, { font: family, known: walk.fonts.names }));
    return { ...outer, origin };
  }
  return { family, origin, cell: node.meaning?.cell ?? outer.cell };
}

function fontOf({ font, style }: DocumentNode, walk: Walk): string | undefined {
  if (font !== undefined) return String(font);
  if (style === undefined) return undefined;
  const fonts = [style].flat().map((name) => walk.styles[String(name)]?.font);
  const found = fonts.findLast((ofStyle) => ofStyle !== undefined);
  return found === undefined ? undefined : String(found);
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
