/** Ends the evaluation of one tag with a finding; caught where the tag is run, never outside this stage. */
import type { Finding } from '../model/finding.ts';

export class Refusal extends Error {
  readonly finding: Finding;
  /** True where going on would only cost time: a bound was reached. */
  readonly final: boolean;

  constructor(finding: Finding, final = false) {
    super(finding.message);
    this.finding = finding;
    this.final = final;
  }
}

/** The refusal that was caught; anything else is a fault of the program and is thrown on. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
