/** A polarity that does not fit the name: more households in temporary accommodation taken for better. */
import type { Finding } from '../../model/finding.ts';
import { sanityFindings } from './findings.ts';
import { polarityWords } from './polarity-words.ts';
import { placeAt, type Row } from './row-figures.ts';

const COLUMN_WORDS = { higher: 'Higher', lower: 'Lower' } as const;

/** In: a row. Out: a warning at its polarity, when the name reads the other way. None claims nothing. */
export function inspectPolarityWording({ measure, name, file }: Row): Finding[] {
  const { polarity, cells } = measure;
  if (polarity === 'none') return [];
  const read = polarityWords(name);
  if (read === undefined || read.polarity === polarity) return [];
  const params = {
    expected: COLUMN_WORDS[read.polarity],
    found: COLUMN_WORDS[polarity],
    words: read.words,
  };
  return [sanityFindings['polarity-wording'](placeAt(file, cells?.polarity ?? measure.name.at), params)];
}
