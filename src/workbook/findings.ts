/** Every finding of reading a workbook, worded in one place. The key is the code that the Acknowledged sheet names. */
import { defineFindings, type Severity, wording } from '../model/finding.ts';
import { nearMatches, suggest } from '../model/near-match.ts';

interface Unknown {
  readonly found: string;
  readonly known: readonly string[];
}

const list = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => `"${name}"`).join(', ');

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What a date cell holds: an ISO date, or words for a time without one. */
const dated = (found: string): string => (/^\d/.test(found) ? `the date ${found}` : found);

/** A word outside its vocabulary: the same sentence for each vocabulary. */
const unknown = (what: string) =>
  wording<Unknown>(
    'error',
    ({ found }) => `expected ${what}, found ${found === '' ? 'a blank' : `"${found}"`}`,
    ({ found, known }) => sentence(suggest(found, known)),
  );

/** Too many of one kind: the severity is that of the kind. */
const moreOf = (severity: Severity) =>
  wording<{ code: string; limit: number; found: number }>(
    severity,
    ({ code, limit, found }) =>
      `expected at most ${limit} findings of the kind "${code}", found ${found} more`,
    () => 'Mend those that are listed, then check again: so many have one cause.',
  );

const near = (found: string, known: readonly string[], otherwise: string): string =>
  nearMatches(found, known).length > 0 ? sentence(suggest(found, known)) : otherwise;

