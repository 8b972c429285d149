/** Derby's workbook as other people and programs leave it: whatever moves or is added, the figures are the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckResult, checkWorkbook } from '../../src/build-report.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Summary } from '../../src/model/scored-report.ts';
import { plain } from '../../src/publication/fingerprint.ts';
import { sample } from '../samples.ts';
import { addSheet, comments, excelTable } from './variants/added.ts';
import { chartBesideMeasures, chartOnItsOwnSheet } from './variants/charts.ts';
import {
  decorated,
  filters,
  frozenElsewhere,
  hiddenColumns,
  hiddenRows,
  hiddenSheets,
} from './variants/looks.ts';
import {
  blankRowsBetween,
  columnsReversed,
  columnsShuffled,
  headingsInCapitals,
  sheetsInCapitals,
  sheetsInOtherOrder,
  sheetsInSmallLetters,
  sheetsSpeltFreely,
  titleRows,
} from './variants/moved.ts';
import { inPart, inTurn, pack, pathOf, unpack, type Variant } from './variants/parts.ts';
import { pivotTable } from './variants/pivot.ts';
import { numberCell, rowsOf, textCell } from './variants/rows.ts';
import {
  indented,
  prefixed,
  strict,
  textsInCells,
  textsInRuns,
  withoutAddresses,
  worked,
} from './variants/writers.ts';

const DERBY = sample('derby-2016-17');
const PARTS = unpack(DERBY.bytes);

/** Sheets of the department's own, one of them with the headings of the measures and other figures. */
const unknownSheets: Variant = (parts) => {
  const measures = rowsOf(parts[pathOf(parts, 'Measures')] ?? '').slice(0, 5);
  const notes = [{ number: 1, says: '', cells: [textCell(1, 'Ask for the Q4 figures'), numberCell(2, 93)] }];
  const withNotes = addSheet(addSheet(parts, 'Notes', notes), 'Old figures', measures, 'hidden');
  return addSheet(withNotes, 'Sheet1', []);
};

let original: CheckResult;
beforeAll(async () => {
  original = await checkWorkbook(DERBY);
});

const check = (variant: Variant): Promise<CheckResult> =>
  checkWorkbook({ file: DERBY.file, bytes: pack(variant(PARTS)) });

/** All that was read and worked out but for cells; what was acknowledged names cells. */
function figuresOf({ scored, fingerprints, findings }: CheckResult): unknown {
  if (!scored) throw new Error(`expected a scored report, found ${said(findings).join('; ')}`);
  const { source: _source, acknowledgements: _acknowledgements, ...read } = scored.submission;
  const { summary, measures, actions } = scored;
  return {
    fingerprints,
    read: plain(read),
    summary: percentsOf(summary),
    rows: [measures, actions].map(plain),
  };
}

/** Each percentage with what is behind it, without the cells that were counted. */
const percentsOf = (summary: Summary): unknown =>
  JSON.parse(
    JSON.stringify(summary, (key, value) =>
      ['counted', 'population', 'notReported', 'at'].includes(key) ? undefined : value,
    ),
  );

/** A warning was let stand at a cell that is now another. */
const OF_ACKNOWLEDGING = ['acknowledgement-idle'];
const codesOf = ({ findings }: CheckResult): ReadonlySet<string> => new Set(findings.map(({ code }) => code));
const said = (findings: readonly Finding[]): string[] => findings.map(formatFinding);
const withoutUnknown = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => code !== 'unknown-sheet');

