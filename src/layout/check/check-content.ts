/** Content of a document: nodes, lists of nodes, text. In: JSON of the layout. Out: content pdfmake can be given. */
import type { Content, DocumentNode } from '../../model/document.ts';
import { documentFindings } from '../document-findings.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { showText, showValue } from '../show-value.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkCanvas, checkImage, checkSvg } from './check-picture.ts';
import { checkProperties } from './check-properties.ts';
import { checkTable } from './check-table.ts';
import { checkToc } from './check-toc.ts';
import { type Checks, nearHint, partOf, type Spot } from './checks.ts';
import { KINDS, type Standing } from './node-kinds.ts';
import { SIZE } from './properties.ts';

/** A number prints as it is, a zero too. */
export function checkContent(raw: PlainData, standing: Standing, spot: Spot, checks: Checks): Content {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number') return String(raw);
  if (isPlainObject(raw)) return checkNode(raw, standing, spot, checks);
  if (isPlainList(raw) && standing !== 'inline') return checkList(raw, 'block', spot, checks);
  return noContent(raw, spot, checks);
}

function noContent(raw: PlainData, spot: Spot, checks: Checks): string {
  const params = { path: spot.path, found: showValue(raw) };
  checks.note((place) => documentFindings['no-content'](place, params), spot);
  return '';
}

function checkList(raw: readonly PlainData[], standing: Standing, spot: Spot, checks: Checks): Content[] {
  return raw.map((part, index) => checkContent(part, standing, partOf(spot, index, part), checks));
}

function checkNode(raw: PlainObject, standing: Standing, spot: Spot, checks: Checks): DocumentNode {
  const kinds = KINDS[standing];
  const found = Object.keys(raw).filter((key) => Object.hasOwn(kinds, key));
  const [kind] = found;
  const allowed = kind === undefined ? undefined : kinds[kind];
  if (kind === undefined || !allowed) {
    noteNoKind(raw, Object.keys(kinds), spot, checks);
    return {};
  }
  if (found.length > 1) {
    const params = { path: spot.path, kinds: found };
    checks.note((place) => documentFindings['two-kinds'](place, params), spot);
    return {};
  }
  // A text without a sign in it is a strip of colour, as high as it says.
  const possible = raw.text === '' ? { ...allowed, fontSize: SIZE.height } : allowed;
  const node = checkProperties(raw, possible, spot, checks, [kind]);
  noteNames(node, spot, checks);
  const within = checkMeaning(kind, standing, node, spot, checks);
  const value = raw[kind] ?? null;
  const parse = standing === 'inline' && kind === 'text' ? checkInlineText : PARSERS[kind];
  node[kind] = parse?.(value, partOf(within, kind, value), checks);
  if (raw.origin !== undefined) node.origin = String(raw.origin);
  return node;
}

function noteNoKind(raw: PlainObject, kinds: readonly string[], spot: Spot, checks: Checks): void {
  const keys = Object.keys(raw).filter((key) => key !== 'origin');
  const near = keys.map((key) => nearHint(key, kinds)).find((hint) => hint !== undefined);
  const params = { path: spot.path, found: showText(keys.join(', ')), near };
  checks.note((place) => documentFindings['no-kind'](place, params), spot);
}

type Parser = (value: PlainData, spot: Spot, checks: Checks) => unknown;

const children =
  (standing: Standing): Parser =>
  (value, spot, checks) =>
    isPlainList(value) ? checkList(value, standing, spot, checks) : noList(value, spot, checks);

const PARSERS: Readonly<Record<string, Parser>> = {
  text: checkText,
  stack: children('block'),
  columns: children('column'),
  ul: children('block'),
  ol: children('block'),
  table: (value, spot, checks) => checkTable(value, spot, checks, checkContent),
  toc: (value, spot, checks) => checkToc(value, spot, checks, checkContent),
  svg: checkSvg,
  image: checkImage,
  canvas: checkCanvas,
  pageReference: checkTarget,
  textReference: checkTarget,
  pageText: checkInlineText,
};

function noList(value: PlainData, spot: Spot, checks: Checks): readonly Content[] {
  noteBad('a list of nodes', value, spot, checks);
  return [];
}

function noteBad(expected: string, value: PlainData, spot: Spot, checks: Checks): void {
  const params = { path: spot.path, expected, found: showValue(value) };
  checks.note((place) => documentFindings['bad-property'](place, params), spot);
}

function checkText(value: PlainData, spot: Spot, checks: Checks): Content {
  if (isPlainList(value)) return checkList(value, 'inline', spot, checks);
  return checkInlineText(value, spot, checks);
}

function checkInlineText(value: PlainData, spot: Spot, checks: Checks): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : noContent(value, spot, checks);
}

function checkTarget(value: PlainData, spot: Spot, checks: Checks): string {
  if (typeof value !== 'string' || value === '') {
    noteBad('the id of a node', value, spot, checks);
    return '';
  }
  checks.targets.push({ name: value, spot });
  return value;
}

/** Names to be compared once the whole document is known. */
function noteNames(node: Readonly<Record<string, unknown>>, spot: Spot, checks: Checks): void {
  const { id, linkToDestination, tocItem } = node;
  if (typeof id === 'string') noteId(id, checks.ids, spot, checks);
  if (typeof linkToDestination === 'string') checks.targets.push({ name: linkToDestination, spot });
  if (tocItem !== undefined) noteContentsItems([tocItem].flat(), spot, checks);
}

/** `true` offers the heading to a list that need not be there, so that layouts can share partials. */
function noteContentsItems(items: readonly unknown[], spot: Spot, checks: Checks): void {
  for (const name of items.filter((item) => item !== true)) {
    checks.contentsItems.push({ name: String(name), spot });
  }
}

function noteId(id: string, ids: Map<string, Spot>, spot: Spot, checks: Checks): void {
  const first = ids.get(id);
  if (!first) {
    ids.set(id, spot);
    return;
  }
  const params = { path: spot.path, id, first: first.origin ?? first.path };
  checks.note((place) => documentFindings['id-twice'](place, params), spot);
}
