/** veraPDF's report in its JSON form in, judgements out: what a flavour says of each file. */
import { basename } from 'node:path';
import { z } from 'zod';

/** The standards every edition must meet: PDF/UA-1 and PDF/A-3a. */
export const FLAVOURS = ['ua1', '3a'] as const;
export type Flavour = (typeof FLAVOURS)[number];

export interface Judgement {
  /** Name within the folder, `derby-2016-17-official.pdf`. */
  readonly file: string;
  readonly flavour: Flavour;
  /** Checks that were made; 0 is no judgement at all. */
  readonly checks: number;
  readonly failures: readonly Failure[];
  /** Why the file was not judged. */
  readonly notJudged?: string;
}

/** A rule of the standard that the file breaks. */
export interface Failure {
  /** `7.1-3`: clause and number of the test. */
  readonly rule: string;
  readonly count: number;
  /** What is wrong, and where, the first time. */
  readonly message: string;
  readonly where: string;
}

const rule = z.object({
  clause: z.string(),
  testNumber: z.number(),
  failedChecks: z.number(),
  description: z.string(),
  checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })),
});

const job = z.object({
  itemDetails: z.object({ name: z.string() }),
  validationResult: z
    .array(
      z.object({
        compliant: z.boolean(),
        jobEndStatus: z.string(),
        details: z.object({
          passedChecks: z.number(),
          failedChecks: z.number(),
          ruleSummaries: z.array(rule),
        }),
      }),
    )
    .optional(),
  taskException: z.object({ exceptionMessage: z.string() }).optional(),
});

const report = z.object({ report: z.object({ jobs: z.array(job) }) });

/**
 * In: the report, the flavour it was made for, the files that were to be judged. Out: one judgement for
 * each file, also for those the report is silent about. Throws on what is no report.
 */
export function readJudgements(json: string, flavour: Flavour, files: readonly string[]): Judgement[] {
  const { jobs } = report.parse(JSON.parse(json)).report;
  const byName = new Map(jobs.map((each) => [basename(each.itemDetails.name), each]));
  return files.map((file) => judgementOf(file, flavour, byName.get(file)));
}

function judgementOf(file: string, flavour: Flavour, found: z.infer<typeof job> | undefined): Judgement {
  const [result, ...more] = found?.validationResult ?? [];
  const unjudged = (notJudged: string): Judgement => ({ file, flavour, checks: 0, failures: [], notJudged });
  if (!found) return unjudged('veraPDF did not look at it');
  if (!result) return unjudged(found.taskException?.exceptionMessage ?? 'veraPDF gave no result');
  if (more.length > 0) return unjudged(`veraPDF gave ${more.length + 1} results`);
  if (result.jobEndStatus !== 'normal') return unjudged(`veraPDF ended with "${result.jobEndStatus}"`);
  const { passedChecks, failedChecks, ruleSummaries } = result.details;
  if (passedChecks + failedChecks === 0) return unjudged('veraPDF made no check');
  const failures = ruleSummaries.map(failureOf);
  if (result.compliant !== (failures.length === 0)) return unjudged('veraPDF contradicts itself');
  return { file, flavour, checks: passedChecks + failedChecks, failures };
}

function failureOf(broken: z.infer<typeof rule>): Failure {
  const [first] = broken.checks;
  return {
    rule: `${broken.clause}-${broken.testNumber}`,
    count: broken.failedChecks,
    message: first?.errorMessage ?? broken.description,
    where: first?.context ?? 'no place given',
  };
}

/** One line for each broken rule: `FAILED ua1 a.pdf: 7.1-3, 2 times: Content is neither …, first at …`. */
export function describe({ file, flavour, failures, notJudged }: Judgement): string[] {
  if (notJudged !== undefined) return [`NOT JUDGED ${flavour} ${file}: ${notJudged}`];
  return failures.map(({ rule: broken, count, message, where }) => {
    const times = count === 1 ? 'once' : `${count} times`;
    return `FAILED ${flavour} ${file}: ${broken}, ${times}: ${message} First at ${where}`;
  });
}
