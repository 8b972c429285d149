/** What the process of the command and the one that does its work say to each other. */
import type { JobName, Jobs, Stretch } from './engine.ts';

/** One job at a time. */
export type Order = { [N in JobName]: { readonly name: N; readonly ask: Jobs[N]['ask'] } }[JobName];

export type Report =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'done'; readonly answer: Jobs[JobName]['answer'] }
  /** A FileProblem, in words for the user. */
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };
