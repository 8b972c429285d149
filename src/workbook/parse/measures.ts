/** Sheet Measures → measures in the order of the sheet. A row that cannot be placed is left out, with its finding. */
import { foldName } from '../../model/near-match.ts';
import type { Measure, Polarity } from '../../model/submission.ts';
import { quoteCell } from '../cells/cell-text.ts';
import { parseRowUnit } from '../cells/row-unit.ts';
import type { Table } from '../grid/find-table.ts';
import { report } from '../reading.ts';
import { POLARITIES } from '../sheets.ts';
import { withNote } from './entry-notes.ts';
import { firstSeen } from './first-seen.ts';
import { type Margins, parseMargins } from './measure-margins.ts';
import { settleUnit, withSign } from './measure-unit.ts';
import {
  asQuarters,
  asResult,
  asTarget,
  QUARTERS,
  type RowEntry,
  readNumbers,
  warnOfBlankOutturn,
} from './row-entries.ts';
import { judgeRow } from './row-judgement.ts';
import { placeRow, type RowContext } from './row-placement.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { matchWord } from './vocabulary.ts';

const SENSES: Readonly<Record<(typeof POLARITIES)[number], Polarity>> = {
  Higher: 'higher',
  Lower: 'lower',
  None: 'none',
};

export function parseMeasures(table: Table, context: RowContext): Measure[] {
  const seen = firstSeen();
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, context.reading, context.language);
    const ref = reader.required('ref', 'a reference');
    const first = ref.value === '' ? undefined : seen(ref.value, ref.at);
    if (first)
      report(context.reading, 'duplicate-reference', ref.at, { found: ref.value, first: first.cell });
    const name = reader.required('name', 'the name of the measure');
    const polarity = parsePolarity(reader);
    const figures = parseFigures(reader);
    const judgement = judgeRow(reader, context);
    const placement = placeRow(reader, context);
    if (!placement || name.value === '') return [];
    const { priorityId, theme } = placement;
    const { unit, previous, quarters, target, margins } = figures;
    warnOfWords(figures, judgement.statusOverride !== undefined, context, reader);
    return [
      {
        kind: 'measure',
        at: ref.at,
        ref,
        name,
        polarity,
        cells: cellsOf(reader),
        priorityId,
        theme,
        unit,
        previous,
        quarters,
        target,
        ...margins,
        ...judgement,
      },
    ];
  });
}

function parsePolarity(reader: RowReader): Polarity {
  const { value } = reader.text('polarity');
  const polarity = matchWord(value, POLARITIES);
  if (!polarity) reader.report('polarity', 'unknown-polarity', { found: value, known: POLARITIES });
  return polarity ? SENSES[polarity] : 'none';
}

function cellsOf(reader: RowReader): NonNullable<Measure['cells']> {
  const [polarity, unit] = [reader.optional('polarity')?.at, reader.optional('unit')?.at];
  if (polarity === undefined) return unit === undefined ? {} : { unit };
  return unit === undefined ? { polarity } : { polarity, unit };
}

interface Figures extends Pick<Measure, 'unit' | 'previous' | 'quarters' | 'target'> {
  readonly margins: Margins;
}

function parseFigures(reader: RowReader): Figures {
  const given = parseRowUnit(reader.text('unit').value);
  const read = (key: string) => readNumbers(reader, key, given);
  const [previous, target] = [read('previousActual'), read('target')];
  const quarters = { q1: read('q1'), q2: read('q2'), q3: read('q3'), q4: read('q4') };
  const reads = [previous, ...QUARTERS.map((quarter) => quarters[quarter]), target];
  const unit = settleUnit(given, reads, reader);
  const signed = (read: RowEntry): RowEntry => withSign(read, unit);
  const results = asQuarters((quarter) => signed(quarters[quarter]), reader);
  warnOfBlankOutturn(results.q4, 'q4', 'an outturn', reader);
  const figures = {
    unit: unit.name,
    previous: withNote(asResult(signed(previous), reader), 'previousNote', 'Previous note', reader),
    quarters: {
      q1: results.q1,
      q2: results.q2,
      q3: results.q3,
      q4: withNote(results.q4, 'outturnNote', 'Outturn note', reader),
    },
    target: asTarget(signed(target), reader),
    margins: parseMargins(reader, given, unit),
  };
  reportMissingTarget(figures, reader);
  return figures;
}

/** Beside a target scoring asks what words mean; without one nothing would ask, and a slip would print as a result. */
function warnOfWords(
  { quarters, target }: Figures,
  isOverridden: boolean,
  { scheme }: RowContext,
  reader: RowReader,
): void {
  const outturn = quarters.q4.value;
  if (outturn.kind !== 'text' || target.value.kind !== 'no-target' || isOverridden) return;
  if (Object.hasOwn(scheme.words, foldName(outturn.text))) return;
  reader.report('q4', 'outturn-in-words', { found: outturn.text });
}

/** Only for a blank: whether N/A or words will do as a target is a question of scoring. */
function reportMissingTarget(figures: Figures, reader: RowReader): void {
  const last = QUARTERS.findLast((quarter) => figures.quarters[quarter].value.kind === 'number');
  if (!last || figures.target.value.kind !== 'blank') return;
  const found = quoteCell(reader.row.cell(last).value);
  reader.report('target', 'missing-target', { found });
}
