import { describe, expect, it } from 'vitest';
import { formatCell } from '../../src/model/place.ts';
import type { ScoredReport } from '../../src/model/scored-report.ts';
import type { Submission } from '../../src/model/submission.ts';
import { compareReports } from '../../src/publication/compare-reports.ts';
import { buildSubmission, decimal, hidden, type RowText } from '../scoring/build-submission.ts';
import { richSubmission } from './every-value.ts';
import { ROWS, scoredOf, submissionOf } from './scored.ts';

const scored = scoredOf();
const rich = richSubmission();

/** `value A 1: Q4 outturn: 105 -> 80 (Measures!M2)`. */
function lines(before: ScoredReport, after: ScoredReport): string[] {
  return compareReports(before, after).map((change) => {
    const gone = change.gone ? ' (gone)' : '';
    const cell = change.at === undefined ? gone : ` (${change.gone ? 'was ' : ''}${formatCell(change.at)})`;
    return `${change.kind} ${change.what}: ${change.before} -> ${change.after}${cell}`;
  });
}

/** What moves in the rich submission with these parts of it changed. */
function moved(parts: Partial<Submission>): string[] {
  return lines(scoredOf(rich), scoredOf({ ...rich, ...parts }));
}

function text(value: string, cell = 'C9') {
  return { value, at: { sheet: 'Narrative', cell } };
}