export const findings = defineFindings({
  // The file
  'not-a-workbook': wording<{ found: string }>(
    'error',
    ({ found }) => `expected an Excel workbook (.xlsx), found ${found}`,
    () => 'Save the workbook as Excel workbook (.xlsx) and name that file.',
  ),
  'unsupported-workbook': wording<{ found: string }>(
    'error',
    ({ found }) => `expected an Excel workbook (.xlsx), found ${found}`,
    () => 'Open it in Excel or LibreOffice and save it as Excel workbook (.xlsx).',
  ),
  'encrypted-workbook': wording<Record<never, never>>(
    'error',
    () => 'expected a workbook that opens without a password, found an encrypted one',
    () => 'Remove the password (File, Info, Protect Workbook) and save it again.',
  ),
  'damaged-workbook': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a sound workbook file, found ${found}`,
    () => 'Open the workbook in Excel or LibreOffice, save it under a new name and use that.',
  ),
  'oversized-workbook': wording<{ limit: string; found: string }>(
    'error',
    ({ limit, found }) => `expected a workbook of at most ${limit}, found ${found}`,
    () => 'Copy the sheets of the report into a new workbook and leave everything else out.',
  ),

  'more-errors': moreOf('error'),
  'more-warnings': moreOf('warning'),

  // Sheets and columns
  'sheet-not-read': wording<{ sheet: string }>(
    'error',
    ({ sheet }) => `expected the content of sheet "${sheet}", found a name without a sheet behind it`,
    () => 'Open the workbook in Excel or LibreOffice, see that the sheet is there, and save it again.',
  ),
  'damaged-sheet': wording<{ found: string }>(
    'error',
    ({ found }) => `expected each row and cell once, found ${found}`,
    () => 'Open the workbook in Excel or LibreOffice, save it under a new name and use that.',
  ),
  'missing-sheet': wording<{ sheet: string; found: readonly string[] }>(
    'error',
    ({ sheet, found }) => `expected a sheet "${sheet}", found ${list(found)}`,
    ({ sheet, found }) =>
      near(sheet, found, `Add a sheet named "${sheet}"; the samples in input/ show what goes into it.`),
  ),
  'duplicate-sheet': wording<{ sheet: string; first: string }>(
    'error',
    ({ sheet, first }) => `expected one sheet "${sheet}", found it again after "${first}"`,
    () => 'Delete or rename one of the two; only the first is read.',
  ),
  'unknown-sheet': wording<{ found: string; known: readonly string[] }>(
    'note',
    ({ found }) => `expected a sheet of the report, found "${found}", which is not read`,
    ({ found, known }) => near(found, known, 'Nothing needs to be done if the sheet is your own.'),
  ),
  'missing-header': wording<{ sheet: string; columns: readonly string[]; found: readonly string[] }>(
    'error',
    ({ columns, found }) => `expected a row with the headings ${list(columns)}, found ${list(found)}`,
    ({ sheet }) => `Put the headings of ${sheet} in one row above the data.`,
  ),
  'missing-column': wording<{ sheet: string; column: string; found: readonly string[] }>(
    'error',
    ({ sheet, column, found }) => `expected a column "${column}" on sheet ${sheet}, found ${list(found)}`,
    ({ column, found }) => near(column, found, `Add a column with the heading "${column}".`),
  ),
  'duplicate-column': wording<{ column: string; first: string }>(
    'error',
    ({ column, first }) => `expected one column "${column}", found it again after ${first}`,
    () => 'Rename or delete one of the two; only the first is read.',
  ),
  'column-without-heading': wording<Record<never, never>>(
    'warning',
    () => 'expected a heading above the filled cells of this column, found a blank; they are not read',
    () => 'Write the heading, or move the cells to the right of the table.',
  ),
  'unknown-column': wording<Unknown>(
    'warning',
    ({ found }) => `expected a known column, found "${found}", which is not read`,
    ({ found, known }) => near(found, known, 'Delete the column, or acknowledge that it is your own.'),
  ),
  'too-many-rows': wording<{ limit: number; found: number }>(
    'error',
    ({ limit, found }) => `expected at most ${limit} rows on this sheet, found ${found}`,
    () => 'Delete what is left over below the table; the rows beyond are not read.',
  ),
  'empty-sheet': wording<{ what: string }>(
    'error',
    ({ what }) => `expected ${what}, found none`,
    () => 'Fill in at least one row below the headings.',
  ),

  // Cells of any column
  'missing-cell': wording<{ what: string }>(
    'error',
    ({ what }) => `expected ${what}, found a blank`,
    () => 'Fill in the cell in every row.',
  ),
  'merged-cell': wording<{ area: string; first: string }>(
    'error',
    ({ area, first }) =>
      `expected a value in every row, found the merged cells ${area}, which count for ${first} only`,
    () => 'Unmerge the cells and write the value into each row.',
  ),
  'error-cell': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a value, found the error "${found}"`,
    () => 'Mend the formula in this cell or one it refers to, or type the value.',
  ),
  'formula-without-result': wording<{ found: string }>(
    'error',
    () => 'expected a value, found a formula whose result is not stored',
    () => 'Open the workbook in Excel or LibreOffice, let it calculate, and save it.',
  ),
  'damaged-cell': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a value, found "${found}", which the file format does not allow here`,
    () => 'Type the value again and save the workbook.',
  ),
  'unbroken-text': wording<{ found: string }>(
    'error',
    ({ found }) => `expected words, found ${found} characters without a space`,
    () => 'Write it as words; so long a string cannot be printed so that anybody could read it.',
  ),
  'date-among-words': wording<{ found: string }>(
    'error',
    ({ found }) => `expected words, found ${dated(found)}`,
    () =>
      'Set the format of the cell to text and type the words again: a spreadsheet makes a date of 1-2 or Mar-16.',
  ),
  'unreadable-number': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a number, found "${found}"`,
    () => 'Write it as 93, 93%, 76,604 or £1.2m, with the unit in the Unit column and a note in brackets.',
  ),
  'unclear-letter': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a number, found "${found}", whose letter may be a unit or a scale`,
    () => 'Write the number in full, or as 12 million or 12 thousand, and the unit in the Unit column.',
  ),
  'unlike-shown': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a number that the cell shows as it is, found ${found}`,
    () => 'Type what is meant, and set the format of the cell to number, percentage or general.',
  ),
  'unexpected-date': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a number, found ${dated(found)}`,
    () => 'Type the number again and set the format of the cell to number or general.',
  ),
  'unexpected-boolean': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a number, found "${found}"`,
    () => 'Write the number, N/A or Not reported.',
  ),
  'unexpected-number': wording<{ found: string }>(
    'error',
    ({ found }) => `expected progress in words, found "${found}"`,
    () =>
      'Write Completed, On track, Some slippage or Major slippage; a figure belongs on the Measures sheet.',
  ),
  'invalid-date': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a date, found "${found}"`,
    () => 'Write it as 30 June 2017, 30/06/2017 or 2017-06-30.',
  ),
  'unknown-language': unknown('a language'),

  // Report
  'unknown-setting': unknown('the name of a setting'),
  'duplicate-setting': wording<{ setting: string; first: string }>(
    'error',
    ({ setting, first }) => `expected the setting "${setting}" once, found it again after ${first}`,
    () => 'Delete one of the two rows; only the first is read.',
  ),
  'missing-setting': wording<{ setting: string }>(
    'error',
    ({ setting }) => `expected a value for the setting "${setting}", found none`,
    ({ setting }) => `Fill in the value beside "${setting}" on the Report sheet.`,
  ),
  'unknown-period': unknown('a quarter'),
  'invalid-year': wording<{ found: string; meant: string }>(
    'error',
    ({ found }) => `expected two years that follow each other, found "${found}"`,
    ({ meant }) => `Write ${meant}, or the year that is meant.`,
  ),
  'unsafe-link': wording<{ found: string }>(
    'error',
    ({ found }) => `expected an address that begins with https:, http: or mailto:, found "${found}"`,
    () => 'Write the address of a page or of a mailbox; nothing else is ever linked to.',
  ),
  'publication-date-open': wording<{ found: string }>(
    'warning',
    ({ found }) => `expected a date of publication, found "${found}"`,
    () => 'Write the date before publication; a draft can do without.',
  ),

  // Narrative, priorities, themes
  'unknown-kind': unknown('a kind of text'),
  'blank-section': wording<{ section: string }>(
    'warning',
    ({ section }) => `expected a section, found a blank, read as "${section}" like the row above`,
    ({ section }) => `Write "${section}", or the section the text belongs to.`,
  ),
  'uneven-spelling': wording<{ what: string; found: string; first: string; at: string }>(
    'warning',
    ({ what, found, first, at }) => `expected the ${what} "${first}" as in ${at}, found "${found}"`,
    ({ first }) => `Write "${first}" in both rows, or acknowledge that the two are different.`,
  ),
  'unknown-priority': unknown('a priority'),
  'duplicate-priority': wording<{ found: string; first: string }>(
    'error',
    ({ found, first }) => `expected each priority once, found "${found}" again after ${first}`,
    () => 'Delete or rename one of the two rows, its full name or its short name.',
  ),

  // Measures and actions
  'duplicate-reference': wording<{ found: string; first: string }>(
    'error',
    ({ found, first }) => `expected each reference once, found "${found}" again after ${first}`,
    () => 'Give one of the two measures another reference, or delete one of the rows.',
  ),
  'duplicate-action': wording<{ found: string; first: string }>(
    'warning',
    ({ found, first }) => `expected each action of a priority once, found "${found}" again after ${first}`,
    () => 'Delete one of the two rows: both are counted.',
  ),
  'unknown-polarity': unknown('a polarity'),
  'unknown-status': unknown('a status'),
  'unknown-direction': unknown('a direction of travel'),
  'override-without-reason': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a reason for the override "${found}", found a blank`,
    () => 'Say in the column Override reason why the published result differs from the rules.',
  ),
  'missing-target': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a target for the outturn ${found}, found a blank`,
    () => 'Write the target, or "No target" if the measure has none.',
  ),
  'misplaced-no-target': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a result, found "${found}"`,
    () => 'Write the number, N/A or Not reported; "No target" belongs in the column Target.',
  ),
  'invalid-decimals': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a whole number from 0 to 6, found "${found}"`,
    () => 'Write how many digits to print after the point, or leave the cell blank.',
  ),
  'invalid-tolerance': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a tolerance such as 5% or 2, found "${found}"`,
    () => 'Write a percentage of the target, or a number in the units of the measure.',
  ),
  'negative-tolerance': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a tolerance of 0 or more, found "${found}"`,
    () => 'Write how far short of the target a result may be, without a minus.',
  ),
  'invalid-floor': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a floor in the units of the measure, found "${found}"`,
    () => 'Write a number such as 90% or 12, or leave the cell blank.',
  ),
  'mixed-units': wording<{ unit: string; found: string }>(
    'error',
    ({ unit, found }) => `expected a number in ${unit}, found one in ${found}`,
    () => 'Give all numbers of the row in one unit, and the Unit column that unit.',
  ),
  'percent-scale': wording<{ found: string; meant: string }>(
    'warning',
    ({ found }) => `expected percentage points, found ${found}, read as ${found} %`,
    ({ meant }) => `Write ${meant}% if that is meant, or acknowledge that it is so small.`,
  ),
  'blank-outturn': wording<{ what: string }>(
    'warning',
    ({ what }) => `expected ${what} at year end, found a blank`,
    () => 'Write the result, or "Not reported" if there is none.',
  ),
  'outturn-in-words': wording<{ found: string }>(
    'warning',
    ({ found }) => `expected a figure or a progress word, found "${found}", which prints as the result`,
    () => 'Write the figure, N/A or Not reported, or acknowledge that the result is in words.',
  ),
  'contradictory-notes': wording<{ column: string; cell: string; heading: string }>(
    'warning',
    ({ column, cell, heading }) =>
      `expected the note "${column}" of the column ${heading}, found "${cell}" in the cell`,
    ({ column }) => `Keep one of the two; "${column}" is printed.`,
  ),
  'note-without-number': wording<{ note: string }>(
    'warning',
    ({ note }) => `expected a number for the note "${note}" to stand behind, found none`,
    () => 'Move the note to the column Commentary, or delete it; it is not printed.',
  ),

  // Scoring
  'unknown-rule': unknown('a kind of rule'),
  'unknown-rule-name': unknown('the name of a rule of direction'),
  'unknown-basis': unknown('a basis'),
  'unknown-met': unknown('Yes or No'),
  'unknown-shape': unknown('a shape'),
  'unknown-condition': unknown('a condition'),
  'unknown-band': unknown('a status of this sheet'),
  'invalid-colour': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a colour, found ${found === '' ? 'a blank' : `"${found}"`}`,
    () => 'Write it as # and six digits from 0 to F, e.g. #00703C.',
  ),
  'pale-colour': wording<{ found: string; ratio: string }>(
    'error',
    ({ found, ratio }) =>
      `expected a colour that can be told from white paper, at least 4.5 to 1, found "${found}" with ${ratio} to 1`,
    () => 'Choose a darker colour: the sign of the status is printed in it.',
  ),
  'invalid-bound': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a margin such as 2% or -5%, found "${found}"`,
    () => 'Write a percentage of the target, or a number with the basis Units.',
  ),
  'negative-dead-band': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a dead band of 0 or more, found "${found}"`,
    () => 'Write the size of a change that counts as the same, without a minus.',
  ),
  'duplicate-rule': wording<{ found: string; first: string }>(
    'error',
    ({ found, first }) => `expected each rule once, found "${found}" again after ${first}`,
    () => 'Delete or rename one of the two rows; only the first is read.',
  ),
  'no-statuses': wording<Record<never, never>>(
    'error',
    () => 'expected rules of the kind Status, best first, found none',
    () => 'Add a row for each status, or delete all rows to use the built-in scheme.',
  ),
  'no-catch-all': wording<{ found: string }>(
    'error',
    ({ found }) =>
      `expected the last status, "${found}", to take whatever is left, found a bound or a condition`,
    () => 'Leave From and Condition of the last status blank.',
  ),
  'band-out-of-reach': wording<{ found: string; above: string }>(
    'error',
    ({ found, above }) =>
      `expected bounds that fall from row to row, found "${found}" out of reach below "${above}"`,
    () => 'Order the statuses best first, each with a lower bound than the one above.',
  ),

  // Earlier years, sign-off, acknowledged, glossary
  'invalid-percentage': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a whole percentage from 0 to 100, found "${found}"`,
    () => 'Write it as it was published, e.g. 54%, or leave the cell blank.',
  ),
  'duplicate-year': wording<{ found: string; first: string }>(
    'error',
    ({ found, first }) => `expected each year once, found "${found}" again after ${first}`,
    () => 'Delete one of the two rows; only the first is read.',
  ),
  'unknown-scope': unknown('a priority or All'),
  'unknown-decision': unknown('a decision'),
  'invalid-fingerprint': wording<{ found: string }>(
    'error',
    ({ found }) => `expected the 12 digits printed in the draft, found "${found}"`,
    () => 'Copy the fingerprint as text, with an apostrophe before it if Excel turns it into a number.',
  ),
  'incomplete-row': wording<{ what: string }>(
    'warning',
    ({ what }) => `expected ${what}, found a blank; the row is left out`,
    () => 'Fill in the cell, or delete the row.',
  ),
  'impossible-acknowledgement': wording<{ what: string; found: string }>(
    'warning',
    ({ what, found }) => `expected ${what}, found "${found}"; the row is left out`,
    () => 'Copy code and cell from the list that "outturn check" prints; * stands for the whole report.',
  ),
  'duplicate-term': wording<{ found: string; first: string }>(
    'warning',
    ({ found, first }) => `expected each term once, found "${found}" again after ${first}`,
    () => 'Delete one of the two rows.',
  ),
});
