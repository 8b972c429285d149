/** A line of text as runs that belong together: one piece of paint, of a span or of a link each. */
import type { PdfmakeInline } from 'pdfmake-internals';
import type { Meaning } from '../../model/document.ts';

export interface LineRun {
  readonly inlines: readonly PdfmakeInline[];
  /** Of the piece of text the run comes from; the same object on every line. */
  readonly meaning: Meaning | undefined;
  readonly link: LinkTarget | undefined;
}

export type LinkTarget = { readonly uri: string } | { readonly destination: string };

export function lineRuns(inlines: readonly PdfmakeInline[]): LineRun[] {
  const runs: LineRun[] = [];
  let first = 0;
  inlines.forEach((inline, index) => {
    const next = inlines[index + 1];
    if (next !== undefined && isOneRun(inline, next)) return;
    const run = inlines.slice(first, index + 1);
    runs.push({ inlines: run, meaning: spanMeaning(inline.meaning), link: linkOf(inline) });
    first = index + 1;
  });
  return runs;
}

function isOneRun(a: PdfmakeInline, b: PdfmakeInline): boolean {
  return spanMeaning(a.meaning) === spanMeaning(b.meaning) && sameTarget(linkOf(a), linkOf(b));
}

export function sameTarget(a: LinkTarget | undefined, b: LinkTarget | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return 'uri' in a ? 'uri' in b && a.uri === b.uri : 'destination' in b && a.destination === b.destination;
}

/** The words of a link over the end of a line, with one space between. */
export function joinWords(before: string, more: string): string {
  return before === '' || /\s$/.test(before) ? before + more : `${before} ${more}`;
}

export function textOf(inlines: readonly PdfmakeInline[]): string {
  return inlines.map(({ text }) => text).join('');
}

function linkOf({ link, linkToDestination }: PdfmakeInline): LinkTarget | undefined {
  if (link) return { uri: link };
  return linkToDestination ? { destination: linkToDestination } : undefined;
}

/** A cell address alone needs no element of its own. */
function spanMeaning(meaning: Meaning | undefined): Meaning | undefined {
  if (meaning === undefined) return undefined;
  const { artifact, language, expansion, spoken, alt } = meaning;
  return artifact || language || expansion || spoken || alt ? meaning : undefined;
}
