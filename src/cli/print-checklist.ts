/** The publication gate as a checklist: what `--why-not` prints. */
import { formatPlace } from '../model/place.ts';
import type { GatePoint, GateTopic } from '../publication/gate.ts';
import type { Effects } from './effects.ts';

const TITLES: Readonly<Record<GateTopic, string>> = {
  errors: 'no figure is in doubt (no error)',
  warnings: 'every warning is settled or acknowledged',
  placeholders: 'no placeholder stands in a text',
  'draft-marks': 'no text is marked as a draft',
  'publication-date': 'the publication date is given',
  'sign-offs': 'everyone who signs has approved what stands now',
};

/** Prints every point of the gate on standard output, ticked when settled, with what is open below it. */
export function printChecklist(name: string, gate: readonly GatePoint[], effects: Effects): void {
  const open = gate.filter(({ reasons }) => reasons.length > 0).length;
  const state = open === 0 ? 'may be published' : `${open} of ${gate.length} points are open`;
  effects.out(`${name}: ${state}`);
  for (const { topic, reasons } of gate) {
    effects.out(`[${reasons.length === 0 ? 'x' : ' '}] ${TITLES[topic]}`);
    for (const { place, message, hint } of reasons) {
      effects.out(`    [ ] ${place === undefined ? '' : `${formatPlace(place)}: `}${message}`);
      effects.out(`        ${hint}`);
    }
  }
}
