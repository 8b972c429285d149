/** The rules of status as sentences, made from the scheme in force. */
import { compare, type Decimal, decimalPlaces, multiply, ZERO } from '../../model/decimal.ts';
import type { NumberEntry, Unit } from '../../model/entry.ts';
import { type Band, DEFAULT_SCHEME, type Scheme } from '../../model/scheme.ts';
import type { Measure } from '../../model/submission.ts';
import { type Words, word } from '../words.ts';
import { formatDifference, formatFigure } from './format-gap.ts';
import { formatNumber, formatProgressWord, formatSize } from './format-value.ts';
import { joinList } from './sentence.ts';
import { bandView, type StatusView } from './status-view.ts';
import { type TextView, textView } from './text-view.ts';

export interface StatusRulesView {
  readonly lead: string;
  /** Best first. */
  readonly statuses: readonly (StatusView & { readonly sentence: string })[];
  /** What holds for all of them. */
  readonly notes: readonly string[];
  /** Measures with a tolerance or a floor of their own. */
  readonly ownLimits: readonly { readonly ref: string; readonly name: TextView; readonly limit: string }[];
}

/** A target to show by example what a share of it is. */
const EXAMPLE = '80' as Decimal;

/** In: a scheme and the measures it is for. Out: its rules, in the order in which they are tried. */
export function statusRulesView(scheme: Scheme, measures: readonly Measure[], words: Words): StatusRulesView {
  const ownLimits = measures.flatMap((measure) => ownLimit(measure, words));
  return {
    lead: word(words, 'rule-lead'),
    statuses: scheme.bands.map((band, index) => ({
      ...bandView(band),
      sentence: bandSentence(band, scheme.bands[index - 1], words),
    })),
    notes: [
      ...shareExample(scheme, words),
      ...metSentence(scheme, words),
      ...progressSentence(scheme, words),
      ...(ownLimits.length === 0 ? [] : ownLimitsSentence(scheme, words)),
      word(words, 'rule-exact'),
    ],
    ownLimits,
  };
}

/** `Amber: the target was missed by no more than 5%.` */
function bandSentence(band: Band, above: Band | undefined, words: Words): string {
  const bound = boundRule(band, above, words);
  const rule = band.condition ? word(words, 'rule-and-held', { rule: bound }) : bound;
  const note = bandNote(band, words);
  return note === undefined
    ? word(words, 'rule-line', { label: band.label, rule })
    : word(words, 'rule-line-noted', { label: band.label, rule, note });
}

function boundRule({ bound, met, condition }: Band, above: Band | undefined, words: Words): string {
  if (bound === undefined) {
    if (condition !== undefined) return word(words, met ? 'rule-any' : 'rule-missed');
    return isShortOf(above)
      ? word(words, 'rule-missed-more', { size: formatSize(above.bound, words) })
      : word(words, 'rule-any');
  }
  const side = compare(bound.value, ZERO);
  if (side === 0) return word(words, met ? 'rule-met' : 'rule-own');
  const size = formatSize(bound, words);
  return word(words, side > 0 ? 'rule-better' : 'rule-missed-by', { size });
}

/** Whether a band takes all that is short of the target by up to its bound. */
export function isShortOf(band: Band | undefined): band is Band & Required<Pick<Band, 'bound'>> {
  return band?.bound !== undefined && band.condition === undefined && compare(band.bound.value, ZERO) < 0;
}

/** The note on a band, to stand in brackets; that of the built-in scheme in the report's language. */
export function bandNote({ note }: Band, words: Words): string | undefined {
  if (note === undefined) return undefined;
  const builtIn = DEFAULT_SCHEME.bands.some((band) => band.note === note);
  return builtIn ? word(words, 'inferred') : note.replace(/\.$/, '');
}

/** "5%" of what? Without a relative bound nobody need ask. */
function shareExample({ bands }: Scheme, words: Words): string[] {
  const bounds = bands.flatMap(({ bound }) =>
    bound?.basis === 'relative' && compare(bound.value, ZERO) !== 0 ? [bound] : [],
  );
  const bound = bounds.at(-1);
  if (bound === undefined) return [];
  const share = multiply(EXAMPLE, bound.value.replace(/^-/, '') as Decimal);
  const points = formatDifference(share, decimalPlaces(share), '%', words);
  const target = word(words, 'percent', { number: formatNumber(EXAMPLE, 0, words) });
  return [word(words, 'rule-share', { target, size: formatSize(bound, words), points })];
}

function metSentence({ bands }: Scheme, words: Words): string[] {
  const met = bands.filter((band) => band.met).map(({ label }) => label);
  return met.length === 0 ? [] : [word(words, 'rule-counts-met', { labels: joinList(met, words) })];
}

/** `An action is judged by its progress. Completed or On track: Green; …` */
function progressSentence({ bands, words: progress }: Scheme, words: Words): string[] {
  const groups = bands.flatMap(({ id, label }) => {
    const own = Object.keys(progress).filter((key) => progress[key] === id);
    if (own.length === 0) return [];
    const list = own.map((key) => formatProgressWord(key, words)).join(word(words, 'list-between'));
    return [word(words, 'word-is-status', { word: list, status: label })];
  });
  return groups.length === 0 ? [] : [word(words, 'rule-progress', { list: groups.join('; ') })];
}

function ownLimitsSentence({ bands }: Scheme, words: Words): string[] {
  const labels = bands.slice(-2).map(({ label }) => label);
  return labels.length < 2 ? [] : [word(words, 'rule-own-limits', { labels: joinList(labels, words) })];
}

function ownLimit(measure: Measure, words: Words): StatusRulesView['ownLimits'][number][] {
  const { ref, name, tolerance, floor } = measure;
  const named = { ref: ref.value, name: textView(name) };
  if (floor) {
    const { value } = floor;
    const entry: NumberEntry = {
      kind: 'number',
      value,
      decimals: decimalPlaces(value),
      unit: signOf(measure),
    };
    return [{ ...named, limit: word(words, 'limit-floor', { size: formatFigure(entry, measure, words) }) }];
  }
  if (!tolerance) return [];
  const { basis, value } = tolerance.value;
  const size =
    basis === 'relative'
      ? formatSize({ basis, value }, words)
      : formatDifference(value, decimalPlaces(value), measure.unit, words);
  return [{ ...named, limit: word(words, 'limit-tolerance', { size }) }];
}

function signOf({ unit }: Measure): Unit {
  return unit === '%' || unit === '£' ? unit : '';
}
