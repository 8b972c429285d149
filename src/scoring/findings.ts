/** Every finding of the scoring stage and its wording. */
import { defineFindings, wording } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';

export const findings = defineFindings({
  'unknown-outcome': wording<{ text: string; words: readonly string[] }>(
    'error',
    ({ text }) => `expected a progress word, found "${text}"`,
    ({ text, words }) =>
      `Correct the word, or give a status override with its reason: ${suggest(text, words)}`,
  ),
  'unscorable-target': wording<{ target: string; outturn: string }>(
    'error',
    ({ target, outturn }) =>
      `expected a number or "No target" for an outturn of ${outturn}, found "${target}"`,
    () => 'Give the target as a number, write "No target", or give a status override with its reason.',
  ),
  'no-polarity': wording<{ target: string }>(
    'error',
    ({ target }) => `expected a polarity of Higher or Lower for a target of ${target}, found "None"`,
    () =>
      'Say in the column Polarity which way is better, write "No target", or give a status override with its reason.',
  ),
  'zero-target': wording<{ target: string }>(
    'error',
    ({ target }) => `expected a target other than 0 for a margin in per cent, found "${target}"`,
    () =>
      "Give the row a tolerance or a floor in the measure's own units, or a status override with its reason.",
  ),
  'no-status-band': wording<{ outturn: string; target: string }>(
    'error',
    ({ outturn, target }) => `expected a status that takes ${outturn} against ${target}, found none`,
    () => 'End the statuses of the scheme with one that has neither a bound nor a condition.',
  ),
  'tolerance-and-floor': wording<{ tolerance: string; floor: string }>(
    'error',
    ({ tolerance, floor }) => `expected a tolerance or a floor, found "${tolerance}" and "${floor}"`,
    () => 'Clear one of the two: each alone says how far short of the target is still acceptable.',
  ),
  'floor-beyond-target': wording<{ floor: string; target: string }>(
    'warning',
    ({ floor, target }) => `expected a floor no better than the target of ${target}, found "${floor}"`,
    () => 'Check floor, target and polarity: between this floor and the target there is nothing.',
  ),
  'rounding-sensitive': wording<{
    of: 'status' | 'direction of travel';
    exact: string;
    printed: string;
    figures: string;
  }>(
    'warning',
    ({ of, exact, printed, figures }) =>
      `expected ${of} "${exact}" from the printed figures too, found "${printed}" from ${figures}`,
    ({ of }) => `Print more decimals, override the ${of} with a reason, or acknowledge that it stands.`,
  ),
  'override-in-force': wording<{
    of: 'status' | 'direction of travel';
    computed: string | undefined;
    published: string;
    reason: string;
  }>(
    'note',
    ({ of, computed, published, reason }) =>
      computed === undefined
        ? `expected no ${of} by the rules, found "${published}" by override: ${reason}`
        : `expected ${of} "${computed}" by the rules, found "${published}" by override: ${reason}`,
    () => 'The override is published and listed with its reason; clear it to publish what the rules give.',
  ),
  'override-idle': wording<{ of: 'status' | 'direction of travel'; published: string }>(
    'warning',
    ({ of, published }) =>
      `expected an override that changes the ${of}, found "${published}" as by the rules`,
    () => 'Clear the override, or acknowledge that it is kept on purpose.',
  ),
});
