/**
 * Fingerprints: SHA-256 over a canonical form of all that prints. One for the whole report and one for
 * each priority, so that a change reopens only the sign-offs it touches. Cell addresses, formatting, the
 * order of sheets and columns, sign-offs, acknowledgements, templates and theme do not enter.
 */
import type { Sourced } from '../model/entry.ts';
import type { Figure, ScoredItem, ScoredReport } from '../model/scored-report.ts';
import type { Submission } from '../model/submission.ts';
import { canonicalJson, type Sink, TextHash, Written, writeCanonical } from './canonical-json.ts';

export interface Fingerprints {
  /** 64 hexadecimal digits. */
  readonly whole: string;
  /** By priority id. */
  readonly priorities: Readonly<Record<string, string>>;
}

/** How many digits are printed. */
const PRINTED_DIGITS = 12;

/** The digits that stand in every edition. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, PRINTED_DIGITS);
}

/** Takes the fingerprints of a scored report. Equal content gives equal digits on any machine. */
export function takeFingerprints(scored: ScoredReport): Fingerprints {
  const whole = new TextHash();
  const priorities = new Map<string, string>();
  // The form of the whole holds those of the priorities: each is spelt once, for both hashes.
  const scopes = scored.submission.priorities.map(
    ({ id }) =>
      new Written((sink) => {
        priorities.set(
          id,
          hashWhile(sink, (both) => writeCanonical(scopeForm(scored, id), both)),
        );
      }),
  );
  writeCanonical(wholeForm(scored, scopes), whole.add);
  return { whole: whole.hex(), priorities: Object.fromEntries(priorities) };
}

/** Out: the hash of what is written, which goes on to the sink too. */
function hashWhile(sink: Sink, write: (both: Sink) => void): string {
  const hash = new TextHash(sink);
  write(hash.add);
  return hash.hex();
}

function wholeForm(scored: ScoredReport, priorities: readonly Written[]): unknown {
  const { submission, summary } = scored;
  return {
    settings: settingsForm(submission),
    narrative: submission.narrative.map(({ section, kind, text }) => ({
      section,
      kind,
      text: textForm(text),
    })),
    glossary: submission.glossary.map(({ term, meaning }) => [textForm(term), textForm(meaning)]),
    earlierYears: plain(submission.earlierYears),
    scheme: schemeForm(submission),
    priorities,
    summary: {
      priorities: summary.priorities.map(({ priority, met, improvement }) => [
        priority.id,
        figureForm(met),
        figureForm(improvement),
      ]),
      total: [figureForm(summary.total.met), figureForm(summary.total.improvement)],
      trafficLights: summary.trafficLights.map(({ id, figure }) => [id, figureForm(figure)]),
      directions: summary.directions.map(({ id, figure }) => [id, figureForm(figure)]),
    },
  };
}

/** What a priority's signatory answers for: its texts, rows and scores, and the scheme they are scored by. */
function scopeForm(scored: ScoredReport, priorityId: string): unknown {
  const { submission } = scored;
  const priority = submission.priorities.find(({ id }) => id === priorityId);
  const own = (item: ScoredItem): boolean => item.priority.id === priorityId;
  const rows = [...scored.actions.filter(own), ...scored.measures.filter(own)].map(
    (item) => new Written((sink) => sink(canonicalJson(rowForm(item), ADDRESSES))),
  );
  return { priority: plain(priority), scheme: schemeForm(submission), rows };
}

function rowForm(item: ScoredItem): unknown {
  const row = item.kind === 'measure' ? item.measure : item.action;
  return { row, status: item.status.published, direction: item.direction.published };
}

function settingsForm({ settings }: Submission): unknown {
  const { theme: _theme, ...printed } = settings;
  return plain(printed);
}

/** Whether the scheme stands in the workbook or is built in makes no difference to a reader. */
function schemeForm({ scheme }: Submission): unknown {
  const { fromWorkbook: _fromWorkbook, ...rules } = scheme;
  return rules;
}

function figureForm({ numerator, denominator, percent }: Figure): unknown {
  return [numerator, denominator, percent ?? null];
}

function textForm(text: Sourced<string>): unknown {
  return plain(text);
}

const ADDRESSES: ReadonlySet<string> = new Set(['at', 'cells']);

/** A copy without the cell addresses. In: any data. Out: what of it enters a fingerprint. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => !ADDRESSES.has(key));
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}
