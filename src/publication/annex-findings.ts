/** Findings as the annex of the draft has them: what to settle, what looks odd, what was let stand. */
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { printableQuote } from './printable-quote.ts';

export interface AnnexFindings {
  readonly toSettle: readonly Finding[];
  readonly sanity: readonly Finding[];
  readonly acknowledged: readonly Finding[];
}

/** In: findings of all stages, the settled ones marked, and the codes of figures that look odd. Out: each in one part. */
export function annexFindings(told: readonly Finding[], sanityCodes: ReadonlySet<string>): AnnexFindings {
  const findings = told.map(printable);
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  return {
    // an override has a row of its own in the register
    toSettle: open.filter(({ code }) => code !== 'override-in-force' && !sanityCodes.has(code)),
    sanity: open.filter(({ code }) => sanityCodes.has(code)),
    acknowledged: findings.filter(({ acknowledged }) => acknowledged !== undefined),
  };
}

/** A heading, a sheet or a file that nobody reads may be named in any script, and stops no draft by it. */
function printable(finding: Finding): Finding {
  const { place, message, hint } = finding;
  return {
    ...finding,
    ...(place === undefined ? {} : { place: printablePlace(place) }),
    message: printableQuote(message),
    hint: printableQuote(hint),
  };
}

/** A cell is in a sheet of the report, whose rows are found by its name. */
function printablePlace(place: Place): Place {
  if (place.kind === 'sheet') {
    return { ...place, file: printableQuote(place.file), sheet: printableQuote(place.sheet) };
  }
  return place.kind === 'file' ? { ...place, file: printableQuote(place.file) } : place;
}
