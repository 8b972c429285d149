import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { acknowledge } from '../../src/publication/acknowledge.ts';
import { findPlaceholders, inspectForPublication, reasonsForRefusal } from '../../src/publication/gate.ts';
import { ROWS, submissionOf } from './scored.ts';

describe('findPlaceholders', () => {
  it.each([
    ['See our website. [LINK TO BE INSERTED]', '[LINK TO BE INSERTED]'],
    ['Published XXXXXXXX', 'XXXXXXXX'],
    ['Owner: TBC', 'TBC'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['to be confirmed in May', 'to be confirmed'],
    ['What now ???', '???'],
    ['[insert text]', '[insert text]'],
    ['tbc', 'tbc'],
    ['Read [LINK\u00a0TO\u00a0BE\u00a0INSERTED]', '[LINK\u00a0TO\u00a0BE\u00a0INSERTED]'],
    ['Targed: i’w gadarnhau', 'i’w gadarnhau'],
  ])('finds what is unfinished in "%s"', (text, found) => {
    expect(findPlaceholders(text)).toEqual([found]);
  });

  it('finds every one in a text, in its order, each once', () => {
    expect(findPlaceholders('TBC, XXXX and lorem ipsum; [date TBC], XXXX')).toEqual([
      'TBC',
      'XXXX',
      'lorem ipsum',
      '[date TBC]',
    ]);
  });

  it.each([
    'Outbuildings',
    'XL windows',
    'Chapter XX',
    'tbcare',
    'Really?',
    '[2014 data]',
    'A bookmark link',
  ])('takes "%s" for finished', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

describe('inspectForPublication', () => {
  it('finds a placeholder in every kind of printed text and names its cell', () => {
    const base = submissionOf([
      { ...ROWS[0], name: 'Homes TBC' },
      { kind: 'action', name: 'A', outturn: 'Completed' },
    ]);
    const at = (cell: string) => ({ sheet: 'Narrative', cell });
    const submission = {
      ...base,
      narrative: [
        { section: 'Introduction', kind: 'paragraph' as const, text: { value: 'lorem', at: at('C2') } },
      ],
      glossary: [{ term: { value: 'X', at: at('A2') }, meaning: { value: 'TBA', at: at('B2') } }],
      priorities: base.priorities
        .map((priority) => ({ ...priority, commentary: { value: 'XXXX', at: at('C3') } }))
        .slice(0, 1),
      actions: base.actions.map((action) => ({
        ...action,
        commentary: { value: '[DATE TO BE INSERTED]', at: at('K2') },
      })),
    };
    const places = inspectForPublication(submission).map(formatFinding);
    expect(places.map((line) => line.split(':')[0])).toEqual([
      'warning sample.xlsx Narrative!C2',
      'warning sample.xlsx Narrative!C3',
      'warning sample.xlsx Measures!B2',
      'warning sample.xlsx Narrative!K2',
      'warning sample.xlsx Narrative!B2',
    ]);
    expect(places[0]).toBe(
      'warning sample.xlsx Narrative!C2: expected finished text, found the placeholder "lorem" [placeholder]\n  Replace it; official and summary are refused while it stands.',
    );
  });

  it('looks at headings, units and the words of the scheme, and names one cell once', () => {
    const base = submissionOf([{ ...ROWS[0], theme: 'Theme' }]);
    const [band] = base.scheme.bands;
    if (band === undefined) throw new Error('expected a band');
    const at = { sheet: 'Narrative', cell: 'C2' };
    const name = { value: 'Safe TBC', at: { sheet: 'Priorities', cell: 'A2' } };
    const findings = inspectForPublication({
      ...base,
      narrative: [{ section: 'Chapter XXX', kind: 'paragraph', text: { value: 'Done.', at } }],
      priorities: [{ id: 'safe', name, shortName: name }],
      measures: base.measures.map((measure) => ({ ...measure, unit: 'TBC' })),
      scheme: { ...base.scheme, bands: [{ ...band, note: 'lorem' }] },
    });
    expect(findings.map((finding) => formatFinding(finding).split('\n')[0])).toEqual([
      'warning sample.xlsx Narrative!C2: expected finished text, found the placeholder "XXX" [placeholder]',
      'warning sample.xlsx Priorities!A2: expected finished text, found the placeholder "TBC" [placeholder]',
      'warning sample.xlsx Measures!A2: expected finished text, found the placeholder "TBC" [placeholder]',
      'warning sample.xlsx Scoring: expected finished text, found the placeholder "lorem" [placeholder]',
    ]);
  });

  it('finds a missing publication date', () => {
    const { publicationDate: _date, ...settings } = submissionOf().settings;
    const findings = inspectForPublication({ ...submissionOf(), settings });
    expect(findings.map(({ code }) => code)).toEqual(['publication-date-missing']);
    expect(reasonsForRefusal(findings)).toEqual(findings);
  });

  it('has nothing to say of a finished report', () => {
    expect(inspectForPublication(submissionOf())).toEqual([]);
  });
});

describe('acknowledge', () => {
  const row = (code: string, cell: string) => ({
    at: { sheet: 'Acknowledged', cell: 'A2' },
    code,
    cell,
    reason: 'a name',
    by: 'A. Person (made up)',
  });
  const warnings = inspectForPublication(submissionOf([{ ...ROWS[0], name: 'XXX Street' }]));

  it('marks the warning of that code at that cell, so that it no longer refuses', () => {
    const submission = { ...submissionOf(), acknowledgements: [row('placeholder', "'Measures'!$B$2")] };
    const [marked] = acknowledge(warnings, submission);
    expect(marked?.acknowledged).toEqual({ reason: 'a name', by: 'A. Person (made up)' });
    expect(reasonsForRefusal(warnings)).toHaveLength(1);
    expect(reasonsForRefusal(acknowledge(warnings, submission))).toEqual([]);
  });

  it('marks every warning of the code with a star', () => {
    const submission = { ...submissionOf(), acknowledgements: [row('Placeholder', '*')] };
    expect(acknowledge(warnings, submission)[0]?.acknowledged).toBeDefined();
  });

  it('does not settle by a cell what stands in no cell', () => {
    const onSheet = warnings.map((finding) => ({
      ...finding,
      place: { kind: 'sheet' as const, file: 'sample.xlsx', sheet: 'Measures' },
    }));
    const submission = { ...submissionOf(), acknowledgements: [row('placeholder', 'Measures!B2')] };
    expect(acknowledge(onSheet, submission)[0]?.acknowledged).toBeUndefined();
  });

  it('notes a row that settles nothing', () => {
    const submission = { ...submissionOf(), acknowledgements: [row('placeholder', 'Measures!B9')] };
    expect(acknowledge(warnings, submission).map(({ code }) => code)).toEqual([
      'placeholder',
      'acknowledgement-idle',
    ]);
  });

  it('never marks an error', () => {
    const errors = warnings.map((finding) => ({ ...finding, severity: 'error' as const }));
    const submission = { ...submissionOf(), acknowledgements: [row('placeholder', '*')] };
    expect(acknowledge(errors, submission)[0]?.acknowledged).toBeUndefined();
  });

  it('does not let a missing publication date pass into print', () => {
    const { publicationDate: _date, ...settings } = submissionOf().settings;
    const submission = {
      ...submissionOf(),
      settings,
      acknowledgements: [row('publication-date-missing', '*')],
    };
    expect(reasonsForRefusal(acknowledge(inspectForPublication(submission), submission))).toHaveLength(1);
  });
});
