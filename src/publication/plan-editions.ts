/** Which editions a build makes, which the gate refuses, and what the files are called. */
import type { Edition } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';

export interface EditionRequest {
  /** `all` is official, draft and summary. */
  readonly edition: Edition | 'all';
  /**
   * Number of the draft, from 1. With official or summary it marks that edition as a draft, which needs no
   * gate; with draft or all it numbers the draft, which is 1 without it.
   */
  readonly draft?: number;
}

export interface PlannedEdition {
  readonly edition: Edition;
  readonly draft?: number;
}

export interface EditionPlan {
  readonly build: readonly PlannedEdition[];
  /** Published editions that were asked for and may not be. */
  readonly refused: readonly PlannedEdition[];
}

/** In: the request and the gate's reasons. Out: a refusal stops the published editions only. */
export function planEditions(request: EditionRequest, reasons: readonly Finding[]): EditionPlan {
  const asked = askedEditions(request);
  const isRefused = (planned: PlannedEdition): boolean => planned.draft === undefined && reasons.length > 0;
  return { build: asked.filter((planned) => !isRefused(planned)), refused: asked.filter(isRefused) };
}

function askedEditions({ edition, draft }: EditionRequest): PlannedEdition[] {
  switch (edition) {
    case 'all':
      return [{ edition: 'official' }, { edition: 'draft', draft: draft ?? 1 }, { edition: 'summary' }];
    case 'draft':
      return [{ edition, draft: draft ?? 1 }];
    default:
      return [draft === undefined ? { edition } : { edition, draft }];
  }
}

export interface FileNames {
  readonly edition: (planned: PlannedEdition) => string;
  readonly measures: string;
  readonly actions: string;
  readonly summary: string;
  readonly manifest: string;
  /** The manifest inside a PDF, which cannot hold that PDF's own hash. */
  readonly embeddedManifest: string;
}

/** The draft whose data stands beside the PDFs; undefined where one of them is published. */
export function draftOfData(built: readonly PlannedEdition[]): number | undefined {
  return built.some(({ draft }) => draft === undefined) ? undefined : built[0]?.draft;
}

/**
 * In: the workbook's base name, and the draft that the data beside the PDFs is of: `derby-draft-2-measures.csv`
 * never takes the place of what was published.
 * `derby.xlsx` gives `derby-official.pdf`, `derby-draft-2.pdf`, `derby-summary-draft-2.pdf`, `derby-measures.csv`, …
 */
export function fileNames(workbook: string, dataOfDraft?: number): FileNames {
  const stem = workbook.replace(/\.[^.]+$/, '');
  const data = dataOfDraft === undefined ? stem : `${stem}-draft-${dataOfDraft}`;
  return {
    edition: ({ edition, draft }) => {
      const kind = edition === 'draft' ? '' : `-${edition}`;
      return `${stem}${kind}${draft === undefined ? '' : `-draft-${draft}`}.pdf`;
    },
    measures: `${data}-measures.csv`,
    actions: `${data}-actions.csv`,
    summary: `${data}-summary.csv`,
    manifest: `${data}-manifest.json`,
    embeddedManifest: `${stem}-embedded-manifest.json`,
  };
}
