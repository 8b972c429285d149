/** What a sentence says became of rows: met, improved, Amber. In: words. Out: outcomes, and which rows have them. */
import type { Scheme } from '../../../model/scheme.ts';
import type { Direction, ScoredItem } from '../../../model/scored-report.ts';
import { plainWords } from '../plain-words.ts';

export interface Outcome {
  /** As the summary tables name their rows: `met`, `improved`, a band's id; `''` where they have none. */
  readonly id: string;
  /** As findings call it: `met`, `improved`, `Amber`. */
  readonly name: string;
  /** Among which rows it is counted. */
  readonly among: 'status' | 'direction';
  readonly has: (item: ScoredItem) => boolean;
}

const NOT_MET =
  /\b(?:miss(?:ed|ing)?|not (?:met|achieved|reached|on track|completed|hit|meet)|did not (?:meet|reach|achieve|hit)|below (?:the |their )?targets?|short of|fail(?:ed|s)?|off target|behind|methu|methwyd|ni ch(?:y|ae)\w+|na chyrhaedd\w+)\b/;
const MET =
  /\b(?:me(?:t|et|ets|eting)|exceed(?:ed|s|ing)?|achiev(?:ed|e|es)|hit|reach(?:ed)?|on track|completed?|delivered|on target|(?:c|g|ch)yrr?[ah]*edd\w*|(?:c|g|ch)wbl[ah]+\w*|ar y trywydd)\b/;
const IMPROVED = /\b(?:improv\w+|better|g?wel[l]\w*)\b/;
const DETERIORATED = /\b(?:deteriorat\w+|wors\w+|declin\w+|got less good|[dn]*d?irywi\w*|g?waeth\w*)\b/;
const ALL_NOT_MET = new RegExp(NOT_MET, 'g');
const SAME = /\b(?:unchanged|the same|stayed|as planned|yr un fath|heb newid)\b/;

const IMPROVING = travelled('improved', 'improved', ['improving']);
const UNCHANGED = travelled('same-or-planned', 'same or planned', ['same', 'planned']);
const NO_WORSE = travelled('', 'improved, same or planned', ['improving', 'same', 'planned']);
const WORSE = travelled('deteriorated', 'deteriorated', ['deteriorating']);

/** In: a sentence and the scheme, whose labels are outcomes too. Out: every outcome it speaks of. */
export function outcomesIn(sentence: string, scheme: Scheme): Outcome[] {
  const plain = plainWords(sentence);
  const without = plain.replace(ALL_NOT_MET, ' ');
  const when = (is: boolean, outcome: () => Outcome): Outcome[] => (is ? [outcome()] : []);
  const [improved, same] = [IMPROVED.test(plain), SAME.test(plain)];
  const bands = scheme.bands.filter(({ label }) => hasWord(plain, plainWords(label)));
  return [
    ...when(MET.test(without), () => met(scheme)),
    ...when(without !== plain, () => notMet(scheme)),
    ...when(improved, () => IMPROVING),
    ...when(same, () => UNCHANGED),
    ...when(improved && same, () => NO_WORSE),
    ...when(DETERIORATED.test(plain), () => WORSE),
    ...bands.map(({ id, label }) => inBands(id, label, [id])),
    ...when(bands.length > 1, () =>
      inBands(
        '',
        bands.map(({ label }) => label).join(' or '),
        bands.map(({ id }) => id),
      ),
    ),
  ];
}

/** Where a sentence speaks of none, it may mean any row of the summary tables. */
export function allOutcomes(scheme: Scheme): Outcome[] {
  const bands = scheme.bands.map(({ id, label }) => inBands(id, label, [id]));
  return [met(scheme), IMPROVING, UNCHANGED, WORSE, ...bands];
}

function met({ bands }: Scheme): Outcome {
  return inBands(
    'met',
    'met',
    bands.filter((band) => band.met).map(({ id }) => id),
  );
}

function notMet({ bands }: Scheme): Outcome {
  return inBands(
    '',
    'not met',
    bands.filter((band) => !band.met).map(({ id }) => id),
  );
}

function inBands(id: string, name: string, ids: readonly string[]): Outcome {
  const has = ({ status: { published } }: ScoredItem): boolean =>
    published.kind === 'band' && ids.includes(published.band);
  return { id, name, among: 'status', has };
}

function travelled(id: string, name: string, directions: readonly Direction[]): Outcome {
  return { id, name, among: 'direction', has: ({ direction }) => directions.includes(direction.published) };
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + word.length));
}
