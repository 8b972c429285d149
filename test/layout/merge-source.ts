/** One layout from a string, for tests: its file is `a.hbs`, partials are given by name. */
import type { Limits } from '../../src/layout/limits.ts';
import { type LayoutJson, mergeLayout } from '../../src/layout/merge-layout.ts';
import { formatFinding, type Outcome } from '../../src/model/finding.ts';

export type Partials = Readonly<Record<string, string>>;

export function mergeSource(
  source: string,
  data: object = {},
  partials: Partials = {},
  limits?: Limits,
): Outcome<LayoutJson> {
  const files = Object.entries(partials).map(([name, text]) => [`partials/${name}.hbs`, text]);
  return mergeLayout('a.hbs', { 'a.hbs': source, ...Object.fromEntries(files) }, data, limits);
}

/** The JSON of a sound layout without its origins; throws with the findings of any other. */
export function jsonOf(source: string, data: object = {}, partials: Partials = {}): unknown {
  const { value, findings } = mergeSource(source, data, partials);
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
  return withoutOrigins(value);
}

/** First lines of the findings: place, message, code. */
export function said(source: string, data: object = {}, partials: Partials = {}, limits?: Limits): string[] {
  const { value, findings } = mergeSource(source, data, partials, limits);
  if (findings.length > 0 && value !== undefined) throw new Error('a layout with findings gave a value');
  return findings.map((finding) => formatFinding(finding).split('\n', 1).join(''));
}

export function withoutOrigins(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'origin' ? undefined : part)));
}

/** Every origin of a value, in the order of the document. */
export function originsOf(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (key, part) => {
    if (key === 'origin') found.push(part);
    return part;
  });
  return found;
}
