/** The wording of every finding of a verification. `whole` hints are for files that were changed on the way. */
import { defineFindings, wording } from '../../model/finding.ts';

const whole = 'The file was changed after it was made: take it from its source again.';
const forged =
  'The file does not agree with itself: ask its publisher for the workbook, and verify it with --workbook.';

export const verifyFindings = defineFindings({
  // files that cannot be read as a report
  'no-pdf': wording<object>(
    'error',
    () => 'expected a PDF, found a file of another kind',
    () => 'Give the PDF that outturn build wrote; a workbook goes behind --workbook.',
  ),
  'damaged-report': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a whole PDF of a report, found ${reason}`,
    () =>
      'It is cut off, changed, or made by another program: take it from its source again, not printed or saved anew.',
  ),
  'no-report': wording<object>(
    'error',
    () => 'expected a report with its manifest and open data inside, found a PDF without them',
    () => 'Only a PDF as outturn build wrote it can be verified, not one printed or saved anew.',
  ),
  'unreadable-manifest': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a manifest as this version writes it, found ${reason}`,
    () => 'It is changed, or of another version of outturn: verify it with the version that made it.',
  ),
  // the file and what is inside it
  'other-identity': wording<{ stated: string | undefined; taken: string }>(
    'error',
    ({ stated, taken }) =>
      `expected the identity ${taken}, which the bytes of the file give, found ${stated ?? 'none'}`,
    () => whole,
  ),
  'not-for-publication': wording<{ reasons: number }>(
    'error',
    ({ reasons }) => `expected a workbook that may be published, found reasons against it: ${reasons}`,
    () => 'Ask "outturn check --why-not" for them: no unchanged outturn publishes this workbook.',
  ),
  'own-check': wording<{ message: string; code: string }>(
    'error',
    ({ message, code }) => `${message} (rule ${code} of the check that every file passes when it is made)`,
    () => whole,
  ),
  'file-missing': wording<{ name: string; where: 'the PDF' | 'the manifest' }>(
    'error',
    ({ name, where }) => `expected the file "${name}" in ${where}, found none`,
    () => forged,
  ),
  'file-unknown': wording<{ name: string }>(
    'error',
    ({ name }) => `expected only the files that the manifest names, found "${name}"`,
    () => forged,
  ),
  'file-differs': wording<{ name: string; expected: string; found: string }>(
    'error',
    ({ name, expected, found }) => `expected the file "${name}" with ${expected}, found it with ${found}`,
    () => forged,
  ),
  'unreadable-data': wording<{ name: string; reason: string }>(
    'error',
    ({ name, reason }) => `expected "${name}" as outturn writes it, found ${reason}`,
    () => forged,
  ),
  'unknown-word': wording<{ name: string; row: string; what: string; found: string }>(
    'error',
    ({ name, row, what, found }) =>
      `expected a ${what} of the report in the row ${row} of "${name}", found "${found}"`,
    () => forged,
  ),
  // figures
  'figure-differs': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) => `expected ${expected}, as the rows give, found ${found} in the manifest`,
    () => forged,
  ),
  'summary-differs': wording<{ name: string; row: string; expected: string; found: string }>(
    'error',
    ({ name, row, expected, found }) => `expected ${expected} for ${row}, found ${found} in "${name}"`,
    () => forged,
  ),
  // what a workbook gives
  'rebuilt-differs': wording<{
    workbook: string;
    edition: string;
    size: number;
    found: number;
    from: number;
  }>(
    'error',
    ({ workbook, edition, size, found, from }) =>
      `expected the ${size} bytes that ${workbook} gives as ${edition}, found ${found}, others from byte ${from} on`,
    ({ edition }) =>
      `The lines after this one name the causes; without any, pages, fonts or tags differ, or it is not ${edition}.`,
  ),
  'other-workbook': wording<{ workbook: string; expected: string; found: string }>(
    'error',
    ({ workbook, expected, found }) =>
      `expected the workbook with the SHA-256 ${expected}, found ${workbook} with ${found}`,
    () => 'Give the very file the report was made of; saving it again changes its bytes.',
  ),
  'other-earlier-workbook': wording<{ workbook: string; expected: string; found: string }>(
    'error',
    ({ workbook, expected, found }) =>
      `expected the earlier workbook "${workbook}" with the SHA-256 ${expected}, found ${found}`,
    () => 'The draft lists what moved since it: give it with --since.',
  ),
  'other-last-year': wording<{ workbook: string; expected: string; found: string }>(
    'error',
    ({ workbook, expected, found }) =>
      `expected last year's workbook "${workbook}" with the SHA-256 ${expected}, found ${found}`,
    () => "The draft's findings rest on it: give it with --last-year.",
  ),
  'other-fingerprint': wording<{ workbook: string; expected: string; found: string }>(
    'error',
    ({ workbook, expected, found }) =>
      `expected the fingerprint ${expected}, which ${workbook} gives, found ${found}`,
    () => 'What prints is not the same: outturn compare shows what moved between two workbooks.',
  ),
  'other-scheme': wording<{ workbook: string }>(
    'error',
    ({ workbook }) => `expected the scoring scheme of ${workbook}, found another`,
    () => 'The bands, words or dead band of the sheet Scoring are not the same.',
  ),
  'other-version': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) => `expected ${expected}, which verifies, as the maker, found ${found}`,
    () => 'Verify with the version that made the report to compare byte for byte.',
  ),
  'other-template': wording<{ path: string; expected: string; found: string }>(
    'error',
    ({ path, expected, found }) => `expected the layout file ${path} with ${expected}, found ${found}`,
    () => 'The report was made with other layouts: give their folder with --templates.',
  ),
  'other-figure': wording<{ workbook: string; expected: string; found: string }>(
    'error',
    ({ workbook, expected, found }) => `expected ${expected}, as ${workbook} gives, found ${found}`,
    () => 'The published figure is not that of the workbook.',
  ),
});
