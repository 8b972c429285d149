/** The annex of the draft: what a signatory must see before signing. */
import type { Finding, Severity } from '../../model/finding.ts';
import { formatCell, formatPlace } from '../../model/place.ts';
import type { Figure, Judgement, ScoredItem, ScoredReport } from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';
import { formatPercent } from './format-value.ts';
import { directionView, statusView } from './status-view.ts';

export interface AnnexInput {
  /** All findings so far; errors never get here. */
  readonly findings: readonly Finding[];
  /** First 12 digits of the fingerprint of each sign-off scope: a priority's id, or `all`. */
  readonly scopeFingerprints: Readonly<Record<string, string>>;
  /** What moved since an earlier workbook, where one was given. */
  readonly changes?: {
    readonly file: string;
    readonly rows: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  };
}

export interface AnnexView {
  readonly signOffs: readonly {
    readonly role: string;
    readonly name: string;
    readonly scope: string;
    readonly decision: string;
    readonly fingerprint: string;
  }[];
  readonly register: readonly RegisterRow[];
  readonly roundingSensitive: readonly { readonly row: string; readonly cell: string }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly place: string;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly figures: readonly {
    readonly name: string;
    readonly fraction: string;
    readonly percent: string;
    readonly rounding: string;
    readonly rows: string;
  }[];
  readonly changes: AnnexInput['changes'] | null;
}

interface RegisterRow {
  readonly row: string;
  readonly of: string;
  readonly computed: string;
  readonly published: string;
  readonly reason: string;
  readonly cell: string;
}

export function annexView(scored: ScoredReport, input: AnnexInput, words: Words): AnnexView {
  return {
    signOffs: signOffRows(scored, input, words),
    register: [...scored.measures, ...scored.actions].flatMap((item) => registerRows(item, scored, words)),
    roundingSensitive: scored.measures
      .filter((item) => item.roundingSensitive)
      .map((item) => ({ row: rowName(item), cell: formatCell(item.measure.at) })),
    findings: input.findings.map((finding) => findingRow(finding, words)),
    figures: figureRows(scored, words),
    changes: input.changes ?? null,
  };
}

function signOffRows(scored: ScoredReport, input: AnnexInput, words: Words): AnnexView['signOffs'] {
  const { signOffs, priorities } = scored.submission;
  return signOffs.map(({ role, name, scope, decision }) => ({
    role,
    name: name === '' ? word(words, 'blank') : name,
    scope: priorities.find(({ id }) => id === scope)?.name.value ?? word(words, 'scope-all'),
    decision: word(words, `decision-${decision}`),
    fingerprint: input.scopeFingerprints[scope] ?? word(words, 'none'),
  }));
}

/** `L&I PM26 Special educational needs …`, or the action's text. */
function rowName(item: ScoredItem): string {
  return item.kind === 'measure'
    ? `${item.measure.ref.value} ${item.measure.name.value}`
    : item.action.name.value;
}

function registerRows(item: ScoredItem, scored: ScoredReport, words: Words): RegisterRow[] {
  const { scheme } = scored.submission;
  const none = word(words, 'no-rule');
  return [
    ...registerRow(
      item,
      'of-status',
      item.status,
      (status) => statusView(status, scheme, words).word,
      none,
      words,
    ),
    ...registerRow(
      item,
      'of-direction',
      item.direction,
      (way) => directionView(way, words).word,
      none,
      words,
    ),
  ];
}

function registerRow<T>(
  item: ScoredItem,
  of: 'of-status' | 'of-direction',
  judgement: Judgement<T>,
  print: (value: T) => string,
  none: string,
  words: Words,
): RegisterRow[] {
  const { override, computed, published } = judgement;
  if (override === undefined) return [];
  return [
    {
      row: rowName(item),
      of: word(words, of),
      computed: computed === undefined ? none : print(computed),
      published: print(published),
      reason: override.reason,
      cell: formatCell(override.at),
    },
  ];
}

function findingRow(finding: Finding, words: Words): AnnexView['findings'][number] {
  const severity: Readonly<Record<Severity, string>> = {
    error: word(words, 'severity-error'),
    warning: word(words, 'severity-warning'),
    note: word(words, 'severity-note'),
  };
  const { place, message, hint, acknowledged } = finding;
  return {
    severity: severity[finding.severity],
    place: place === undefined ? '' : place.kind === 'cell' ? formatCell(place) : formatPlace(place),
    message,
    hint: acknowledged === undefined ? hint : word(words, 'finding-acknowledged', { ...acknowledged }),
  };
}

function figureRows(scored: ScoredReport, words: Words): AnnexView['figures'] {
  const { priorities, total, trafficLights, directions } = scored.summary;
  const totalName = word(words, 'total');
  const named = (key: string, name: string): string => word(words, key, { name });
  const bandLabel = (id: string): string =>
    scored.submission.scheme.bands.find((band) => band.id === id)?.label ?? id;
  const figures: [string, Figure][] = [
    ...priorities.flatMap(({ priority, met, improvement }): [string, Figure][] => [
      [named('figure-met', priority.shortName.value), met],
      [named('figure-improvement', priority.shortName.value), improvement],
    ]),
    [named('figure-met', totalName), total.met],
    [named('figure-improvement', totalName), total.improvement],
    ...trafficLights.map(({ bands, figure }): [string, Figure] => [bands.map(bandLabel).join(' / '), figure]),
    ...directions.map(({ id, figure }): [string, Figure] => [word(words, `direction-${id}`), figure]),
  ];
  return figures.map(([name, figure]) => ({
    name,
    fraction: word(words, 'fraction', { numerator: figure.numerator, denominator: figure.denominator }),
    percent: formatPercent(figure.percent, words),
    rounding: word(words, `rounding-${figure.rounding}`),
    rows: figure.counted.length === 0 ? word(words, 'none') : figure.counted.map(formatCell).join(', '),
  }));
}
