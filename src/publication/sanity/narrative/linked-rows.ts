/** Which measures a sentence speaks of, by the words it shares with their names. */
import type { ScoredItem } from '../../../model/scored-report.ts';
import type { Measure } from '../../../model/submission.ts';
import { plainWords } from '../plain-words.ts';

/** Words of so many names tell no measure from another. */
const COMMON = 3;

/** Words that measures and texts share without being about the same thing. */
const GENERAL: ReadonlySet<string> = new Set(
  [
    'number percentage proportion total average people person adults children young residents council services service',
    'within working during quarter target targets measure measures action actions their there which where with from that this have were been being year years after before into than more less most over under between against through since still last next each every other result results outturn performance overall better improved improving improve good well need needs needing made make take taken given first second time',
    'canran nifer cyfanswm pobl plant oedolion trigolion cyngor gwasanaeth gwasanaethau flwyddyn blwyddyn targed targedau mesur mesurau wedi mewn gyda neu sydd sy sy’n oedd mwy llai',
  ].flatMap((list) => list.split(' ').map(stem)),
);

export interface LinkedRows {
  /** The measures that share a word with the sentence. */
  readonly rowsOf: (sentence: string) => Measure[];
}

/** The index of all names, made when the first sentence asks. */
export function linkedRows(items: readonly ScoredItem[]): LinkedRows {
  let index: Map<string, Measure[]> | undefined;
  return {
    rowsOf: (sentence) => {
      index ??= indexOf(items);
      return [...new Set(stemsOf(sentence).flatMap((word) => index?.get(word) ?? []))];
    },
  };
}

/** Stems of the words of a text that can tell one thing from another. */
export function stemsOf(text: string): string[] {
  const words = plainWords(text).match(/[a-z]{4,}/g) ?? [];
  return [...new Set(words.map(stem))].filter((word) => !GENERAL.has(word));
}

/** Six letters make `recycled` and `recycling` one word, and leave `complaints` and `completed` two. */
function stem(word: string): string {
  return word.replace(/s$/, '').slice(0, 6);
}

function indexOf(items: readonly ScoredItem[]): Map<string, Measure[]> {
  const index = new Map<string, Measure[]>();
  for (const item of items) {
    if (item.kind !== 'measure') continue;
    for (const word of stemsOf(item.measure.name.value)) {
      const rows = index.get(word);
      if (rows === undefined) index.set(word, [item.measure]);
      else rows.push(item.measure);
    }
  }
  for (const [word, rows] of index) if (rows.length > COMMON) index.delete(word);
  return index;
}
