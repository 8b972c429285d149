/**
 * The publication gate: everything that stands between a scored report and the public, told at once.
 * Official and summary are refused while a reason is open; nothing overrides it but mending the reason.
 */
import type { Finding } from '../model/finding.ts';

/** What a report is asked before it is published, in the order of the checklist. */
export const GATE_TOPICS = [
  'errors',
  'warnings',
  'placeholders',
  'draft-marks',
  'publication-date',
  'sign-offs',
] as const;

export type GateTopic = (typeof GATE_TOPICS)[number];

export interface GatePoint {
  readonly topic: GateTopic;
  /** Empty when the point is settled. */
  readonly reasons: readonly Finding[];
}

/** Warnings with a point of their own. They must be mended: an acknowledgement does not settle them. */
const OWN_POINTS: ReadonlyMap<string, GateTopic> = new Map([
  ['placeholder', 'placeholders'],
  ['draft-mark', 'draft-marks'],
  ['publication-date-missing', 'publication-date'],
]);

/** Whether the Acknowledged sheet can let a warning of this code stand. */
export function canBeAcknowledged(code: string): boolean {
  return !OWN_POINTS.has(code);
}

/**
 * In: the findings of all stages, the settled ones marked, and what is to be said of the sign-offs.
 * Out: every point of the gate with its reasons; notes are none.
 */
export function gatePoints(findings: readonly Finding[], ofSignOffs: readonly Finding[]): GatePoint[] {
  const open = findings.filter(({ severity, acknowledged }) => severity !== 'note' && !acknowledged);
  const topicOf = ({ code, severity }: Finding): GateTopic =>
    severity === 'error' ? 'errors' : (OWN_POINTS.get(code) ?? 'warnings');
  return GATE_TOPICS.map((topic) => ({
    topic,
    reasons: topic === 'sign-offs' ? ofSignOffs : open.filter((finding) => topicOf(finding) === topic),
  }));
}

/** Every reason of every point; none when the report may be published. */
export function reasonsForRefusal(points: readonly GatePoint[]): Finding[] {
  return points.flatMap(({ reasons }) => reasons);
}
