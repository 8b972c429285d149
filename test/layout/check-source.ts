/** Documents for the tests of their check: content from a string, in a sound document, as file `a.hbs`. */
import { checkDocument } from '../../src/layout/check-document.ts';
import type { DocumentDefinition } from '../../src/model/document.ts';
import { type Finding, formatFinding, type Outcome } from '../../src/model/finding.ts';
import { mergeSource } from './merge-source.ts';

/** All that a document must have beside content, on one line. */
const HEAD = [
  '"pageSize": "A4", "pageMargins": [40, 40, 40, 40], "language": "en-GB"',
  '"info": { "title": "t", "author": "a", "subject": "s" }',
  '"defaultStyle": { "font": "Text" }, "styles": { "note": { "bold": true }, "h1": {} }',
].join(', ');

/** A sound document with this content, which begins on line 2, and perhaps more properties on line 4. */
export function documentOf(content: string, more = ''): string {
  return `{ ${HEAD}, "content": [\n${content}\n],\n${more} }`;
}

/** Checks a whole document as a template writes it; throws where it does not even merge. */
export function checkText(text: string, data: object = {}): Outcome<DocumentDefinition> {
  const { value, findings } = mergeSource(text, data);
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  return checkDocument(value, 'a.hbs');
}

/** Checks the content alone. */
export function checkSource(content: string, more = ''): Outcome<DocumentDefinition> {
  return checkText(documentOf(content, more));
}

/** Place, message and code of each finding. */
export function saidOf(content: string, more = ''): string[] {
  return checkSource(content, more).findings.map(firstLine);
}

/** The content of a sound document; throws with the findings of any other. */
export function contentOf(content: string, more = ''): unknown {
  const { value, findings } = checkSource(content, more);
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  return JSON.parse(JSON.stringify(value.content));
}

export function firstLine(finding: Finding): string {
  return formatFinding(finding).split('\n', 1).join('');
}
