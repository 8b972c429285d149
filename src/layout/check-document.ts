/**
 * Checks what a layout made before pdfmake sees it, which accepts undefined text, unknown styles and worse
 * in silence. In: merged JSON. Out: a typed document definition, or findings at the template lines.
 */
import type { Content, DocumentDefinition } from '../model/document.ts';
import { type Outcome, sortFindings } from '../model/finding.ts';
import { checkContent } from './check/check-content.ts';
import { checkProperties } from './check/check-properties.ts';
import { checkRoom } from './check/check-room.ts';
import { Checks, nearHint, partOf, type Spot } from './check/checks.ts';
import { BLOCK_LOOK, LOOK, ROOT, ROOT_NEEDS } from './check/properties.ts';
import { documentFindings } from './document-findings.ts';
import type { LayoutJson } from './merge-layout.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from './plain-data.ts';
import { showValue } from './show-value.ts';

const STYLE = { ...LOOK, ...BLOCK_LOOK };

const START: Spot = {
  path: '',
  origin: undefined,
  silent: undefined,
  figure: false,
  box: false,
  row: undefined,
};

/** Properties of the document that have checks of their own. */
const PARTS = ['header', 'footer', 'styles', 'defaultStyle', 'content'] as const;

/**
 * In: the JSON of `mergeLayout`, the layout it is of. Out: the definition; nodes keep `meaning` and `origin`, all else is
 * pdfmake's. Undefined beside any finding.
 */
export function checkDocument(json: LayoutJson, layout: string): Outcome<DocumentDefinition> {
  if (!isPlainObject(json)) {
    const place = { kind: 'file', file: layout } as const;
    return {
      value: undefined,
      findings: [documentFindings['no-document'](place, { found: showValue(json) })],
    };
  }
  const checks = new Checks(styleNames(json));
  const spot: Spot = { ...START, ...partOf(START, '', json), path: '' };
  const root = checkProperties(json, ROOT, spot, checks, PARTS);
  for (const key of ROOT_NEEDS.filter((name) => !Object.hasOwn(json, name))) {
    checks.note((place) => documentFindings['missing-property'](place, { path: '', key }), spot);
  }
  checkRoom(root, spot, checks);
  const parts = checkParts(json, spot, checks);
  checkNames(checks);
  const findings = sortFindings(checks.findings);
  const definition = { ...root, ...parts } as unknown as DocumentDefinition;
  return { value: findings.length > 0 ? undefined : definition, findings };
}

function styleNames({ styles }: PlainObject): string[] {
  return isPlainObject(styles) ? Object.keys(styles).filter((name) => name !== 'origin') : [];
}

function checkParts(json: PlainObject, spot: Spot, checks: Checks): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const { defaultStyle, styles, content } = json;
  if (defaultStyle !== undefined)
    parts.defaultStyle = checkStyle(defaultStyle, partOf(spot, 'defaultStyle', defaultStyle), checks);
  if (styles !== undefined) parts.styles = checkStyles(styles, partOf(spot, 'styles', styles), checks);
  for (const key of ['header', 'footer'] as const) {
    const value = json[key];
    if (value === undefined) continue;
    const onEveryPage: Spot = { ...partOf(spot, key, value), silent: 'page' };
    parts[key] = checkContent(value, 'block', onEveryPage, checks);
  }
  if (content !== undefined) parts.content = checkBody(content, partOf(spot, 'content', content), checks);
  return parts;
}

function checkBody(content: PlainData, spot: Spot, checks: Checks): Content | undefined {
  if (isPlainList(content)) return checkContent(content, 'block', spot, checks);
  noteBad('a list of nodes', content, spot, checks);
  return undefined;
}

function checkStyle(style: PlainData, spot: Spot, checks: Checks): Record<string, unknown> {
  if (isPlainObject(style)) return checkProperties(style, STYLE, spot, checks);
  noteBad('a group of properties', style, spot, checks);
  return {};
}

function checkStyles(styles: PlainData, spot: Spot, checks: Checks): Record<string, unknown> {
  if (!isPlainObject(styles)) {
    noteBad('styles by name', styles, spot, checks);
    return {};
  }
  const named = Object.entries(styles).filter(([name]) => name !== 'origin');
  return Object.fromEntries(
    named.map(([name, style]) => [name, checkStyle(style, partOf(spot, name, style), checks)]),
  );
}

function noteBad(expected: string, value: PlainData, spot: Spot, checks: Checks): void {
  const params = { path: spot.path, expected, found: showValue(value) };
  checks.note((place) => documentFindings['bad-property'](place, params), spot);
}

/** Links, page references and contents items against the ids there are. */
function checkNames(checks: Checks): void {
  const ids = [...checks.ids.keys()];
  for (const { name, spot } of checks.targets.filter((mention) => !checks.ids.has(mention.name))) {
    const params = { path: spot.path, id: name, near: nearHint(name, ids) };
    checks.note((place) => documentFindings['unknown-target'](place, params), spot);
  }
  for (const { name, spot } of checks.contentsItems.filter((item) => !checks.contents.has(item.name))) {
    checks.note((place) => documentFindings['unknown-contents'](place, { path: spot.path, id: name }), spot);
  }
}
