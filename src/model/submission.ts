/** The workbook as typed data, before any scoring: what `workbook` gives and `scoring` takes. */
import type { Decimal } from './decimal.ts';
import type { Entry, Language, Sourced, Target } from './entry.ts';
import type { CellAddress } from './place.ts';
import type { Scheme } from './scheme.ts';

export interface Submission {
  readonly source: WorkbookSource;
  readonly settings: Settings;
  readonly narrative: readonly NarrativeItem[];
  readonly priorities: readonly Priority[];
  /** In the order of the sheet, which is the order of print within a theme. */
  readonly measures: readonly Measure[];
  readonly actions: readonly Action[];
  readonly scheme: Scheme;
  readonly earlierYears: readonly EarlierYear[];
  readonly signOffs: readonly SignOff[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly glossary: readonly GlossaryTerm[];
}

export interface WorkbookSource {
  /** Base name with ending, `derby-2016-17.xlsx`. */
  readonly file: string;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** As the workbook orders them; findings are sorted by it. */
  readonly sheets: readonly string[];
}

export interface Settings {
  readonly organisation: Sourced<string>;
  readonly title: Sourced<string>;
  /** As printed, `2016/17`. */
  readonly year: Sourced<string>;
  readonly period?: Sourced<string>;
  /** `2017-06-30`; absent where the cell is blank. A date that cannot be read is an error of its own. */
  readonly publicationDate?: Sourced<string>;
  readonly summaryLink?: Sourced<string>;
  readonly contact?: Sourced<string>;
  readonly language: Language;
  /** Name of a theme file; `neutral` where the workbook says nothing. */
  readonly theme: Sourced<string>;
}

export interface NarrativeItem {
  /** As the sheet spells it, e.g. `Introduction`. */
  readonly section: string;
  readonly kind: 'paragraph' | 'bullet' | 'note';
  readonly text: Sourced<string>;
}

export interface Priority {
  /** Key within the report: the folded name. */
  readonly id: string;
  readonly name: Sourced<string>;
  readonly shortName: Sourced<string>;
  readonly commentary?: Sourced<string>;
}

export type Polarity = 'higher' | 'lower' | 'none';

export type Quarter = 'q1' | 'q2' | 'q3' | 'q4';

/** What measures and actions share. */
interface Row {
  /** The cell that names the row; findings and the draft point there. */
  readonly at: CellAddress;
  readonly priorityId: string;
  readonly theme: Sourced<string>;
  /** Q4 is the year-end outturn. */
  readonly quarters: Readonly<Record<Quarter, Sourced<Entry>>>;
  /** The words of the cell, e.g. `Amber`; scoring resolves them against the scheme. */
  readonly statusOverride?: Sourced<string>;
  readonly directionOverride?: Sourced<string>;
  readonly overrideReason?: Sourced<string>;
  readonly commentary?: Sourced<string>;
  readonly owner?: Sourced<string>;
}

export interface Measure extends Row {
  readonly kind: 'measure';
  readonly ref: Sourced<string>;
  readonly name: Sourced<string>;
  readonly polarity: Polarity;
  /** `%`, `£`, `days`, …; '' where there is none. */
  readonly unit: string;
  /** The cells of what the row says in a word, for findings; absent where a cell is blank or there is no sheet. */
  readonly cells?: { readonly polarity?: CellAddress; readonly unit?: CellAddress };
  /** Digits after the point in print; absent: as each cell shows them. */
  readonly decimals?: number;
  readonly previous: Sourced<Entry>;
  readonly target: Sourced<Target>;
  readonly tolerance?: Sourced<Tolerance>;
  /** In the measure's own units: between floor and target is the band above the lowest. */
  readonly floor?: Sourced<Decimal>;
}

/** `5%` is relative to the target; a plain number is in the measure's own units. */
export interface Tolerance {
  readonly basis: 'relative' | 'units';
  /** Relative: a share, "0.05". Units: as the measure's, "2". Never negative. */
  readonly value: Decimal;
}

export interface Action extends Row {
  readonly kind: 'action';
  readonly name: Sourced<string>;
  readonly previous: Sourced<Entry>;
}

/** Whole percentages of an earlier year, as they were published. */
export interface EarlierYear {
  readonly year: Sourced<string>;
  /** By column heading, folded: `met`, `amber`, `red`, … for each status that is not met. */
  readonly statuses: Readonly<Record<string, Sourced<number> | undefined>>;
  readonly improved?: Sourced<number>;
  readonly sameOrPlanned?: Sourced<number>;
  readonly deteriorated?: Sourced<number>;
}

export interface SignOff {
  readonly at: CellAddress;
  readonly role: string;
  readonly name: string;
  /** A priority's id, or `all`. */
  readonly scope: string;
  readonly decision: 'approved' | 'changes-wanted' | 'open';
  readonly fingerprint?: string;
  /** ISO date. */
  readonly date?: string;
  readonly comment?: string;
}

export interface Acknowledgement {
  readonly at: CellAddress;
  readonly code: string;
  /** `Measures!R14`, or `*` for the whole report. */
  readonly cell: string;
  readonly reason: string;
  readonly by: string;
}

export interface GlossaryTerm {
  readonly term: Sourced<string>;
  readonly meaning: Sourced<string>;
}
