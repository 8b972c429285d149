/** The jobs themselves. Everything heavy is imported here, and only the process that does the work loads it. */
import { buildFromChecked, type CheckResult, checkWorkbook, type WorkbookFile } from '../build-report.ts';
import { doubtsOfReport } from '../inspect-report.ts';
import { loadResources } from '../load-resources.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { formatCell } from '../model/place.ts';
import type { Resources } from '../model/resources.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { compareReports } from '../publication/compare-reports.ts';
import { headlineFigures } from '../publication/headline-figures.ts';
import type { CheckAnswer, CheckJob, Engine, ShownFigure, Watch } from './engine.ts';
import { asFileProblem } from './file-problem.ts';

/** Does every job at once, where it is called. Layouts are loaded once for all jobs until one says that they have changed. */
export function localEngine(): Engine {
  const loaded = new Map<
    string | undefined,
    { readonly of: number; readonly resources: Promise<Resources> }
  >();
  const resources = (templates: string | undefined, of = 0): Promise<Resources> => {
    const known = loaded.get(templates);
    if (known?.of === of) return known.resources;
    const fresh = { of, resources: openResources(templates) };
    loaded.set(templates, fresh);
    return fresh.resources;
  };
  return {
    async build({ workbook, since, templates, layoutChanges, ...request }, watch) {
      const options = {
        ...request,
        resources: await resources(templates, layoutChanges),
        ...(watch.sign === undefined ? {} : { sign: watch.sign }),
        onStep: (step: string) => watch.step(`${workbook.file}: ${step}`),
      };
      const checked = await read(workbook, watch, request.lastYear);
      if (hasErrors(checked.findings)) return buildFromChecked(workbook, checked, options);
      const earlier = since && { ...since, checked: await read(since, watch) };
      watch.stretch(building(workbook, checked.scored, request.edition === 'all' ? 'all' : 'one'));
      return buildFromChecked(workbook, checked, { ...options, ...(earlier ? { since: earlier } : {}) });
    },
    async check(job, watch) {
      return checkAll(job, await resources(job.templates), watch);
    },
    async compare({ before, after }, watch) {
      const [earlier, later] = [await read(before, watch), await read(after, watch)];
      const errors = [errorsOf(earlier.findings), errorsOf(later.findings)] as const;
      const isWhole = errors.every((found) => found.length === 0);
      const changes =
        isWhole && earlier.scored && later.scored ? compareReports(earlier.scored, later.scored) : [];
      return { errors, changes };
    },
    async verify({ report, workbook, since, lastYear, templates }, watch) {
      watch.stretch({ kind: 'verifying', file: report.file });
      const rebuild = workbook && {
        workbook,
        ...(since === undefined ? {} : { since }),
        ...(lastYear === undefined ? {} : { lastYear }),
        resources: await resources(templates),
      };
      const onStep = (step: string) => watch.step(`${report.file}: ${step}`);
      const { crypto } = globalThis;
      // no other job needs the certificates and the readers that come with it
      const { verifyFile } = await import('../verify-report.ts');
      return verifyFile(report, { crypto, onStep, ...(rebuild === undefined ? {} : { rebuild }) });
    },
  };
}

function read(
  workbook: WorkbookFile,
  watch: Watch,
  lastYear?: WorkbookFile,
): ReturnType<typeof checkWorkbook> {
  watch.stretch({ kind: 'reading', file: workbook.file });
  watch.step(`${workbook.file}: reading and scoring`);
  return checkWorkbook(workbook, lastYear);
}

function building({ file }: WorkbookFile, scored: ScoredReport | undefined, editions: 'all' | 'one') {
  const rows = (scored?.measures.length ?? 0) + (scored?.actions.length ?? 0);
  return { kind: 'building', file, rows, editions } as const;
}

/**
 * Some findings show only in a finished page, a word beyond the edge of the paper: so every edition is made and
 * dropped, but where our own layouts are sure to have none.
 */
async function checkAll(
  { workbook, lastYear, templates }: CheckJob,
  resources: Resources,
  watch: Watch,
): Promise<CheckAnswer> {
  const checked = await read(workbook, watch, lastYear);
  const { findings, refused, gate, scored } = checked;
  if (hasErrors(findings)) return { status: 'workbook', findings, refused, gate };
  watch.stretch(building(workbook, scored, 'all'));
  watch.step(`${workbook.file}: looking for what a page could not show`);
  const isSure = templates === undefined && doubtsOfReport(workbook, checked, resources).length === 0;
  const built = isSure
    ? ({ status: 'done', findings } as const)
    : await buildAll(workbook, checked, resources, watch);
  const status = built.status === 'done' && refused.length > 0 ? 'refused' : built.status;
  const fingerprint = checked.fingerprints?.whole;
  return {
    status,
    findings: built.findings,
    refused,
    gate,
    ...(scored === undefined || fingerprint === undefined ? {} : { figures: figuresOf(scored, fingerprint) }),
  };
}

/** As if the gate were open: what it would stop is to be looked at too. */
function buildAll(
  workbook: WorkbookFile,
  checked: CheckResult,
  resources: Resources,
  watch: Watch,
): ReturnType<typeof buildFromChecked> {
  const onStep = (step: string) => watch.step(`${workbook.file}: ${step}`);
  return buildFromChecked(workbook, { ...checked, refused: [] }, { edition: 'all', resources, onStep });
}

function figuresOf(scored: ScoredReport, fingerprint: string): NonNullable<CheckAnswer['figures']> {
  return {
    fingerprint,
    measures: scored.measures.length,
    actions: scored.actions.length,
    headline: headlineFigures(scored).map(
      ({ table, row, figure }): ShownFigure => ({
        table,
        row,
        percent: figure.percent ?? null,
        numerator: figure.numerator,
        denominator: figure.denominator,
        rounding: figure.rounding,
        counted: figure.counted.map(formatCell),
        population: figure.population.map(formatCell),
      }),
    ),
  };
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** Our layouts, with those of the folder in the place of ours of the same name. */
async function openResources(templates: string | undefined): Promise<Resources> {
  try {
    return await loadResources(templates);
  } catch (error) {
    throw templates === undefined ? error : asFileProblem(error, templates, 'read');
  }
}
