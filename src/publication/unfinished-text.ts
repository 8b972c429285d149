/** What must not reach the public: placeholders and marks of a draft in a printed text, a missing publication date. */
import type { Finding } from '../model/finding.ts';
import { foldHeading } from '../model/near-match.ts';
import type { CellAddress, Place } from '../model/place.ts';
import type { Submission } from '../model/submission.ts';
import { publicationFindings } from './findings.ts';
import { printedTexts, schemeTexts } from './printed-texts.ts';

/** What people leave in a text that is to be finished later. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\[[^\]]*\b(?:insert|inserted|tbc|tba|tbd|link|placeholder|to\s+follow|to\s+be\s+[a-z]+)\b[^\]]*\]/gi,
  /\bX{3,}\b/gi,
  /\bTB[ACD]\b/gi,
  /\bto\s+be\s+(?:confirmed|announced|inserted|added)\b/gi,
  // The same in Welsh: to be confirmed, announced, inserted, added.
  /\bi['\u2019]w\s+(?:gadarnhau|gyhoeddi|fewnosod|ychwanegu)\b/gi,
  /\blorem(?:\s+ipsum)?\b/gi,
  /\bTO[ -]?DO\b(?=\s*[:–-])|\bTODO\b/g,
  /\b(?:text|figures?|commentary|narrative|wording|link|date)\s+to\s+(?:come|follow)\b/gi,
  /\binsert\s+(?:the\s+)?(?:link|text|figures?|date|name|number|chart|table)s?(?:\s+here)?\b/gi,
  /\bclick\s+here\s+to\s+enter\s+text\b/gi,
  /<<[^<>]*>>/g,
  // What a spreadsheet shows where it found no value.
  /#(?:REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|N\/A)/g,
  /\?{3,}/g,
];

/**
 * What marks a draft: the word in capitals, in brackets, with a number, or as what the document is. Not the
 * verb, with which an action may begin ("Draft the new strategy"). Welsh: drafft.
 */
const DRAFT_MARKS: readonly RegExp[] = [
  /\bDRAFF?T\b/g,
  /[([]\s*draff?t\b[^)\]]*[)\]]/gi,
  /\bdraff?t\s+(?:no\.?\s*)?\d+\b/gi,
  /^\s*draff?t\s*[:–-]/gi,
  /\bdraft\s+(?:report|version|copy|for\s+sign-?off)\b/gi,
  /\b(?:adroddiad|fersiwn)\s+drafft\b/gi,
];

/** What each of the one and of the other has in it, in whatever case: most texts have none of it, and are not searched. */
const TELLING_PLACEHOLDERS =
  /\[|x{3}|<<|#|\?{3}|\btb[acd]\b|to\s+(?:be|come|follow)\b|to[ -]?do\b|\bi['\u2019]w\b|lorem|insert|click/i;
const TELLING_DRAFTS = /draff?t/i;
const TELLING = new RegExp(`${TELLING_PLACEHOLDERS.source}|${TELLING_DRAFTS.source}`, 'i');

/** In: a submission. Out: one warning for each placeholder, draft mark, and for a missing publication date. */
export function inspectForPublication(submission: Submission): Finding[] {
  const { settings, source } = submission;
  const sheetPlace = (sheet: string): Place => ({ kind: 'sheet', file: source.file, sheet });
  // A short name that was left blank has its priority's cell: what stands there is told once.
  const unfinished = new Map<string, Finding>();
  const inspect = (text: string, place: () => Place): void => {
    for (const finding of inspectText(text, place)) unfinished.set(JSON.stringify(finding), finding);
  };
  for (const { value, at } of printedTexts(submission)) inspect(value, () => placeOf(source.file, at));
  for (const text of schemeTexts(submission)) inspect(text, () => sheetPlace(schemeSheet(source.sheets)));
  const dated = settings.publicationDate !== undefined;
  const undated = publicationFindings['publication-date-missing'](sheetPlace(settings.title.at.sheet), {});
  return dated ? [...unfinished.values()] : [...unfinished.values(), undated];
}

function inspectText(text: string, place: () => Place): Finding[] {
  if (!TELLING.test(text)) return [];
  return [
    ...findPlaceholders(text).map((found) => publicationFindings.placeholder(place(), { found })),
    ...findDraftMarks(text).map((found) => publicationFindings['draft-mark'](place(), { found })),
  ];
}

/** The placeholders in a text as they stand there, each once; none when the text is finished. */
export function findPlaceholders(text: string): string[] {
  return TELLING_PLACEHOLDERS.test(text) ? findAll(PLACEHOLDERS, text) : [];
}

/** The marks of a draft in a text as they stand there, each once. */
export function findDraftMarks(text: string): string[] {
  return TELLING_DRAFTS.test(text) ? findAll(DRAFT_MARKS, text) : [];
}

/** Of matches that overlap, the first and longest. */
function findAll(patterns: readonly RegExp[], text: string): string[] {
  const matches = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const found = new Set<string>();
  let end = 0;
  for (const match of matches) {
    if (match.index < end) continue;
    found.add(match[0]);
    end = match.index + match[0].length;
  }
  return [...found];
}

/** The sheet Scoring as the workbook spells it: bands do not keep their cells. */
function schemeSheet(sheets: readonly string[]): string {
  return sheets.find((sheet) => foldHeading(sheet) === 'scoring') ?? 'Scoring';
}

function placeOf(file: string, at: CellAddress): Place {
  return { kind: 'cell', file, ...at };
}
