/** Narrative rows as blocks by section: neighbouring bullets make one list. */
import { foldHeading } from '../../model/near-match.ts';
import type { NarrativeItem } from '../../model/submission.ts';
import { type TextView, textView } from './text-view.ts';

export type NarrativeBlock =
  | { readonly kind: 'paragraph' | 'note'; readonly text: TextView }
  | { readonly kind: 'list'; readonly items: readonly TextView[] };

export interface NarrativeView {
  readonly introduction: readonly NarrativeBlock[];
  readonly summaryNote: readonly NarrativeBlock[];
  /** Sections of other names, in the order they first occur. */
  readonly others: readonly { readonly section: string; readonly blocks: readonly NarrativeBlock[] }[];
}

/** The layouts place these two; every other section becomes one of its own after the introduction. */
const PLACED = { introduction: 'introduction', summaryNote: 'summarynote' } as const;

export function narrativeView(items: readonly NarrativeItem[]): NarrativeView {
  const sections = new Map<string, { section: string; items: NarrativeItem[] }>();
  for (const item of items) {
    const id = foldHeading(item.section);
    const section = sections.get(id) ?? { section: item.section, items: [] };
    section.items.push(item);
    sections.set(id, section);
  }
  const placed: readonly string[] = Object.values(PLACED);
  return {
    introduction: blocks(sections.get(PLACED.introduction)?.items ?? []),
    summaryNote: blocks(sections.get(PLACED.summaryNote)?.items ?? []),
    others: [...sections]
      .filter(([id]) => !placed.includes(id))
      .map(([, { section, items: own }]) => ({ section, blocks: blocks(own) })),
  };
}

function blocks(items: readonly NarrativeItem[]): NarrativeBlock[] {
  const out: NarrativeBlock[] = [];
  let list: TextView[] | undefined;
  for (const item of items) {
    const text = textView(item.text);
    if (item.kind !== 'bullet') {
      list = undefined;
      out.push({ kind: item.kind, text });
    } else if (list) {
      list.push(text);
    } else {
      list = [text];
      out.push({ kind: 'list', items: list });
    }
  }
  return out;
}
