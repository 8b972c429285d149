/**
 * Which way is better by the name of a measure, in English and Welsh. In: the name in plain words. Out: higher, lower, or undefined
 * where it says nothing or two things. A false alarm costs more than a silence: doubt is silence.
 */
import { nameParts } from './plain-words.ts';
import {
  AVERAGE_TIME,
  BAD,
  GAP,
  GOOD,
  HANDLED,
  IN_TIME,
  INCREASE,
  NEGATION,
  NOT_GOOD,
  PREVENTED,
  REDUCE,
  UNCLEAR,
} from './polarity-lists.ts';

export interface PolarityWords {
  readonly polarity: 'higher' | 'lower';
  /** The words that say so. */
  readonly words: string;
}

/** The first of these that has anything to say is heard: each is about what the later ones would misread. */
export function polarityWords(plain: string): PolarityWords | undefined {
  const aimed = aim(plain);
  if (aimed !== undefined) return aimed;
  if (UNCLEAR.test(plain)) return undefined;
  const lacking = NOT_GOOD.exec(plain);
  if (lacking) return { polarity: 'lower', words: lacking[0] };
  if (NEGATION.test(plain)) return undefined;
  const time = AVERAGE_TIME.exec(plain);
  const handled = IN_TIME.exec(plain) ?? PREVENTED.exec(plain);
  if (time) return handled ? undefined : { polarity: 'lower', words: time[0] };
  return handled ? { polarity: 'higher', words: handled[0] } : weigh(plain);
}

/** A name that begins with what is aimed at: `Reduce the number of …`. */
function aim(plain: string): PolarityWords | undefined {
  for (const part of nameParts(plain)) {
    const reduce = REDUCE.exec(part);
    if (reduce) return { polarity: 'lower', words: reduce[0] };
    const increase = INCREASE.exec(part);
    if (increase) return { polarity: 'higher', words: increase[0] };
  }
  return undefined;
}

/** What is bad beside what is good: only one of the two may be there, and nothing that deals with the bad. */
function weigh(plain: string): PolarityWords | undefined {
  const bad = GAP.exec(plain) ?? BAD.exec(plain);
  const good = GAP.test(plain) ? null : GOOD.exec(plain);
  if (bad) return good || HANDLED.test(plain) ? undefined : { polarity: 'lower', words: bad[0] };
  return good ? { polarity: 'higher', words: good[0] } : undefined;
}
