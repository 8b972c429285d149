/**
 * The colours of a theme that a reader could not tell apart: every pair of text and ground that the layouts
 * use. The watermark, the rules of tables and the accent carry no meaning; charts choose by contrast themselves.
 */
import { ratioText, TEXT_CONTRAST } from '../model/contrast.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { contrast, WHITE } from './charts/contrast.ts';
import { resourceFindings } from './resource-findings.ts';
import type { Theme } from './theme.ts';

type Colour = keyof Theme['colours'];

/** Text, and what lies under it; white paper where nothing is said. */
const PAIRS: readonly { readonly text: Colour; readonly ground?: Colour }[] = [
  { text: 'text' },
  { text: 'muted' },
  { text: 'heading' },
  { text: 'link' },
  { text: 'tableHeadText', ground: 'tableHead' },
  { text: 'coverText', ground: 'cover' },
];

export function weakColours({ colours }: Theme, place: Place): Finding[] {
  return PAIRS.flatMap(({ text, ground }) => {
    const [colour, under] = [colours[text], ground === undefined ? WHITE : colours[ground]];
    const ratio = contrast(colour, under);
    if (ratio >= TEXT_CONTRAST) return [];
    const params = { text, ground, ratio: ratioText(ratio), colour, under };
    return [resourceFindings['theme-contrast'](place, params)];
  });
}
