/** What the command line touches outside itself, passed in so that a test runs it in memory. */
import type { OutputFile } from '../publication/manifest.ts';
import type { ClosableEngine, Engine, Watch } from './engine.ts';

/** What there is for work at the same time. */
export interface Machine {
  readonly cores: number;
  /** That could be had without another program suffering. */
  readonly freeMebibytes: number;
}

/** A folder to be watched, with what is wanted of it by absolute path. */
export interface WatchedFolder {
  readonly folder: string;
  /** With the folders in it. */
  readonly deep: boolean;
  readonly wants: (path: string) => boolean;
}

export interface Effects {
  /** Reads, scores and builds. */
  readonly engine: Engine;
  /** One more engine, for work at the same time. */
  readonly startEngine: () => ClosableEngine;
  readonly machine: () => Machine;
  /**
   * Reads a regular file, at most `most` bytes of it where that is given. Throws a FileProblem when it is not
   * there, not a file, not readable, or beyond all bounds.
   */
  readonly readFile: (path: string, most?: number) => Promise<Uint8Array>;
  /** Base names of the files in a folder, in order; undefined where there is no folder of that name. */
  readonly listFiles: (folder: string) => Promise<readonly string[] | undefined>;
  /**
   * Tells the absolute path of each file that was changed, made or taken away, once nobody writes to it any more; of a
   * folder that has gone, come or become another its own; and what cannot be watched. Out: a function that ends it.
   */
  readonly watchFolders: (
    folders: readonly WatchedFolder[],
    told: { readonly change: (path: string) => void; readonly problem: (message: string) => void },
  ) => Promise<() => Promise<void>>;
  /** From now on Ctrl-C ends nothing, but is told by the signal. */
  readonly stopRequest: () => AbortSignal;
  /** Writes all files whole or none at all. Throws a FileProblem. */
  readonly writeFiles: (folder: string, files: readonly OutputFile[]) => Promise<void>;
  /** Results. */
  readonly out: (line: string) => void;
  /** Findings and the line that ends each workbook. */
  readonly err: (line: string) => void;
  /** A line that replaces itself on a terminal; '' clears it. Does nothing where there is no terminal. */
  readonly progress: (text: string) => void;
  /** A variable of the environment. */
  readonly environment: (name: string) => string | undefined;
  /** Asks on the terminal without showing what is typed. Nothing where there is no terminal, or at its end. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
  /** The time of signing, and how long a build took; nothing else in a file knows the clock. */
  readonly now: () => Date;
  /** Keys and, for some signatures, chance. */
  readonly crypto: () => Crypto;
}

/** Shows the steps of a job as progress; how long each stretch takes is nothing to be shown. */
export function progressWatch(effects: Pick<Effects, 'progress'>): Watch {
  return { step: effects.progress, stretch: () => {} };
}
