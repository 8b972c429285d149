/** The annex of the draft: what a signatory must see before signing, part by part. */
import { aroundDifference } from '../../../model/around-difference.ts';
import type { CloseCall } from '../../../model/close-call.ts';
import type { Finding } from '../../../model/finding.ts';
import { type CellAddress, formatCell } from '../../../model/place.ts';
import type { ScoredReport, Summary } from '../../../model/scored-report.ts';
import type { Words } from '../../words.ts';
import { type CloseCallRow, closeCallRows } from './close-call-rows.ts';
import { type FigureRow, figureRows, type MovedFigureRow, movedFigureRows } from './figure-rows.ts';
import {
  type AcknowledgedRow,
  acknowledgedRows,
  type FindingRow,
  findingRows,
  rowsByPlace,
} from './finding-rows.ts';
import { type RegisterRow, registerRows } from './register-rows.ts';
import { type SignOffRow, signOffRows } from './sign-off-rows.ts';
import { type UnsettledRow, unsettledRows } from './unsettled-rows.ts';

export interface AnnexInput {
  /** Open warnings and notes that are no sanity warnings; errors never get here. */
  readonly toSettle: readonly Finding[];
  /** Open warnings on figures that look odd. */
  readonly sanity: readonly Finding[];
  /** Warnings that the workbook lets stand. */
  readonly acknowledged: readonly Finding[];
  /** First 12 digits of the fingerprint of each sign-off scope: a priority's id, or `all`. */
  readonly scopeFingerprints: Readonly<Record<string, string>>;
  /** Cells of the sign-offs that approve their scope as it stands now. */
  readonly approved: readonly CellAddress[];
  readonly closeCalls: readonly CloseCall[];
  /** The summary tables as the rules alone would give them. */
  readonly byRule: Summary;
  /** What moved since an earlier workbook, where one was given. */
  readonly changes?: {
    readonly file: string;
    readonly rows: readonly {
      readonly what: string;
      readonly before: string;
      readonly after: string;
      readonly at?: CellAddress;
    }[];
  };
}

export interface AnnexView {
  /** Null without an earlier workbook. */
  readonly changes: { readonly file: string; readonly rows: readonly ChangeRow[] } | null;
  readonly register: readonly RegisterRow[];
  readonly closeCalls: readonly CloseCallRow[];
  /** Printed percentages that would be others without overrides. */
  readonly moved: readonly MovedFigureRow[];
  readonly toSettle: readonly FindingRow[];
  /** Provisional and forecast figures, and measures without outturn. */
  readonly unsettled: readonly UnsettledRow[];
  readonly sanity: readonly FindingRow[];
  readonly acknowledged: readonly AcknowledgedRow[];
  readonly signOffs: readonly SignOffRow[];
  readonly figures: readonly FigureRow[];
}

interface ChangeRow {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Empty for a figure that stands in no cell. */
  readonly cell: string;
}

export function annexView(scored: ScoredReport, input: AnnexInput, words: Words): AnnexView {
  const rowAt = rowsByPlace(scored);
  return {
    changes: changesView(input),
    register: registerRows(scored, words),
    closeCalls: closeCallRows(input.closeCalls, scored, words),
    moved: movedFigureRows(scored, input.byRule, words),
    toSettle: findingRows(input.toSettle, rowAt, words),
    unsettled: unsettledRows(scored, words),
    sanity: findingRows(input.sanity, rowAt, words),
    acknowledged: acknowledgedRows(input.acknowledged, rowAt),
    signOffs: signOffRows(scored, input, words),
    figures: figureRows(scored, words),
  };
}

function changesView({ changes }: AnnexInput): AnnexView['changes'] {
  if (changes === undefined) return null;
  const rows = changes.rows.map(({ what, before, after, at }) => {
    const [was, is] = aroundDifference(before, after);
    return { what, before: was, after: is, cell: at === undefined ? '' : formatCell(at) };
  });
  return { file: changes.file, rows };
}
