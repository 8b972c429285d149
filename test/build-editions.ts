/** Editions of a submission that was made or changed in a test, through the whole pipeline. */
import { type BuildResult, buildFromChecked, checkSubmission } from '../src/build-report.ts';
import { loadResources } from '../src/load-resources.ts';
import type { Edition } from '../src/model/document.ts';
import { type Finding, formatFinding } from '../src/model/finding.ts';
import type { Resources } from '../src/model/resources.ts';
import type { Submission } from '../src/model/submission.ts';
import { readWorkbook } from '../src/workbook/read-workbook.ts';
import { approve } from './approve.ts';
import { sample } from './samples.ts';

export const resources = await loadResources();

/** A sample as it was read, to be changed. Throws where reading finds an error or a warning. */
export async function submissionOf(name: string): Promise<Submission> {
  const { file, bytes } = sample(name);
  const { value, findings } = await readWorkbook(file, bytes);
  if (value === undefined || findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
  return value;
}

/** Approved as it stands, so that the gate lets it pass if nothing else is open. */
export function buildFromSubmission(
  submission: Submission,
  edition: Edition | 'all' = 'all',
  using: Resources = resources,
): Promise<BuildResult> {
  const { file } = submission.source;
  return buildFromChecked({ file, bytes: new Uint8Array() }, checkSubmission(approve(submission)), {
    edition,
    resources: using,
  });
}

/** Warnings that were not let stand, and errors. */
export function openFindings({ findings }: BuildResult): Finding[] {
  return findings.filter(({ severity, acknowledged }) => severity !== 'note' && acknowledged === undefined);
}

/** The PDFs of a build by the words of their names after the stem: `official`, `draft-1`, `summary`. */
export function pdfsOf({ files }: BuildResult, { source }: Submission): Map<string, Uint8Array> {
  const stem = source.file.replace('.xlsx', '');
  const pdfs = files.filter(({ name }) => name.endsWith('.pdf'));
  return new Map(pdfs.map(({ name, bytes }) => [name.slice(stem.length + 1, -'.pdf'.length), bytes]));
}
