/** `outturn verify`: what made a PDF, whether it agrees with itself, and whether a workbook gives it. */
import { basename } from 'node:path';
import { formatFinding } from '../model/finding.ts';
import { nameEdition } from '../publication/verify/name-edition.ts';
import type { ReadManifest } from '../publication/verify/parse-manifest.ts';
import type { VerifyResult, VerifyStatus } from '../verify-report.ts';
import { type Effects, progressWatch } from './effects.ts';
import type { VerifyJob } from './engine.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { openLastYear, openWorkbook } from './open-files.ts';
import { findingJson, printFindings } from './print-findings.ts';

export interface VerifyArguments {
  readonly workbook?: string;
  readonly since?: string;
  readonly lastYear?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

/** What the PDF is held against. */
type Rebuild = Omit<VerifyJob, 'report' | 'workbook'> & Required<Pick<VerifyJob, 'workbook'>>;

const CODES: Readonly<Record<VerifyStatus, ExitCode>> = {
  holds: EXIT.done,
  differs: EXIT.differs,
  unreadable: EXIT.workbook,
  workbook: EXIT.workbook,
  template: EXIT.template,
};

/** Differences are what was asked for: they go to standard output. What keeps from comparing does not. */
export async function runVerify(path: string, options: VerifyArguments, effects: Effects): Promise<ExitCode> {
  const file = basename(path);
  const bytes = await effects.readFile(path);
  const rebuild = await openRebuild(options, effects);
  const result = await effects.engine.verify({ report: { file, bytes }, ...rebuild }, progressWatch(effects));
  effects.progress('');
  if (options.json) effects.out(JSON.stringify(resultJson(file, result, rebuild), null, 2));
  else printResult(file, result, rebuild, effects);
  return CODES[result.status];
}

async function openRebuild(options: VerifyArguments, effects: Effects): Promise<Rebuild | undefined> {
  const { workbook, since, lastYear, templates } = options;
  if (workbook === undefined) {
    for (const [name, value] of Object.entries({ since, 'last-year': lastYear, templates })) {
      if (value !== undefined)
        effects.err(`--${name} has no effect here: there is no --workbook to build from`);
    }
    return undefined;
  }
  return {
    workbook: await openWorkbook(workbook, effects),
    ...(since === undefined ? {} : { since: await openWorkbook(since, effects) }),
    ...(await openLastYear(lastYear, effects)),
    ...(templates === undefined ? {} : { templates }),
  };
}

function printResult(
  file: string,
  result: VerifyResult,
  rebuild: Rebuild | undefined,
  effects: Effects,
): void {
  const { status, findings, manifest } = result;
  if (manifest !== undefined) printMaker(file, manifest, result, effects);
  const lines = findings.map((finding) => ({ ...finding, message: oneLine(finding.message) }));
  if (status !== 'holds' && status !== 'differs') {
    const outcome = status === 'unreadable' ? 'not verified' : 'not compared with the workbook';
    printFindings(file, lines, effects, outcome);
    return;
  }
  for (const finding of lines) effects.out(formatFinding(finding));
  effects.out(verdict(result, rebuild));
}

function printMaker(file: string, manifest: ReadManifest, result: VerifyResult, effects: Effects): void {
  const { checked } = result;
  const { report, tool, workbook, fingerprint, scheme, since, lastYear } = manifest;
  const labels = scheme.bands.map(({ label }) => label).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ['report', `${report.organisation}, ${report.title}, ${report.year}`],
    ['edition', nameEdition(manifest)],
    ['made by', `${tool.name} ${tool.version}`],
    ['workbook', `${workbook.file}, SHA-256 ${workbook.sha256}`],
    ...(since === null ? [] : [['since', `${since.file}, SHA-256 ${since.sha256}`] as const]),
    ...(lastYear === null ? [] : [['last year', `${lastYear.file}, SHA-256 ${lastYear.sha256}`] as const]),
    ['fingerprint', fingerprint],
    ['scheme', `${scheme.fromWorkbook ? 'of the workbook' : 'built in'}: ${labels}`],
    ['looked at', `${checked?.files ?? 0} files inside, ${checked?.figures ?? 0} figures, tags, every byte`],
    ...signatureRows(result),
  ];
  effects.out(file);
  for (const [what, text] of rows) effects.out(`  ${what.padEnd(11)}  ${oneLine(text)}`);
}

/** Who signed is what the certificate says; that it says so is all that can be found out here. */
function signatureRows({ signed, signature, findings }: VerifyResult): (readonly [string, string])[] {
  if (signature === undefined) return [['signed', signed ? 'cannot be read' : 'no']];
  const { subject, issuer, validFrom, validTo, signedAt } = signature;
  const isBroken = findings.some(({ code }) => code.startsWith('signature-'));
  return [
    ['signed by', isBroken ? `${subject}, as it says: the signature does not hold` : subject],
    ['issued by', issuer],
    ['valid', `from ${validFrom} to ${validTo}`],
    ['signed at', `${signedAt}, by the clock of whoever signed`],
    ['not judged', 'whether this certificate is to be trusted: ask the publisher whether it is theirs'],
  ];
}

function verdict({ findings, identical, signature }: VerifyResult, rebuild: Rebuild | undefined): string {
  const count = findings.length;
  if (count > 0) return `${count} ${count === 1 ? 'difference' : 'differences'}`;
  if (identical && rebuild !== undefined) {
    const aside = signature === undefined ? '' : ', all but the signature, which covers the whole file';
    return `all holds: ${rebuild.workbook.file} gives this file byte for byte${aside}`;
  }
  const whole = signature === undefined ? 'is whole' : 'is whole, as signed,';
  return `all holds: the file ${whole} and agrees with itself; --workbook compares it with a workbook`;
}

/** What a file says of itself must not look like a line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function resultJson(file: string, result: VerifyResult, rebuild: Rebuild | undefined): object {
  const { status, manifest, checked, signed, signature, identical, findings } = result;
  return {
    file,
    status,
    madeFrom: manifest === undefined ? null : makerJson(manifest),
    checked: checked ?? null,
    signed: signed ?? null,
    signature: signature ?? null,
    comparedWith: rebuild?.workbook.file ?? null,
    identical: identical ?? null,
    findings: findings.map(findingJson),
  };
}

function makerJson(manifest: ReadManifest): object {
  const { tool, workbook, since, lastYear, report, edition, draft, fingerprint, scheme, figures } = manifest;
  return { tool, workbook, since, lastYear, report, edition, draft, fingerprint, scheme, figures };
}
