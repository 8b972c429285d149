/**
 * The publication gate: what stands between a scored report and the public. Its findings are warnings, so
 * a draft can be built and lists them; official and summary are refused while one is open.
 */
import type { Finding } from '../model/finding.ts';
import type { CellAddress, Place } from '../model/place.ts';
import type { Submission } from '../model/submission.ts';
import { publicationFindings } from './findings.ts';
import { printedTexts } from './printed-texts.ts';

/** What people leave in a text that is to be finished later. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\[[^\]]*\b(?:insert|inserted|tbc|tba|link|placeholder|to follow|to be [a-z]+)\b[^\]]*\]/i,
  /\bX{3,}\b/i,
  /\bTB[ACD]\b/,
  /\b(?:to be (?:confirmed|announced|inserted|added))\b/i,
  /\blorem(?: ipsum)?\b/i,
  /\?{3,}/,
];

/** Codes that keep a report from the public while they are open. */
const REFUSING: ReadonlySet<string> = new Set(['placeholder', 'publication-date-missing']);

/** Looks for what would embarrass: placeholders in any printed text, a missing publication date. */
export function inspectForPublication(submission: Submission): Finding[] {
  const { settings, source } = submission;
  const placeholders = printedTexts(submission).flatMap(({ value, at }) => {
    const found = findPlaceholder(value);
    return found === undefined ? [] : [publicationFindings.placeholder(placeOf(source.file, at), { found })];
  });
  const sheet = settings.title.at.sheet;
  const dated = settings.publicationDate !== undefined;
  const undated = publicationFindings['publication-date-missing'](
    { kind: 'sheet', file: source.file, sheet },
    {},
  );
  return dated ? placeholders : [...placeholders, undated];
}

/** The reasons for which official and summary are refused: open findings of the refusing codes. */
export function reasonsForRefusal(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      REFUSING.has(finding.code) &&
      (finding.acknowledged === undefined || finding.code === 'publication-date-missing'),
  );
}

/** The placeholder in a text, as it stands there; undefined when the text is finished. */
export function findPlaceholder(text: string): string | undefined {
  for (const pattern of PLACEHOLDERS) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

function placeOf(file: string, at: CellAddress): Place {
  return { kind: 'cell', file, ...at };
}
