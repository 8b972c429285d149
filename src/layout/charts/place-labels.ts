/** Where the labels of a bar stand: in their segments where they fit, else in a line below the bar. */
import { shorten, textWidth } from './text-width.ts';

/** Points; nothing in a report is set smaller than 10. */
export const LABEL_SIZE = 11;

/** Kept free at both ends of a segment. */
const PADDING = 3;

/** Between two labels below the bar. */
const GAP = 10;

/** A label below the bar takes no more, however long the word. */
const WIDEST_OUTSIDE = 190;
const NARROWEST_OUTSIDE = 60;

export interface Segment {
  readonly word: string;
  /** Painted before the word; what it means does not depend on the colour. */
  readonly sign: string;
  readonly count: string;
  /** The sign stands for this segment only, so that sign and count say all. */
  readonly isOwnSign: boolean;
  /** Left edge and width as painted. */
  readonly x: number;
  readonly width: number;
}

export interface Label {
  readonly text: string;
  /** Of its middle. */
  readonly x: number;
  readonly width: number;
}

/** Of the line below the bar. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

export interface OutsideLabel extends Label {
  /** The middle of its segment, which is where it would rather stand. */
  readonly of: number;
}

export interface PlacedLabels {
  /** One for each segment, or undefined where it stands below. */
  readonly inside: readonly (Label | undefined)[];
  readonly outside: readonly OutsideLabel[];
}

/** In: segments from left to right, whether each must be named in words, the edges labels keep within. */
export function placeLabels(segments: readonly Segment[], inWords: boolean, edges: Edges): PlacedLabels {
  const inside = segments.map((segment) => insideLabel(segment, inWords));
  const left = segments.filter((_, index) => inside[index] === undefined);
  return { inside, outside: below(left, edges) };
}

function insideLabel(segment: Segment, inWords: boolean): Label | undefined {
  const forms = [whole(segment), ...(inWords || !segment.isOwnSign ? [] : [short(segment)])];
  return forms
    .map((text) => ({ text, x: middle(segment), width: textWidth(text, LABEL_SIZE) }))
    .find(({ width }) => width + 2 * PADDING <= segment.width);
}

/** In words, cut where the line has no room for them all; as sign and count where little of them would be left. */
function below(segments: readonly Segment[], edges: Edges): PlacedLabels['outside'] {
  const room = (edges.right - edges.left + GAP) / segments.length - GAP;
  const labels = (form: (segment: Segment) => string) =>
    segments.map((segment) => {
      const text = form(segment);
      return { text, x: middle(segment), width: textWidth(text, LABEL_SIZE), of: middle(segment) };
    });
  const signsSayIt = segments.every(({ isOwnSign }) => isOwnSign);
  const forms = [WIDEST_OUTSIDE, ...(room < NARROWEST_OUTSIDE || signsSayIt ? [] : [room])].map(
    (width) => (segment: Segment) => shortened(segment, width),
  );
  const fits = forms.map(labels).find((row) => {
    const needed = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
    return needed <= edges.right - edges.left;
  });
  return spread(fits ?? labels(short), edges);
}

/** Labels that touch, moved as one. */
interface Block {
  readonly labels: readonly OutsideLabel[];
  readonly width: number;
  /** Left edge. */
  readonly x: number;
}

/** Moves labels apart, all together as little as can be, within the edges. */
function spread(labels: readonly OutsideLabel[], edges: Edges): OutsideLabel[] {
  let blocks: readonly Block[] = [];
  for (const label of labels) {
    let block = blockOf([label], edges);
    let before = blocks.at(-1);
    while (before && before.x + before.width + GAP > block.x) {
      block = blockOf([...before.labels, ...block.labels], edges);
      blocks = blocks.slice(0, -1);
      before = blocks.at(-1);
    }
    blocks = [...blocks, block];
  }
  return blocks.flatMap((block) => placed(block.labels, block.x));
}

/** Where a row of labels stands so that their distances from their wishes are least, taken together. */
function blockOf(labels: readonly OutsideLabel[], { left, right }: Edges): Block {
  const wish = placed(labels, 0).reduce((sum, { of, x }) => sum + of - x, 0) / labels.length;
  const width = labels.reduce((sum, label) => sum + label.width + GAP, -GAP);
  return { labels, width, x: Math.max(left, Math.min(wish, right - width)) };
}

/** Labels side by side from a left edge. */
function placed(labels: readonly OutsideLabel[], left: number): OutsideLabel[] {
  let x = left;
  return labels.map((label) => {
    const at = x + label.width / 2;
    x += label.width + GAP;
    return { ...label, x: at };
  });
}

function middle({ x, width }: Segment): number {
  return x + width / 2;
}

function whole({ sign, word, count }: Segment): string {
  return [sign, word, count].join(' ').trim();
}

function short({ sign, count }: Segment): string {
  return [sign, count].join(' ').trim();
}

/** The count is never cut off, only the word. */
function shortened(segment: Segment, width: number): string {
  const room = width - textWidth(`${short(segment)}  `, LABEL_SIZE);
  return whole({ ...segment, word: shorten(segment.word, LABEL_SIZE, room) });
}
