/** What people say about a row beside its figures: overrides with their reason, commentary, owner. */
import type { Sourced } from '../../model/entry.ts';
import { foldHeading, nearMatches } from '../../model/near-match.ts';
import type { Action, Measure } from '../../model/submission.ts';
import { report } from '../reading.ts';
import { DIRECTIONS } from '../sheets.ts';
import type { RowContext } from './row-placement.ts';
import type { RowReader } from './row-reader.ts';

type RowJudgement = Pick<
  Measure | Action,
  'statusOverride' | 'directionOverride' | 'overrideReason' | 'commentary' | 'owner'
>;

type Direction = (typeof DIRECTIONS)[number];

const UNCOUNTED = ['No target', 'Not reported', 'N/A'] as const;

/** Welsh words beside the English ones. */
const WELSH_UNCOUNTED: Readonly<Record<string, string>> = {
  'Dim targed': 'No target',
  'Heb ei adrodd': 'Not reported',
  Amherthnasol: 'N/A',
};
const WELSH_DIRECTIONS: Readonly<Record<string, Direction>> = {
  Gwella: 'Improving',
  Cynlluniedig: 'Planned',
  'Yr un fath': 'Same',
  Dirywio: 'Deteriorating',
  'Carreg filltir': 'Milestone',
  Amherthnasol: 'N/A',
};

/** Overrides come out in the words of the scheme and of sheets.ts, whatever case or language they are written in. */
export function judgeRow(reader: RowReader, context: RowContext): RowJudgement {
  const statuses = (): Words => {
    const labels = context.scheme.bands.map(({ label }) => label);
    return { words: [...labels, ...UNCOUNTED], welsh: WELSH_UNCOUNTED };
  };
  const directions = (): Words => ({ words: DIRECTIONS, welsh: WELSH_DIRECTIONS });
  const statusOverride = parseOverride(reader, 'statusOverride', 'unknown-status', statuses);
  const directionOverride = parseOverride(reader, 'directionOverride', 'unknown-direction', directions);
  const overrideReason = reader.optional('overrideReason');
  const commentary = reader.optional('commentary');
  const owner = reader.optional('owner');
  reportMissingReason(statusOverride ?? directionOverride, overrideReason, reader);
  return {
    ...(statusOverride && { statusOverride }),
    ...(directionOverride && { directionOverride }),
    ...(overrideReason && { overrideReason }),
    ...(commentary && { commentary }),
    ...(owner && { owner }),
  };
}

interface Words {
  readonly words: readonly string[];
  readonly welsh: Readonly<Record<string, string>>;
}

function parseOverride(
  reader: RowReader,
  key: string,
  code: 'unknown-status' | 'unknown-direction',
  known: () => Words,
): Sourced<string> | undefined {
  const text = reader.optional(key);
  if (!text) return undefined;
  const { words, welsh } = known();
  const folded = foldHeading(text.value);
  const word =
    words.find((one) => foldHeading(one) === folded) ??
    Object.entries(welsh).find(([one]) => foldHeading(one) === folded)?.[1];
  if (word !== undefined) return { ...text, value: word };
  const near = nearMatches(text.value, [...words, ...Object.keys(welsh)]);
  report(reader.reading, code, text.at, { found: text.value, known: near.length > 0 ? near : words });
  return undefined;
}

function reportMissingReason(
  override: Sourced<string> | undefined,
  reason: Sourced<string> | undefined,
  reader: RowReader,
): void {
  if (!override || reason || reader.isUnreadable('overrideReason')) return;
  report(reader.reading, 'override-without-reason', override.at, { found: override.value });
}
