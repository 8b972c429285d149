/**
 * The work behind the commands, apart from the commands themselves: a job in, plain data out. The process
 * has it done by a process of its own, which can be stopped; a test runs it in memory.
 */
import type { BuildResult, WorkbookFile } from '../build-report.ts';
import type { Finding } from '../model/finding.ts';
import type { SignPdf } from '../model/signature.ts';
import type { Change } from '../publication/compare-reports.ts';
import type { GatePoint } from '../publication/gate.ts';
import type { EditionRequest } from '../publication/plan-editions.ts';
import type { VerifyResult } from '../verify-report.ts';

export interface BuildJob extends EditionRequest {
  readonly workbook: WorkbookFile;
  readonly since?: WorkbookFile;
  readonly lastYear?: WorkbookFile;
  /** A folder of layouts, as it was typed. */
  readonly templates?: string;
  /** How often the layouts have changed since the first job: with another number they are loaded anew. */
  readonly layoutChanges?: number;
  /** SHA-256 of the file with the certificate that signs, for the manifest. */
  readonly signedWith?: string;
}

export interface CheckJob {
  readonly workbook: WorkbookFile;
  readonly lastYear?: WorkbookFile;
  readonly templates?: string;
}

export interface CompareJob {
  readonly before: WorkbookFile;
  readonly after: WorkbookFile;
}

export interface VerifyJob {
  readonly report: WorkbookFile;
  readonly workbook?: WorkbookFile;
  readonly since?: WorkbookFile;
  readonly lastYear?: WorkbookFile;
  readonly templates?: string;
}

/** A headline figure with its addresses as they are printed, `Measures!R14`. */
export interface ShownFigure {
  readonly table: string;
  readonly row: string;
  readonly percent: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly rounding: string;
  readonly counted: readonly string[];
  readonly population: readonly string[];
}

export interface CheckAnswer {
  /** What a build of all editions would end with. */
  readonly status: BuildResult['status'];
  readonly findings: readonly Finding[];
  readonly refused: readonly Finding[];
  readonly gate: readonly GatePoint[];
  /** Absent where the workbook has errors: its figures are those of the rows that could be read. */
  readonly figures?: {
    readonly fingerprint: string;
    readonly measures: number;
    readonly actions: number;
    readonly headline: readonly ShownFigure[];
  };
}

export interface CompareAnswer {
  /** What keeps the one and the other from being compared. */
  readonly errors: readonly [before: readonly Finding[], after: readonly Finding[]];
  readonly changes: readonly Change[];
}

export interface Jobs {
  readonly build: { readonly ask: BuildJob; readonly answer: BuildResult };
  readonly check: { readonly ask: CheckJob; readonly answer: CheckAnswer };
  readonly compare: { readonly ask: CompareJob; readonly answer: CompareAnswer };
  readonly verify: { readonly ask: VerifyJob; readonly answer: VerifyResult };
}

export type JobName = keyof Jobs;

/** What a job is at; each stretch has a bound of its own, see bounds.ts. */
export type Stretch =
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'building';
      readonly file: string;
      readonly rows: number;
      readonly editions: 'all' | 'one';
    }
  | { readonly kind: 'verifying'; readonly file: string };

/** Told of as a job goes on. */
export interface Watch {
  /** A line of progress. */
  readonly step: (text: string) => void;
  readonly stretch: (stretch: Stretch) => void;
  /** Signs what is built. The key stays with whoever asked for the job: what reads workbooks never holds it. */
  readonly sign?: SignPdf;
}

/** Throws a FileProblem where a folder of layouts cannot be read, nothing else that is not our fault. */
export type Engine = {
  readonly [N in JobName]: (ask: Jobs[N]['ask'], watch: Watch) => Promise<Jobs[N]['answer']>;
};

/** An engine that holds something, a process perhaps, until it is closed. */
export interface ClosableEngine extends Engine {
  readonly close: () => void;
}
