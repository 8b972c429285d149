/** Mistakes people make in the sheets of a workbook, one or a few of a kind; the golden says what is made of each. */
import { formula, type SheetParts, shown, typed } from './raw-workbook.ts';
import { actionsSheet, measuresSheet, REPORT, type Row, reportSheet, tableOf } from './sample-book.ts';

/** What is different in the sample: sheets changed, added or (undefined) left out. */
export type Mistake = Readonly<Record<string, SheetParts | undefined>>;

const TITLE: SheetParts = { rows: [['Our measures'], ['As of March']] };
const GREEN: Row = {
  Rule: 'Status',
  Name: 'Green',
  From: '0%',
  Met: 'Yes',
  Colour: '#00703C',
  Shape: 'Circle',
};
const RED: Row = { Rule: 'Status', Name: 'Red', Met: 'No', Colour: '#D4351C', Shape: 'Square' };
const measure = (row: Row): Mistake => ({ Measures: measuresSheet(row) });
const action = (row: Row): Mistake => ({ Actions: actionsSheet(row) });
const report = (settings: Row): Mistake => ({ Report: reportSheet({ ...REPORT, ...settings }) });
const scoring = (...rows: readonly Row[]): Mistake => ({ Scoring: tableOf(...rows) });

export const SHEET_MISTAKES: Readonly<Record<string, Mistake>> = {
  'no sheet Measures, but one that is spelt nearly so': { Measures: undefined, Measurs: measuresSheet({}) },
  'no sheet Report': { Report: undefined },
  'two sheets of one name': { 'Sign-off': tableOf({ Role: '', Scope: '' }), 'SIGN OFF': tableOf({}) },
  'a sheet of their own': { 'Working notes': tableOf({}), Glosary: tableOf({}) },
  'no headings': { Measures: TITLE },
  'an empty sheet': { Measures: { rows: [] } },
  'no columns Polarity and Q4': { Measures: tableOf({ Ref: 'M1', Measure: 'Bins', Polarty: 'Higher' }) },
  'a column twice': measure({ TARGET: '96%' }),
  'columns of their own': measure({ Ouner: 'A. Person', 'Checked by': 'B. Person' }),
  'cells without a heading': {
    Glossary: {
      rows: [
        ['Term', ' ', 'Meaning'],
        ['GDP', 'x', 'Output'],
      ],
    },
  },
  'headings and nothing below': { Measures: { rows: measuresSheet({}).rows.slice(0, 1) } },
  'no priorities': { Priorities: { rows: [['Priority', 'Short name']] } },
  'cells that are missing': { ...measure({ Ref: undefined, Measure: undefined, Theme: undefined }) },
  'a priority without a name': { Priorities: tableOf({ 'Short name': 'Safe' }, { Priority: 'Safe' }) },
  'an action without a name': action({ Action: ' ' }),
  'error values': measure({ Ref: typed('e', '#REF!'), Q4: typed('e', '#DIV/0!'), Target: '#N/A' }),
  'an error value as a priority': measure({ Priority: typed('e', '#NAME?') }),
  'formulas without a result': measure({ Measure: formula(), Q4: formula() }),
  'a text that is not in the list of texts': measure({
    Measure: typed('s', '999'),
    Q4: typed('s', '-1'),
    Q3: typed('s', ''),
  }),
  'words that a spreadsheet made a date': measure({
    Ref: shown(42767, 'd-mmm'),
    'Previous note': shown(42430, 'mmm-yy'),
    Commentary: shown(0.5, 'h:mm'),
  }),
  'letters that may be a unit or a scale': measure({
    Unit: 'minutes',
    'Previous actual': 12,
    Q3: '12m',
    Q4: shown(12, '0"m"'),
    Target: 15,
  }),
  'numbers that the cell does not show': measure({
    Q1: shown(0, '0;-0;"tbc"'),
    Q2: shown(5, ';;;'),
    Q3: shown(5, '"-"0'),
    Q4: shown(5, '[<1]0;[<3]0%'),
  }),
  'two figures in one cell': measure({ Q3: '93%\n94%', Q4: '930\n940' }),
  'words for a figure without a target': measure({ Q4: 'See below', Target: 'No target' }),
  'results of other programs': measure({ Q2: 'Infinity', Q3: 'NaN', Q4: 'TRUE' }),
  'numbers that are none': measure({ Q1: '90-95%', Q2: '€5', Q3: '12,5', Q4: '93%*' }),
  'dates for numbers': measure({ Q3: shown(0.5, 'h:mm'), Q4: shown(42916, 'dd/mm/yyyy') }),
  'Yes or No for a number': measure({ Q4: typed('b', '1') }),
  'a figure in place of progress': action({ Q3: '85%', Q4: 0.85, Previous: typed('b', '0') }),
  'a language that is not known': { ...report({ Language: 'Cymreag' }), ...action({ Language: 'French' }) },
  'settings that are not known': report({ Organization: 'Exampleton', Colour: 'blue' }),
  'a setting twice': {
    Report: { rows: [...reportSheet(REPORT).rows, ['YEAR', '2017/18']] },
  },
  'settings that are missing': { Report: reportSheet({ Organisation: ' ', Title: undefined }) },
  'a quarter that is none': report({ Period: 'Q5' }),
  'a date of publication to come': report({ 'Publication date': 'TBC' }),
  'a date that is none': report({ 'Publication date': '31 June 2017' }),
  'narrative: a kind, a section, a text': {
    Narrative: tableOf(
      { Section: 'Introduction', Kind: 'Pargraph', Text: 'First.' },
      { Section: '', Kind: 'Bullet', Text: 'Second.' },
      { Section: 'Introductoin', Kind: 'Note', Text: '\u00a0' },
    ),
  },
  'narrative without a section above': { Narrative: tableOf({ Section: '', Text: 'First.' }) },
  'a theme spelt in two ways': {
    Measures: measuresSheet({ Ref: '1', Theme: 'Clean streets' }, { Ref: '2', Theme: 'Clean  Streets' }),
    Actions: actionsSheet({ Theme: 'Clean sreets' }),
  },
  'priorities that are not known': { ...measure({ Priority: 'Saef' }), ...action({ Priority: undefined }) },
  'a priority twice': {
    Priorities: tableOf(
      { Priority: 'Safe Exampleton', 'Short name': 'Safe' },
      { Priority: 'Strong', 'Short name': 'SAFE' },
    ),
  },
  'a colour too pale to be seen': scoring({ ...GREEN, Colour: '#FFEE00' }, RED),
  'an action twice': { Actions: actionsSheet({ Action: 'Open a shop' }, { Action: 'open a  shop' }) },
  'a reference twice': { Measures: measuresSheet({ Ref: 'NI 4' }, { Ref: 'ni\u00a04' }) },
  'polarities that are not known': {
    Measures: measuresSheet({ Polarity: 'Hihger' }, { Ref: 'M2', Polarity: undefined }),
  },
  'overrides that are not known': measure({
    'Status override': 'Geren',
    'Direction override': 'Gwela',
    'Override reason': 'Checked',
  }),
  'an override that is a paragraph': measure({
    'Status override': `First line\nsecond line ${'and on '.repeat(40)}`,
  }),
  'an override without its reason': measure({ 'Status override': 'Green' }),
  'no target': measure({ Q4: '93% (Provisional)', Target: undefined }),
  'No target in place of a result': measure({ Q4: 'No target', 'Previous actual': 'Dim targed' }),
  'decimals, tolerance and floor that cannot be read': measure({
    Decimals: '7',
    Tolerance: 'some',
    Floor: '£5',
    Owner: 'A. Person',
  }),
  'a tolerance below zero': measure({ Tolerance: '-5%' }),
  'numbers in two units': measure({ Unit: 'days', Q3: '£12', Q4: '93 days', Target: '95%' }),
  'a share where percentages stand': measure({ Q4: 0.93, Target: shown(0.95, '0%') }),
  'nothing at year end': { ...measure({ Q4: '–' }), ...action({ Q4: undefined }) },
  'two notes on one number': measure({ Q4: '93% (Provisional)', 'Outturn note': 'Forecast' }),
  'notes without a number': measure({
    'Previous actual': 'N/A',
    'Previous note': '2014 data',
    Q4: 'N/A (new)',
  }),
  'rules that are not known': scoring(
    GREEN,
    RED,
    { Rule: 'Statsu', Name: 'Blue' },
    { Rule: 'Word', Name: 'Done', Status: 'Gren' },
    { Rule: 'Direction', Name: 'Dead bnad' },
    { Rule: 'Direction' },
  ),
  'a status that is described wrongly': scoring(
    { ...GREEN, Basis: 'Relativ', Met: 'Yse', Colour: 'green', Shape: 'Cirlce', Condition: 'Held' },
    { ...RED, Met: undefined, Colour: undefined, Shape: undefined },
  ),
  'bounds that cannot be read': scoring({ ...GREEN, From: 'zero' }, RED),
  'a relative bound without a per cent sign': scoring({ ...GREEN, From: 5, Basis: 'Relative' }, RED),
  'a dead band below zero': scoring(GREEN, RED, { Rule: 'Direction', Name: 'Dead band', From: '-1%' }),
  'a rule twice': scoring(GREEN, { ...RED, Name: 'GREEN' }, RED),
  'rules without a status': scoring({ Rule: 'Direction', Name: 'Dead band', From: '1%' }),
  'a last status with a bound': scoring(GREEN, { ...RED, From: '-10%' }),
  'a status out of reach': scoring(GREEN, { ...GREEN, Name: 'Blue', From: '2%' }, RED),
  'percentages that are none': {
    'Earlier years': tableOf(
      { Year: '2015/16', Met: '54.5%', Amber: '£20', Red: 'few', Improved: 101 },
      { Year: '2015/16', Met: '54%' },
      { Year: undefined, Met: '54%', Bleu: '3%' },
    ),
  },
  'sign-offs that cannot be read': {
    'Sign-off': tableOf({
      Role: '',
      Scope: 'Saef',
      Decision: 'Aproved',
      'Fingerprint approved': '1.2E+11',
      Date: 'soon',
    }),
  },
  'acknowledgements that settle nothing': {
    Acknowledged: tableOf(
      { Code: 'percent scale!', Cell: 'R14', Reason: 'Checked', By: 'A. Person' },
      { Code: 'percent-scale', Cell: 'Nowhere!R14', Reason: 'Checked', By: 'A. Person' },
      { Code: 'percent-scale', Cell: '*', Reason: undefined, By: 'A. Person' },
    ),
  },
  'terms of the glossary': {
    Glossary: tableOf(
      { Term: 'GDP', Meaning: 'Output' },
      { Term: 'gdp', Meaning: 'Again' },
      { Term: 'CO₂', Meaning: undefined },
    ),
  },
  'cells that lie under merged ones': {
    Measures: {
      ...measuresSheet({ Ref: '1' }, { Ref: '2', Priority: undefined, Polarity: undefined, Q4: undefined }),
      merges: ['C2:C3', 'E2:E3', 'G2:G3'],
    },
  },
  'two years that do not follow each other': {
    ...report({ Year: '2016/18' }),
    'Earlier years': tableOf({ Year: '2014-16', Met: '5%' }, { Year: '1999/00' }, { Year: '2014/2015' }),
  },
  'links to what is no page': report({
    'Summary link': 'javascript:alert(1)',
    Contact: 'FILE:///etc/passwd',
  }),
  'half a sign, and a text longer than a cell can hold': {
    Measures: measuresSheet({ Measure: '_xD83D_', Commentary: 'x'.repeat(32_768) }),
  },
  'characters without a space': measure({ Q4: 'x'.repeat(1_001), Commentary: `a ${'y'.repeat(1_002)}` }),
  'more rows than any report has': {
    Priorities: tableOf(
      { Priority: 'Safe Exampleton', 'Short name': 'Safe' },
      ...Array.from({ length: 100 }, (_, i) => ({ Priority: `Number ${i}`, 'Short name': undefined })),
    ),
  },
};

const many = (row: Row): SheetParts =>
  measuresSheet(...Array.from({ length: 1_002 }, (_, i) => ({ Ref: `${i}`, ...row })));

/** Mistakes by the thousand; the golden keeps only what is told last. */
export const FLOODS: Readonly<Record<string, Mistake>> = {
  'an error in every row': { Measures: many({ Polarity: 'Up' }) },
  'a warning in every row': { Measures: many({ Q4: undefined, Target: 'No target' }) },
};
