/** The tags of a rendered definition as lines of text, read back from the file. */
import type { Content, DocumentDefinition } from '../../../src/model/document.ts';
import { formatFinding } from '../../../src/model/finding.ts';
import { readTaggedPdf, type TaggedPdf } from '../../../src/pdf/read/read-tagged-pdf.ts';
import { childrenOf, type StructureElement } from '../../../src/pdf/read/structure/structure-element.ts';
import { renderDocument } from '../../../src/pdf/render-document.ts';
import { definitionOf, renderOptions } from '../definition.ts';

const options = await renderOptions();

/** Renders content and reads the file back. Throws with the findings where there are any. */
export async function taggedPdfOf(
  content: readonly Content[],
  more: Partial<DocumentDefinition> = {},
): Promise<TaggedPdf> {
  const { value, findings } = await renderDocument(definitionOf(content, more), options);
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  return readTaggedPdf(value.bytes);
}

/** One line an element below the document: type, what it says of itself, and its text where it holds some itself. */
export async function tagsOf(
  content: readonly Content[],
  more: Partial<DocumentDefinition> = {},
): Promise<string> {
  const pdf = await taggedPdfOf(content, more);
  const [document] = pdf.structure.roots;
  const elements = document === undefined ? [] : childrenOf(document);
  return elements.flatMap((element) => linesOf(element, pdf, '')).join('\n');
}

function linesOf(element: StructureElement, pdf: TaggedPdf, indent: string): string[] {
  const parts = element.kids.map((kid) =>
    kid.kind === 'element'
      ? linesOf(kid, pdf, `${indent}  `)
      : kid.kind === 'content'
        ? [`${indent}  "${pdf.text.printed({ ...element, kids: [kid] })}"`]
        : [`${indent}  annotation`],
  );
  return [`${indent}${[element.type, ...saidOf(element)].join(' ')}`, ...parts.flat()];
}

function saidOf({ attributes, alt, actualText, language, expansion, id }: StructureElement): string[] {
  const { colSpan, rowSpan, scope, headers, summary, listNumbering } = attributes;
  const said: Readonly<Record<string, string | number | undefined>> = {
    id,
    scope,
    colSpan: colSpan === 1 ? undefined : colSpan,
    rowSpan: rowSpan === 1 ? undefined : rowSpan,
    headers: headers.length === 0 ? undefined : headers.join(' '),
    numbering: listNumbering,
    summary,
    alt,
    actualText,
    language,
    expansion,
  };
  return Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
}