/** Every cell stays where it is: so do all findings. */
const STILL: Readonly<Record<string, Variant>> = {
  'hidden rows': hiddenRows,
  'hidden columns': hiddenColumns,
  'hidden sheets': hiddenSheets,
  filters,
  'frozen panes elsewhere': frozenElsewhere,
  'colours by rule, protection and page breaks': decorated,
  comments,
  'a table of Excel': excelTable,
  'a chart beside the measures': chartBesideMeasures,
  'a chart on a sheet of its own': chartOnItsOwnSheet,
  'a pivot table': pivotTable,
  'sheets that are not ours': unknownSheets,
  'headings in capitals': headingsInCapitals,
  'prefixed names': prefixed,
  'the strict vocabulary': strict,
  'no addresses of rows and cells': withoutAddresses,
  'texts in their cells': textsInCells,
  'texts in runs': textsInRuns,
  'results of formulas': worked,
  'indented XML': indented,
  'all that is hidden, filtered, drawn and added': inTurn(
    ...[hiddenRows, hiddenColumns, hiddenSheets, filters, frozenElsewhere, decorated, chartBesideMeasures],
    ...[comments, chartOnItsOwnSheet, pivotTable, unknownSheets],
  ),
  'all that writers do otherwise': inTurn(worked, textsInCells, withoutAddresses, strict, indented),
};

/** Cells have other addresses, or their sheets other names: what was acknowledged has to be so again. */
const MOVED: Readonly<Record<string, Variant>> = {
  'columns from right to left': columnsReversed,
  'columns shuffled, with blank ones between': columnsShuffled,
  'title rows': titleRows,
  'blank rows between': blankRowsBetween,
  'sheets in capitals': sheetsInCapitals,
  'sheets in small letters': sheetsInSmallLetters,
  'sheets spelt freely': sheetsSpeltFreely,
  'all that moves': inTurn(
    columnsShuffled,
    blankRowsBetween,
    titleRows,
    sheetsInCapitals,
    sheetsInOtherOrder,
  ),
  'all of it': inTurn(
    ...[columnsReversed, titleRows, hiddenRows, hiddenColumns, filters, frozenElsewhere, decorated],
    ...[chartBesideMeasures, comments, chartOnItsOwnSheet, pivotTable, unknownSheets],
    ...[sheetsSpeltFreely, sheetsInOtherOrder, worked, textsInRuns, prefixed],
  ),
};

describe("Derby's workbook where every cell stays in its place", () => {
  it.each(Object.entries(STILL))('with %s', async (_, variant) => {
    const after = await check(variant);
    expect(figuresOf(after)).toEqual(figuresOf(original));
    expect(after.scored?.measures).toEqual(original.scored?.measures);
    expect(after.scored?.actions).toEqual(original.scored?.actions);
    expect(after.scored?.summary).toEqual(original.scored?.summary);
    expect(said(withoutUnknown(after.findings))).toEqual(said(original.findings));
  });
});

describe("Derby's workbook where cells are moved or sheets called otherwise", () => {
  it.each(Object.entries(MOVED))('with %s', async (_, variant) => {
    const after = await check(variant);
    expect(figuresOf(after)).toEqual(figuresOf(original));
    const [moved] = after.scored?.measures ?? [];
    expect(moved?.measure.quarters.q4.at).not.toEqual(original.scored?.measures[0]?.measure.quarters.q4.at);
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kinds = new Set([...codesOf(original), 'unknown-sheet', ...OF_ACKNOWLEDGING]);
    expect([...codesOf(after)].filter((code) => !kinds.has(code))).toEqual([]);
  });

  it('with sheets in another order, which moves nothing', async () => {
    const after = await check(sheetsInOtherOrder);
    expect(figuresOf(after)).toEqual(figuresOf(original));
    expect(after.scored?.submission.source.sheets).toEqual(
      original.scored?.submission.source.sheets.toReversed(),
    );
    expect(said(after.findings).sort()).toEqual(said(original.findings).sort());
  });
});

it('tells when a figure is another one, in whatever variant', async () => {
  const slip: Variant = (parts) =>
    inPart(parts, pathOf(parts, 'Measures'), (xml) => xml.replace('<v>377</v>', '<v>378</v>'));
  const after = await check(
    inTurn(slip, ...Object.values({ columnsReversed, titleRows, filters, prefixed })),
  );
  expect(after.scored?.measures).toHaveLength(original.scored?.measures.length ?? 0);
  expect(after.fingerprints?.whole).not.toBe(original.fingerprints?.whole);
});
