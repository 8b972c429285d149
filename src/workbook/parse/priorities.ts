/** Sheet Priorities → priorities in order of print, and how rows of other sheets find theirs. */
import type { Language } from '../../model/entry.ts';
import { foldName, nearMatches } from '../../model/near-match.ts';
import type { Priority } from '../../model/submission.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { firstSeen } from './first-seen.ts';
import { rowReader } from './row-reader.ts';

/** One that is there twice is told of once and kept: rows that name it are in the right. */
export function parsePriorities(table: Table, language: Language, reading: Reading): Priority[] {
  const priorities: Priority[] = [];
  const seen = firstSeen();
  for (const row of table.rows) {
    const reader = rowReader(row, reading, language);
    const name = reader.required('priority', 'the name of the priority');
    if (name.value === '') continue;
    const shortName = reader.optional('shortName') ?? name;
    const commentary = reader.optional('commentary');
    const twice = [name, ...(foldName(shortName.value) === foldName(name.value) ? [] : [shortName])].flatMap(
      (one) => {
        const first = seen(one.value, one.at);
        return first ? [{ one, first }] : [];
      },
    );
    for (const { one, first } of twice) {
      report(reading, 'duplicate-priority', one.at, { found: one.value, first: first.cell });
    }
    priorities.push({ id: foldName(name.value), name, shortName, ...(commentary ? { commentary } : {}) });
  }
  if (priorities.length === 0 && table.rows.length === 0) {
    report(reading, 'empty-sheet', { sheet: table.sheet }, { what: 'the priorities of the plan' });
  }
  return priorities;
}

/** By full or short name. */
export function findPriority(name: string, priorities: readonly Priority[]): Priority | undefined {
  return byName(priorities).get(foldName(name));
}

/** Of a list, made once, however many rows ask for it. */
const named = new WeakMap<readonly Priority[], ReadonlyMap<string, Priority>>();

function byName(priorities: readonly Priority[]): ReadonlyMap<string, Priority> {
  const found = named.get(priorities);
  if (found) return found;
  const made = new Map<string, Priority>();
  // Of two that share a name the first is meant.
  for (const priority of priorities.toReversed()) {
    made.set(foldName(priority.shortName.value), priority).set(priority.id, priority);
  }
  named.set(priorities, made);
  return made;
}

/** What a finding offers for a name that is none: full and short names near it, else all full names. */
export function offerPriorities(name: string, priorities: readonly Priority[], more: readonly string[] = []) {
  const full = [...more, ...priorities.map((priority) => priority.name.value)];
  const short = priorities.map(({ shortName }) => shortName.value);
  const near = nearMatches(name, [...new Set([...full, ...short])]);
  return { found: name, known: near.length > 0 ? near : full };
}
