/** A chart as the layouts take it: a drawing and what it tells, in words. */
import type { Theme } from '../theme.ts';
import type { Words } from '../words.ts';

export interface ChartView {
  /** The drawing, for the node `svg`. */
  readonly svg: string;
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
  /** All that the drawing shows, as sentences: for `meaning.alt`. */
  readonly alt: string;
  /** What it finds, in one sentence. */
  readonly finding: string;
  /** The same and how the priorities compare: to be printed below it. */
  readonly caption: string;
}

/** What every chart is drawn with. */
export interface ChartStyle {
  readonly colours: Theme['colours'];
  readonly words: Words;
  /** Points from edge to edge; a trend line has a width of its own. */
  readonly width: number;
}
