/** Words that stand for something other than themselves, wherever a figure may stand. In: words. Out: what they say. */
import type { Entry, Target } from '../../model/entry.ts';
import { foldHeading } from '../../model/near-match.ts';

/** Folded, English and Welsh. */
const WORDS: ReadonlyMap<string, Entry | Target> = new Map<string, Entry | Target>([
  ['na', { kind: 'not-applicable' }],
  ['notapplicable', { kind: 'not-applicable' }],
  ['amherthnasol', { kind: 'not-applicable' }],
  ['notreported', { kind: 'not-reported' }],
  ['hebeiadrodd', { kind: 'not-reported' }],
  ['notarget', { kind: 'no-target' }],
  ['dimtarged', { kind: 'no-target' }],
]);

/** Undefined for words that say what they say. */
export function knownWords(words: string): Entry | Target | undefined {
  return WORDS.get(foldHeading(words));
}
