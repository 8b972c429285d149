/** Every finding of the command line: work that was stopped at a bound. The key is its code. */
import { defineFindings, wording } from '../model/finding.ts';

export interface Exceeded {
  /** `20 seconds`, `1 GB of memory` */
  readonly limit: string;
}

export const commandFindings = defineFindings({
  'reading-stopped': wording<Exceeded>(
    'error',
    ({ limit }) => `expected a workbook that can be read within ${limit}, found one that needs more`,
    () => 'Copy the sheets of the report as values into a new workbook and leave everything else out.',
  ),
  'building-stopped': wording<Exceeded & { readonly rows: number; readonly editions: 'all' | 'one' }>(
    'error',
    ({ limit, rows }) =>
      `expected a report of ${rows} rows to be made within ${limit}, found that it needs more`,
    ({ editions }) =>
      `${editions === 'all' ? 'Build one edition at a time, or move' : 'Move'} rows and long texts that need not be printed out of the workbook.`,
  ),
  'verifying-stopped': wording<Exceeded>(
    'error',
    ({ limit }) => `expected a PDF that can be verified within ${limit}, found one that needs more`,
    () => 'Ask for the PDF again where it was published; what outturn writes can be verified in less.',
  ),
});
