/** What the process of the command and the one that does its work say to each other. */
import type { JobName, Jobs, Stretch } from './engine.ts';

/** One job at a time. `signs`: what is built is to be sent back to be signed. */
export type Order = {
  [N in JobName]: { readonly name: N; readonly ask: Jobs[N]['ask']; readonly signs: boolean };
}[JobName];

/** The answer to a request to sign. */
export interface Signed {
  readonly signed: Uint8Array;
}

export type Report =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'sign'; readonly blank: Uint8Array }
  | { readonly kind: 'done'; readonly answer: Jobs[JobName]['answer'] }
  /** A FileProblem, in words for the user. */
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };
