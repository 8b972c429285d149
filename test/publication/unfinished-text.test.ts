import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import {
  findDraftMarks,
  findPlaceholders,
  inspectForPublication,
} from '../../src/publication/unfinished-text.ts';
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
    ['TODO: write', 'TODO'],
    ['Text to come.', 'Text to come'],
    ['insert link here', 'insert link here'],
    ['We spent <<insert figure>>', '<<insert figure>>'],
    ['Click here to enter text.', 'Click here to enter text'],
    ['It rose to #REF!', '#REF!'],
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
    'What we set out to do',
    'An insert in the local paper',
    'Figures to the end of March',
  ])('takes "%s" for finished', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

describe('findDraftMarks', () => {
  it.each([
    ['Annual results (draft)', '(draft)'],
    ['DRAFT Annual results', 'DRAFT'],
    ['Annual results draft 3', 'draft 3'],
    ['This draft version is for comment', 'draft version'],
    ['Drafft 2 o’r adroddiad', 'Drafft 2'],
    ['Mae’r adroddiad drafft yn barod', 'adroddiad drafft'],
    ['Draft: not yet agreed', 'Draft:'],
    ['Results [Draft for cabinet]', '[Draft for cabinet]'],
  ])('finds it in "%s"', (text, found) => {
    expect(findDraftMarks(text)).toEqual([found]);
  });

  it.each([
    'Draft the new strategy and consult on it',
    'A first draft was agreed',
    'Draughty homes',
    'Overdraft',
  ])('leaves "%s" alone', (text) => {
    expect(findDraftMarks(text)).toEqual([]);
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

  it('finds the mark of a draft at its cell', () => {
    const base = submissionOf();
    const title = { value: 'Annual results DRAFT', at: { sheet: 'Report', cell: 'B3' } };
    const findings = inspectForPublication({ ...base, settings: { ...base.settings, title } });
    expect(findings.map(formatFinding)).toEqual([
      'warning sample.xlsx Report!B3: expected a text for publication, found the mark of a draft "DRAFT" [draft-mark]\n  Take it out: drafts are marked by the program; official and summary are refused while it stands.',
    ]);
  });

  it('finds a missing publication date', () => {
    const { publicationDate: _date, ...settings } = submissionOf().settings;
    const findings = inspectForPublication({ ...submissionOf(), settings });
    expect(findings.map(({ code }) => code)).toEqual(['publication-date-missing']);
  });

  it('has nothing to say of a finished report', () => {
    expect(inspectForPublication(submissionOf())).toEqual([]);
  });
});