describe('compareReports', () => {
  it('finds nothing between a report and itself', () => {
    expect(compareReports(scored, scored)).toEqual([]);
    expect(compareReports(scoredOf(rich), scoredOf(richSubmission()))).toEqual([]);
  });

  it('gives the kind, both texts and the cell of a change', () => {
    const rows = ROWS.map((row) => (row.ref === 'B 2' ? { ...row, outturn: '292' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(rows)))).toEqual([
      {
        kind: 'value',
        what: 'B 2: Q4 outturn',
        before: '291',
        after: '292',
        at: { sheet: 'Measures', cell: 'M5' },
      },
    ]);
  });

  it('lists what moved: values, statuses, directions, headline figures', () => {
    const rows = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, outturn: '80' } : row));
    expect(lines(scored, scoredOf(submissionOf(rows)))).toEqual([
      'value A 1: Q4 outturn: 105 -> 80 (Measures!M2)',
      'status A 1: status: Blue -> Red (Measures!M2)',
      'direction A 1: direction: Improving -> Deteriorating (Measures!M2)',
      'figure met: Safe: 67% (2 of 3) -> 33% (1 of 3)',
      'figure improvement: Safe: 50% (1 of 2) -> 0% (0 of 2)',
      'figure met: Summary: 50% (3 of 6) -> 33% (2 of 6)',
      'figure improvement: Summary: 67% (2 of 3) -> 33% (1 of 3)',
      'figure traffic-lights: Green / Blue: 50% (2 of 4) -> 25% (1 of 4)',
      'figure traffic-lights: Red: 0% (0 of 4) -> 25% (1 of 4)',
      'figure direction: Improved: 67% (2 of 3) -> 33% (1 of 3)',
      'figure direction: Deteriorated: 33% (1 of 3) -> 67% (2 of 3)',
    ]);
  });

  it('names a row that came or went once', () => {
    const fewer = scoredOf(submissionOf(ROWS.filter((row) => row.ref !== 'B 2')));
    expect(lines(scored, fewer)).toEqual(['row B 2: -Requests -> not there (was Measures!A5)']);
    expect(lines(fewer, scored)).toEqual(['row B 2: not there -> -Requests (Measures!A5)']);
  });

  it('knows a measure by its reference, however that is spelt, and by its name when the reference changed', () => {
    const withRow = (change: RowText) =>
      scoredOf(submissionOf(ROWS.map((row) => (row.ref === 'A 1' ? { ...row, ...change } : row))));
    expect(lines(scored, withRow({ ref: 'a  1' }))).toEqual(['text a  1: ref: A 1 -> a  1 (Measures!A2)']);
    expect(lines(scored, withRow({ ref: 'C 7' }))).toEqual(['text C 7: ref: A 1 -> C 7 (Measures!A2)']);
    expect(lines(scored, withRow({ name: 'New homes' }))).toEqual([
      'text A 1: name: Homes built -> New homes (Measures!B2)',
    ]);
  });

  it('knows an action by its text, reworded too, but not one that is another', () => {
    const withAction = (name: string) =>
      scoredOf(submissionOf(ROWS.map((row) => (row.name === 'Mend the bridge' ? { ...row, name } : row))));
    expect(lines(scored, withAction('Mend the bridges'))).toEqual([
      'text Mend the bridges: name: Mend the bridge -> Mend the bridges (Actions!A3)',
    ]);
    expect(lines(scored, withAction('Plant forty trees'))).toEqual([
      'row Plant forty trees: not there -> Plant forty trees (Actions!A3)',
      'row Mend the bridge: Mend the bridge -> not there (was Actions!A3)',
    ]);
  });

  it('gives each of two reworded actions its own', () => {
    const of = (...names: string[]) =>
      scoredOf(submissionOf(names.map((name) => ({ kind: 'action', name, outturn: 'On track' }))));
    expect(
      lines(of('Plant ten trees', 'Mend six roads'), of('Mend seven roads', 'Plant nine trees')),
    ).toEqual([
      'text Mend seven roads: name: Mend six roads -> Mend seven roads (Actions!A2)',
      'text Plant nine trees: name: Plant ten trees -> Plant nine trees (Actions!A3)',
      'order Safe: order of actions: Plant nine trees, Mend seven roads -> Mend seven roads, Plant nine trees (Actions!A2)',
    ]);
  });

  it('does not compare the names of hundreds of new rows letter by letter', () => {
    const many = (words: string) =>
      scoredOf(
        submissionOf(
          Array.from({ length: 201 }, (_, n) => ({
            kind: 'action',
            name: `${words} ${n}`,
            outturn: 'On track',
          })),
        ),
      );
    const rows = compareReports(many('Number'), many('Numbers')).filter(({ kind }) => kind === 'row');
    expect(rows).toHaveLength(402);
  });

  it('keeps rows of one name apart: by priority first, then in their order', () => {
    const twins = (first: string, second: string) =>
      scoredOf(
        submissionOf([
          { kind: 'action', name: 'Review the plan', priority: 'Safe', outturn: first },
          { kind: 'action', name: 'Review the plan', priority: 'Strong', outturn: second },
          { kind: 'action', name: 'Review the plan', priority: 'Strong', theme: 'Other', outturn: second },
        ]),
      );
    const rows = lines(twins('On track', 'On track'), twins('On track', 'Major slippage'));
    expect(rows.filter((line) => line.includes('Review'))).toEqual([
      'value Review the plan: Q4 outturn: On track -> Major slippage (Actions!H3)',
      'status Review the plan: status: Green -> Red (Actions!H3)',
      'value Review the plan: Q4 outturn: On track -> Major slippage (Actions!H4)',
      'status Review the plan: status: Green -> Red (Actions!H4)',
    ]);
  });

  it('does not take a measure for an action of the same name', () => {
    const action = scoredOf(submissionOf([{ kind: 'action', name: 'A 1', outturn: 'Completed' }]));
    const measure = scoredOf(submissionOf([{ ref: 'A 1', name: 'A 1', outturn: '1', target: '1' }]));
    expect(lines(action, measure).filter((line) => line.startsWith('row'))).toEqual([
      'row A 1: not there -> A 1 (Measures!A2)',
      'row A 1: A 1 -> not there (was Actions!A2)',
    ]);
  });

  it('writes values with their signs and notes, and what decides a status', () => {
    const of = (change: Partial<RowText>) =>
      scoredOf(submissionOf([{ ref: 'A 1', name: 'A', outturn: '5', target: '4', ...change }]));
    const changes = lines(
      of({ outturn: '£-4000', previous: '', tolerance: '5%', floor: '2', decimals: 1 }),
      of({ outturn: '90% (Forecast)', previous: 'N/A', polarity: 'lower', tolerance: '2' }),
    );
    expect(changes.filter((line) => line.startsWith('value'))).toEqual([
      'value A 1: polarity: higher -> lower (Measures!A2)',
      'value A 1: decimals: 1 -> none (was Measures!A2)',
      'value A 1: tolerance: 5% -> 2 (Measures!P2)',
      'value A 1: floor: 2 -> none (was Measures!Q2)',
      'value A 1: previous actual: blank -> not applicable (Measures!H2)',
      'value A 1: Q4 outturn: -£4000 -> 90% (Forecast) (Measures!M2)',
    ]);
  });

  it('tells apart what is shown alike', () => {
    const of = (outturn: RowText['outturn']) =>
      scoredOf(
        submissionOf([{ ref: 'A 1', ...(outturn === undefined ? {} : { outturn }), target: 'No target' }]),
      );
    const outturns = (from: RowText['outturn'], to: RowText['outturn']) => lines(of(from), of(to))[0];
    expect(outturns('93%', '93.0%')).toBe('value A 1: Q4 outturn: 93% -> 93.0% (Measures!M2)');
    expect(outturns('76', hidden('76.44', 0))).toBe(
      'value A 1: Q4 outturn: 76 -> 76.44 (the cell shows 76) (Measures!M2)',
    );
    expect(outturns('', { kind: 'text', text: 'blank' })).toBe(
      'value A 1: Q4 outturn: blank (blank) -> blank (text) (Measures!M2)',
    );
    expect(outturns({ kind: 'text', text: '93%' }, '93%')).toBe(
      'value A 1: Q4 outturn: 93% (text) -> 93% (a number with 0 decimals) (Measures!M2)',
    );
  });

  it('lists an override with its reason, and every text of a row', () => {
    const [first, ...others] = rich.measures;
    if (first === undefined) throw new Error('expected a measure');
    const { commentary: _, ...silent } = first;
    const changed = {
      ...silent,
      unit: 'homes',
      statusOverride: text('Green'),
      overrideReason: text('Agreed'),
      owner: { ...text('Who.'), language: 'cy-GB' as const },
    };
    expect(moved({ measures: [changed, ...others] })).toEqual([
      'text A 1: unit: none -> homes (Measures!A2)',
      'status A 1: status: N/A -> Green (Narrative!C9)',
      'text A 1: status override: none -> Green (Narrative!C9)',
      'text A 1: override reason: none -> Agreed (Narrative!C9)',
      'text A 1: commentary: Why. -> none (was Narrative!C2)',
      'text A 1: owner: Who. (language of the report) -> Who. (cy-GB) (Narrative!C9)',
      'figure met: Safe: 25% (1 of 4) -> 50% (2 of 4)',
      'figure met: Summary: 14% (1 of 7) -> 29% (2 of 7)',
      'figure traffic-lights: Green / Blue: 0% (0 of 5) -> 20% (1 of 5)',
    ]);
  });

  it('takes rows in another order of print for one change, and a sheet sorted by priority for none', () => {
    const turned = submissionOf([...ROWS].reverse());
    expect(lines(scored, scoredOf(turned))).toEqual([
      'order Safe: order of measures: A 1, A 2 -> A 2, A 1 (Measures!A5)',
      'order Strong: order of measures: B 1, B 2, B 3 -> B 3, B 2, B 1 (Measures!A2)',
    ]);
    const sorted = submissionOf(
      [...ROWS].sort((a, b) => (a.priority ?? '').localeCompare(b.priority ?? '') * -1),
    );
    expect(lines(scored, scoredOf(sorted))).toEqual([]);
  });

  it('lists settings under their names, and not the theme', () => {
    const { settings } = rich;
    const { contact: _, ...others } = settings;
    expect(moved({ settings: { ...settings, theme: text('other') } })).toEqual([]);
    expect(
      moved({ settings: { ...others, language: 'cy-GB', publicationDate: text('2017-07-01', 'B7') } }),
    ).toEqual([
      'setting Report: publication date: 2017-06-30 -> 2017-07-01 (Narrative!B7)',
      'setting Report: contact: team@example.org -> none (was Narrative!C2)',
      'setting Report: language: en-GB -> cy-GB',
    ]);
  });

  it('takes a paragraph put in, taken out or reworded for one change', () => {
    const paragraph = (value: string, section = 'Introduction') => ({
      section,
      kind: 'paragraph' as const,
      text: text(value),
    });
    const [first, bullet] = rich.narrative;
    if (first === undefined || bullet === undefined) throw new Error('expected two items');
    expect(moved({ narrative: [paragraph('New.'), first, bullet] })).toEqual([
      'text Introduction: paragraph 1: not there -> New. (Narrative!C9)',
    ]);
    expect(moved({ narrative: [bullet] })).toEqual([
      'text Introduction: paragraph 1: One. -> not there (was Narrative!C2)',
    ]);
    expect(moved({ narrative: [paragraph('Two.'), bullet] })).toEqual([
      'text Introduction: paragraph 1: One. -> Two. (Narrative!C9)',
    ]);
    expect(moved({ narrative: [bullet, first] })).toEqual([
      'order Narrative: order: Introduction "One.", Introduction "Dau." -> Introduction "Dau.", Introduction "One." (Narrative!C2)',
    ]);
  });

  it('tells a heading spelt otherwise once, and items of one text by where they stood', () => {
    const items = (section: string, ...texts: string[]) =>
      scoredOf({
        ...rich,
        narrative: texts.map((value) => ({ section, kind: 'bullet' as const, text: text(value) })),
      });
    expect(lines(items('introduction', 'a', 'b'), items('Introduction', 'a', 'b'))).toEqual([
      'text Narrative: section: introduction -> Introduction (Narrative!C9)',
    ]);
    const long = 'x'.repeat(50);
    const [one, other] = [`${long} 1`, `${long} 2`];
    const shown = `Introduction "${'x'.repeat(40)}…"`;
    expect(lines(items('Introduction', one, other), items('Introduction', other, one))).toEqual([
      `order Narrative: order: 1. ${shown}, 2. ${shown} -> 2. ${shown}, 1. ${shown} (Narrative!C9)`,
    ]);
  });

  it('takes a renamed priority for one change, however many rows it has', () => {
    const named = (safe: string) => {
      const rows = ROWS.map((row) => (row.priority === 'Safe' ? { ...row, priority: safe } : row));
      return scoredOf(buildSubmission(rows, { priorities: [safe, 'Strong'] }));
    };
    expect(lines(named('Safe'), named('Safer'))).toEqual([
      'text Priority Safer: name: Safe -> Safer (Priorities!A2)',
      'text Priority Safer: short name: Safe -> Safer (Priorities!A2)',
    ]);
  });

  it('names a priority that came or went, and a row that changed its priority', () => {
    const rows: RowText[] = [{ ref: 'A 1', priority: 'Safe', outturn: '1', target: 'No target' }];
    const of = (...priorities: string[]) => scoredOf(buildSubmission(rows, { priorities }));
    const texts = (before: ScoredReport, after: ScoredReport) =>
      lines(before, after).filter((line) => !line.startsWith('figure'));
    expect(texts(of('Safe'), of('Safe', 'Strong'))).toEqual([
      'text Priority Strong: not there -> Strong (Priorities!A3)',
    ]);
    expect(texts(of('Safe', 'Strong'), of('Safe'))).toEqual([
      'text Priority Strong: Strong -> not there (was Priorities!A3)',
    ]);
    expect(texts(of('Safe', 'Strong'), of('Strong', 'Safe'))).toEqual([
      'order Priorities: order: Priority Safe, Priority Strong -> Priority Strong, Priority Safe (Priorities!A2)',
    ]);
    const moved = ROWS.map((row) => (row.ref === 'B 2' ? { ...row, priority: 'Safe' } : row));
    expect(lines(scored, scoredOf(submissionOf(moved)))).toEqual([
      'value B 2: priority: Strong -> Safe (Measures!A5)',
    ]);
  });

  it('lists a status added, taken out, moved or given another bound, and the figures that are gone with it', () => {
    const { scheme } = rich;
    const [blue, green, amber, red] = scheme.bands;
    if (!blue || !green || !amber || !red) throw new Error('expected four statuses');
    const others = (parts: Partial<Submission['scheme']>) =>
      moved({ scheme: { ...scheme, ...parts } }).filter((line) => line.includes('Scoring'));
    const { bound: _, ...open } = amber;
    const bands = [
      { ...blue, bound: { basis: 'units' as const, value: decimal('2') }, met: false },
      { ...green, label: 'GREEN', colour: '#000000' },
      { ...open, condition: 'held-or-improved' as const },
      red,
    ];
    expect(others({ bands })).toEqual([
      'scheme Scoring Blue: counts as met: yes -> no',
      'scheme Scoring Blue: from: 2% -> 2 in units of the measure',
      'scheme Scoring GREEN: label: Green -> GREEN',
      'scheme Scoring GREEN: colour: #00703C -> #000000',
      'scheme Scoring Amber: from: -5% -> none (gone)',
      'scheme Scoring Amber: condition: none -> held or improved',
    ]);
    expect(others({ bands: [blue, amber, green, red] })).toEqual([
      'order Scoring: order of statuses: Blue, Green, Amber, Red -> Blue, Amber, Green, Red',
    ]);
    expect(others({ bands: [blue, green, amber] })).toEqual([
      'scheme Scoring Red: label Red, colour #D4351C, shape diamond, counts as met no -> not there (gone)',
    ]);
    expect(others({ bands: [{ ...blue, id: 'azure', label: 'Azure' }, green, amber, red] })).toEqual([
      'scheme Scoring Azure: label: Blue -> Azure',
    ]);
    const { completed: _completed, ...words } = scheme.words;
    expect(
      others({
        words: { ...words, late: 'gone' },
        direction: { deadBand: { basis: 'relative', value: decimal('0.05') } },
      }),
    ).toEqual([
      'scheme Scoring: dead band of the direction of travel: 0% -> 5%',
      'scheme Scoring: word "late": none -> gone',
      'scheme Scoring: word "completed": Green -> none (gone)',
    ]);
    expect(moved({ scheme: { ...scheme, bands: [blue, green, amber] } })).toContain(
      'figure traffic-lights: Red: 20% (1 of 5) -> not there (gone)',
    );
  });

  it('does not ask whether the scheme stands in the workbook or is built in', () => {
    expect(moved({ scheme: { ...rich.scheme, fromWorkbook: !rich.scheme.fromWorkbook } })).toEqual([]);
  });

  it('lists terms of the glossary by their name', () => {
    const term = (word: string, meaning: string) => ({
      term: text(word, 'A9'),
      meaning: text(meaning, 'B9'),
    });
    expect(moved({ glossary: [term('outturn', 'The year-end result.'), term('Target', 'An aim.')] })).toEqual(
      [
        'text Glossary outturn: term: Outturn -> outturn (Narrative!A9)',
        'text Glossary outturn: meaning: The result. -> The year-end result. (Narrative!B9)',
        'text Glossary Target: not there -> An aim. (Narrative!A9)',
      ],
    );
    expect(moved({ glossary: [] })).toEqual([
      'text Glossary Outturn: The result. -> not there (was Narrative!C2)',
    ]);
  });

  it('lists the percentages of earlier years with their cells', () => {
    const [year] = rich.earlierYears;
    if (year === undefined) throw new Error('expected an earlier year');
    const { improved: _, ...fallen } = year;
    const at = { sheet: 'Earlier years', cell: 'D2' };
    expect(
      moved({ earlierYears: [{ ...fallen, statuses: { met: year.statuses.met, red: { value: 30, at } } }] }),
    ).toEqual([
      "figure Earlier years 2015/16: % red: 31% -> 30% ('Earlier years'!D2)",
      'figure Earlier years 2015/16: % improved: 52% -> none (was Narrative!C2)',
    ]);
  });
});
