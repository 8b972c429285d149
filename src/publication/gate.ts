/**
 * The publication gate: what stands between a scored report and the public. Its findings are warnings, so
 * a draft can be built and lists them; official and summary are refused while one is open.
 */
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
  /\?{3,}/g,
];

/** Codes that keep a report from the public while they are open. */
const REFUSING: ReadonlySet<string> = new Set(['placeholder', 'publication-date-missing']);

/** Looks for what would embarrass: placeholders in any printed text, a missing publication date. */
export function inspectForPublication(submission: Submission): Finding[] {
  const { settings, source } = submission;
  const sheetPlace = (sheet: string): Place => ({ kind: 'sheet', file: source.file, sheet });
  const texts: readonly (readonly [Place, string])[] = [
    ...printedTexts(submission).map(({ value, at }) => [placeOf(source.file, at), value] as const),
    ...schemeTexts(submission).map((text) => [sheetPlace(schemeSheet(source.sheets)), text] as const),
  ];
  const placeholders = new Map<string, Finding>();
  for (const [place, text] of texts) {
    for (const found of findPlaceholders(text)) {
      // A short name that was left blank has its priority's cell.
      placeholders.set(JSON.stringify([place, found]), publicationFindings.placeholder(place, { found }));
    }
  }
  const dated = settings.publicationDate !== undefined;
  const undated = publicationFindings['publication-date-missing'](sheetPlace(settings.title.at.sheet), {});
  return dated ? [...placeholders.values()] : [...placeholders.values(), undated];
}

/** The sheet Scoring as the workbook spells it: bands do not keep their cells. */
function schemeSheet(sheets: readonly string[]): string {
  return sheets.find((sheet) => foldHeading(sheet) === 'scoring') ?? 'Scoring';
}

/** The reasons for which official and summary are refused: open findings of the refusing codes. */
export function reasonsForRefusal(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      REFUSING.has(finding.code) &&
      (finding.acknowledged === undefined || finding.code === 'publication-date-missing'),
  );
}

/** The placeholders in a text as they stand there, each once; none when the text is finished. */
export function findPlaceholders(text: string): string[] {
  const matches = PLACEHOLDERS.flatMap((pattern) => [...text.matchAll(pattern)]).sort(
    (a, b) => a.index - b.index || b[0].length - a[0].length,
  );
  const found = new Set<string>();
  let end = 0;
  for (const match of matches) {
    if (match.index < end) continue;
    found.add(match[0]);
    end = match.index + match[0].length;
  }
  return [...found];
}

function placeOf(file: string, at: CellAddress): Place {
  return { kind: 'cell', file, ...at };
}
