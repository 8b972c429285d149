/** Statuses, directions and figures as findings name them. */
import { type Decimal, multiply, round } from '../model/decimal.ts';
import type { Entry, NumberEntry, Target } from '../model/entry.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Direction, Status } from '../model/scored-report.ts';
import type { Tolerance } from '../model/submission.ts';

const DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  improving: 'Improving',
  planned: 'Planned',
  same: 'Same',
  deteriorating: 'Deteriorating',
  milestone: 'Milestone',
  'not-applicable': 'N/A',
};

const STATUS_NAMES: Readonly<Record<Exclude<Status['kind'], 'band'>, string>> = {
  'no-target': 'No target',
  'not-reported': 'Not reported',
  'not-applicable': 'N/A',
};

const HUNDRED = '100' as Decimal;

/** `Green`, `No target`; the label of the band as the scheme spells it. */
export function nameStatus(status: Status, scheme: Scheme): string {
  if (status.kind !== 'band') return STATUS_NAMES[status.kind];
  return scheme.bands.find(({ id }) => id === status.band)?.label ?? status.band;
}

export function nameDirection(direction: Direction): string {
  return DIRECTION_NAMES[direction];
}

/** A number as its cell shows it: `93%`, `£1.20`. */
export function nameNumber({ value, decimals, unit }: NumberEntry): string {
  const digits = round(value, decimals);
  return unit === '%' ? `${digits}%` : `${unit}${digits}`;
}

/** `93%`, `N/A`, `not reported`, or the text of the cell. */
export function nameEntry(entry: Entry | Target): string {
  switch (entry.kind) {
    case 'number':
      return nameNumber(entry);
    case 'text':
      return entry.text;
    case 'not-applicable':
      return 'N/A';
    default:
      return entry.kind.replace('-', ' ');
  }
}

/** `5%` of the target, or `2` in units. */
export function nameTolerance({ basis, value }: Tolerance): string {
  return basis === 'relative' ? `${multiply(value, HUNDRED)}%` : value;
}
