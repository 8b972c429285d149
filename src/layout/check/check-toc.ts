/** A contents list. In: what `toc` holds. Out: the same, its title checked, its id noted. */
import type { Content } from '../../model/document.ts';
import { documentFindings } from '../document-findings.ts';
import { isPlainObject, type PlainData } from '../plain-data.ts';
import { showValue } from '../show-value.ts';
import { checkProperties } from './check-properties.ts';
import { type Checks, partOf, type Spot } from './checks.ts';
import type { Standing } from './node-kinds.ts';
import { TOC } from './properties.ts';

export type CheckContent = (raw: PlainData, standing: Standing, spot: Spot, checks: Checks) => Content;

export function checkToc(value: PlainData, spot: Spot, checks: Checks, checkContent: CheckContent): object {
  if (!isPlainObject(value)) {
    const params = { path: spot.path, expected: 'a group with a title', found: showValue(value) };
    checks.note((place) => documentFindings['bad-property'](place, params), spot);
    return {};
  }
  const out = checkProperties(value, TOC, spot, checks, ['title']);
  const id = typeof out.id === 'string' ? out.id : '';
  const first = checks.contents.get(id);
  if (first) {
    const params = { path: spot.path, id, first: first.origin ?? first.path };
    checks.note((place) => documentFindings['id-twice'](place, params), spot);
  }
  checks.contents.set(id, spot);
  const { title } = value;
  return title === undefined
    ? out
    : { ...out, title: checkContent(title, 'block', partOf(spot, 'title', title), checks) };
}
