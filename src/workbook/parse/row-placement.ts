/** Where a measure or action belongs: its priority and theme. Undefined where the priority is not known. */
import type { Language, Sourced } from '../../model/entry.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Priority } from '../../model/submission.ts';
import type { Reading } from '../reading.ts';
import { findPriority, offerPriorities } from './priorities.ts';
import type { RowReader } from './row-reader.ts';

/** What rows refer to; shared by the sheets Measures and Actions. */
export interface RowContext {
  readonly reading: Reading;
  readonly language: Language;
  readonly priorities: readonly Priority[];
  readonly scheme: Scheme;
  /** Settles the spelling of a theme within its priority. */
  readonly settleTheme: (theme: Sourced<string>, priorityId: string) => Sourced<string>;
}

export interface Placement {
  readonly priorityId: string;
  readonly theme: Sourced<string>;
}

export function placeRow(reader: RowReader, context: RowContext): Placement | undefined {
  const name = reader.text('priority').value;
  const priority = findPriority(name, context.priorities);
  if (!priority) {
    reportUnknownPriority(name, reader, context);
    return undefined;
  }
  const theme = reader.required('theme', 'a theme');
  const isBlank = theme.value === '';
  return { priorityId: priority.id, theme: isBlank ? theme : context.settleTheme(theme, priority.id) };
}

/** Where the sheet Priorities gives none, one finding there says so. */
function reportUnknownPriority(name: string, reader: RowReader, { priorities }: RowContext): void {
  if (priorities.length === 0) return;
  reader.report('priority', 'unknown-priority', offerPriorities(name, priorities));
}
