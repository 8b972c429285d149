/**
 * The check of the finished bytes, before anything is written: what PDF/UA-1 (ISO 14289-1) and PDF/A-3a
 * (ISO 19005-3) ask of the files of this product. It fails closed: what cannot be read or judged is a finding.
 */
import { type Finding, formatFinding, sortFindings } from '../../model/finding.ts';
import { DamagedPdf } from '../read/file/pdf-object.ts';
import { openTaggedPdf } from '../read/read-tagged-pdf.ts';
import { CheckedFile, type PageRule, type Rule } from './checked-file.ts';
import { checkFindings } from './findings.ts';
import { checkActiveContent } from './rules/active-content.ts';
import { checkAnnotations } from './rules/annotations.ts';
import { checkAssociatedFiles } from './rules/associated-files.ts';
import { checkBookmarks } from './rules/bookmarks.ts';
import { checkContentsList } from './rules/contents-list.ts';
import { checkFigures } from './rules/figures.ts';
import { checkFonts } from './rules/fonts.ts';
import { checkGraphicContrast } from './rules/graphic-contrast.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkIds } from './rules/ids.ts';
import { checkLanguages } from './rules/languages.ts';
import { checkMarkedContent, checkMarksWithoutPage } from './rules/marked-content.ts';
import { checkMetadata } from './rules/metadata.ts';
import { checkParents, checkParentsOfPage } from './rules/parents.ts';
import { checkSignatureField } from './rules/signature-field.ts';
import { checkStructureTypes } from './rules/structure-types.ts';
import { checkTableHeaders } from './rules/table-headers.ts';
import { checkTableShape } from './rules/table-shape.ts';
import { checkTextContrast } from './rules/text-contrast.ts';
import { checkTextOnPage } from './rules/text-on-page.ts';

/** Nobody reads more at once. */
const MOST_FINDINGS = 100;

/** These look through all objects of the file, which are there from opening it. */
const FILE_RULES: readonly Rule[] = [checkMetadata, checkActiveContent, checkAssociatedFiles];

const RULES: readonly Rule[] = [
  checkMarksWithoutPage,
  checkParents,
  checkStructureTypes,
  checkIds,
  checkHeadings,
  checkBookmarks,
  checkContentsList,
  checkTableShape,
  checkTableHeaders,
  checkFigures,
  checkAnnotations,
  checkSignatureField,
  checkLanguages,
];

const PAGE_RULES: readonly PageRule[] = [
  checkMarkedContent,
  checkParentsOfPage,
  checkFonts,
  checkTextOnPage,
  checkTextContrast,
  checkGraphicContrast,
];

/**
 * In: the bytes of a PDF, and the template line of structure elements by their object number. Out: findings,
 * ordered by place, one for each kind of defect of a template line, at most 100; none for a good file. Bytes
 * that cannot be read give the finding `damaged-pdf`.
 */
export function checkPdf(bytes: Uint8Array, origins: ReadonlyMap<number, string>): Finding[] {
  try {
    const { pdf, readPage } = openTaggedPdf(bytes);
    const checked = new CheckedFile(pdf, origins);
    const ofFile = FILE_RULES.flatMap((rule) => rule(checked));
    // an element is a small part of the dictionary it comes from, and there are tens of thousands
    pdf.file.forget();
    const pageRules = PAGE_RULES.map((rule) => rule(checked));
    const ofPages = pdf.pages.flatMap((_, page) => {
      const content = readPage(page);
      return pageRules.flatMap((rule) => rule(page, content));
    });
    const found = [...ofPages, ...ofFile, ...RULES.flatMap((rule) => rule(checked))];
    return sortFindings(distinct(found)).slice(0, MOST_FINDINGS);
  } catch (error) {
    if (error instanceof DamagedPdf)
      return [checkFindings['damaged-pdf'](undefined, { reason: error.message })];
    throw error;
  }
}

/** A line within a loop makes the same defect in every turn. */
function distinct(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, place } = finding;
    const key = place?.kind === 'line' ? `${code} ${place.file}:${place.line}` : formatFinding(finding);
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}
