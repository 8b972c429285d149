/** Spans: pieces of a text in another language, abbreviations, and words read otherwise than painted. */
import { type Slot, StructureElement } from './element.ts';
import type { LineRun } from './line-runs.ts';

/** The slot of a run: a span's own where it means more than its neighbours. */
export function spanIn(slot: Slot, { meaning }: LineRun): Slot {
  if (meaning === undefined) return slot;
  const { language, expansion, spoken } = meaning;
  if (language === undefined && expansion === undefined && spoken === undefined) return slot;
  const last = slot.kids.at(-1);
  const known = last?.kind === 'element' ? SPANS.get(last) : undefined;
  if (known && known.meaning === meaning) return known.slot;
  const span = new StructureElement('Span', {
    language,
    expansion,
    actualText: spoken,
    origin: slot.element.properties.origin,
  });
  slot.kids.push(span);
  const inner = span.addSlot();
  SPANS.set(span, { meaning, slot: inner });
  return inner;
}

/** A span that goes on over the end of a line is one span. */
const SPANS = new WeakMap<StructureElement, { readonly meaning: LineRun['meaning']; readonly slot: Slot }>();
