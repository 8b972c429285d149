/**
 * The first steps with a template: its size, its tags, its blocks, then Handlebars' own parser.
 * In: file and text. Out: the syntax tree, or findings with the line of each mistake.
 */
import type { Finding, Outcome } from '../../model/finding.ts';
import { templateFindings } from '../findings.ts';
import { type Program, parseHandlebars } from '../handlebars.ts';
import type { Limits } from '../limits.ts';
import { showText } from '../show-value.ts';
import { lineOf } from './line-place.ts';
import { scanTags, type Tag } from './scan-tags.ts';

/** In: path below `templates/`, text, bounds. Out: the tree; undefined beside any finding. */
export function readTemplate(file: string, text: string, limits: Limits): Outcome<Program> {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const tooLong = checkSize(file, source, limits);
  if (tooLong) return { value: undefined, findings: [tooLong] };
  const tags = scanTags(source);
  const findings = [...checkTags(file, tags, limits), ...checkBlocks(file, tags, limits)];
  if (findings.length > 0) return { value: undefined, findings };
  const program = parseHandlebars(splitBraces(source, tags));
  if (program.type === 'Program') return { value: program, findings: [] };
  const before = tags.filter(({ line }) => line <= program.line).map(({ text }) => text);
  const params = { tag: showText(before.slice(-1).join('')) };
  return {
    value: undefined,
    findings: [templateFindings['tag-unreadable'](lineOf(file, program.line), params)],
  };
}

function checkSize(file: string, source: string, limits: Limits): Finding | undefined {
  if (source.length <= limits.template) return undefined;
  return templateFindings['template-too-long'](
    { kind: 'file', file },
    {
      length: source.length,
      limit: limits.template,
    },
  );
}

function checkTags(file: string, tags: readonly Tag[], limits: Limits): Finding[] {
  const findings: Finding[] = [];
  if (tags.length > limits.tags) {
    findings.push(templateFindings['too-many-tags']({ kind: 'file', file }, { limit: limits.tags }));
  }
  for (const { kind, text, line, end } of tags) {
    const [place, tag] = [lineOf(file, line), showText(text)];
    if (end === undefined) findings.push(templateFindings['tag-not-closed'](place, { tag }));
    else if (bracketsWithin(text) > limits.within) {
      const params = { what: 'brackets', limit: limits.within } as const;
      findings.push(templateFindings['too-far-within'](place, params));
    } else if (kind === 'raw') findings.push(templateFindings['raw-output'](place, { tag }));
    else if (kind === 'unsupported') findings.push(templateFindings['tag-unsupported'](place, { tag }));
  }
  return findings;
}

/** How far brackets lie within each other; those in a quoted text count too, which harms nobody. */
function bracketsWithin(tag: string): number {
  let [open, most] = [0, 0];
  for (const sign of tag) {
    if (sign === '(') open += 1;
    else if (sign === ')') open -= 1;
    most = Math.max(most, open);
  }
  return most;
}

/** Blocks opened and closed in pairs. Only the first mistake: what follows it would be guesswork. */
function checkBlocks(file: string, tags: readonly Tag[], { within }: Limits): Finding[] {
  const open: Tag[] = [];
  for (const tag of tags) {
    const place = lineOf(file, tag.line);
    const block = open.at(-1);
    if (tag.kind === 'open') open.push(tag);
    if (open.length > within) {
      return [templateFindings['too-far-within'](place, { what: 'blocks', limit: within })];
    }
    if (tag.kind === 'else' && !block) {
      return [templateFindings['else-outside-block'](place, { tag: showText(tag.text) })];
    } else if (tag.kind === 'close') {
      if (!block) return [templateFindings['block-not-opened'](place, { name: tag.name })];
      if (block.name !== tag.name) {
        const params = { opened: block.name, line: block.line, closed: tag.name };
        return [templateFindings['block-closed-by-another'](place, params)];
      }
      open.pop();
    }
  }
  return open.map((tag) => templateFindings['block-not-closed'](lineOf(file, tag.line), { name: tag.name }));
}

/** A brace right behind a tag would make Handlebars read raw output; an empty comment keeps the two apart. */
function splitBraces(source: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { end = 0 } of tags) {
    parts.push(source.slice(from, end), source[end] === '}' ? '{{!}}' : '');
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join('');
}
