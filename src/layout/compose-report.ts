/**
 * The compose stage: the scored report, an edition and the layouts in, a checked document definition and
 * the fonts it needs out.
 */
import type { DocumentDefinition, Edition } from '../model/document.ts';
import { type Finding, hasErrors, type Outcome } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';
import type { Place } from '../model/place.ts';
import type { Resources } from '../model/resources.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { checkDocument } from './check-document.ts';
import { mergeLayout } from './merge-layout.ts';
import { resourceFindings } from './resource-findings.ts';
import { readTheme, type Theme } from './theme.ts';
import type { AnnexInput } from './view/annex-view.ts';
import { reportView } from './view/report-view.ts';
import { readWords, type Words, word } from './words.ts';

export interface ComposeInput {
  readonly scored: ScoredReport;
  readonly edition: Edition;
  /** Set when the document is marked as a draft. */
  readonly draft?: number;
  /** First 12 digits. */
  readonly fingerprint: string;
  readonly resources: Resources;
  readonly annex?: AnnexInput;
}

export interface ComposedReport {
  readonly definition: DocumentDefinition;
  readonly fonts: {
    readonly families: Readonly<Record<string, FontFaces>>;
    readonly fallback: string;
  };
  /** What to say of each file that is put into the PDF, in the report's language. */
  readonly fileDescriptions: Readonly<Record<PackFile, string>>;
}

export type PackFile = 'measures' | 'actions' | 'summary' | 'manifest';

interface FontFaces {
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
  readonly italics: Uint8Array;
  readonly bolditalics: Uint8Array;
}

/** The language every other must match key by key. */
const REFERENCE_LANGUAGE = 'en-GB';

/** Which layout each edition is made with; a draft is the official layout, marked. */
const LAYOUTS: Readonly<Record<Edition, string>> = {
  official: 'official.hbs',
  draft: 'official.hbs',
  summary: 'summary.hbs',
};

/** Composes one edition. All findings of theme, language and layout are given at once. */
export function composeReport(input: ComposeInput): Outcome<ComposedReport> {
  const { scored, edition, resources } = input;
  const theme = chooseTheme(scored, resources);
  const words = chooseWords(scored.submission.settings.language, resources);
  const findings: Finding[] = [...theme.findings, ...words.findings];
  if (theme.value === undefined || words.value === undefined || hasErrors(findings)) {
    return { value: undefined, findings };
  }
  const view = reportView({ ...input, theme: theme.value, words: words.value });
  const merged = mergeLayout(LAYOUTS[edition], resources.templates, { ...view });
  findings.push(...merged.findings);
  if (merged.value === undefined) return { value: undefined, findings };
  const checked = checkDocument(merged.value);
  findings.push(...checked.findings);
  if (checked.value === undefined) return { value: undefined, findings };
  const value = {
    definition: checked.value,
    fonts: fontsOf(theme.value, resources),
    fileDescriptions: describeFiles(words.value),
  };
  return { value, findings };
}

function chooseTheme({ submission }: ScoredReport, resources: Resources): Outcome<Theme> {
  const { value: name, at } = submission.settings.theme;
  const known = Object.keys(resources.themes);
  const json = resources.themes[name.trim().toLowerCase()];
  if (json === undefined) {
    const place: Place = { kind: 'cell', file: submission.source.file, ...at };
    return {
      value: undefined,
      findings: [resourceFindings['unknown-theme'](place, { theme: name, near: suggest(name, known) })],
    };
  }
  return readTheme(`themes/${name.trim().toLowerCase()}.json`, json, Object.keys(resources.fonts));
}

function chooseWords(language: string, resources: Resources): Outcome<Words> {
  const known = Object.keys(resources.languages);
  const json = resources.languages[language];
  if (json === undefined) {
    return {
      value: undefined,
      findings: [
        resourceFindings['unknown-language'](undefined, { language, near: suggest(language, known) }),
      ],
    };
  }
  const reference = readWords(fileOf(REFERENCE_LANGUAGE), resources.languages[REFERENCE_LANGUAGE] ?? '{}');
  return readWords(fileOf(language), json, reference.value);
}

function fileOf(language: string): string {
  return `languages/${language}.json`;
}

function fontsOf(theme: Theme, resources: Resources): ComposedReport['fonts'] {
  const bytes = (key: string): Uint8Array => resources.fonts[key] ?? new Uint8Array();
  const faces = (keys: Theme['fonts']['text']): FontFaces => ({
    normal: bytes(keys.normal),
    bold: bytes(keys.bold),
    italics: bytes(keys.italics),
    bolditalics: bytes(keys.bolditalics),
  });
  return {
    families: { Text: faces(theme.fonts.text), Symbols: faces(theme.fonts.symbols) },
    fallback: 'Symbols',
  };
}

function describeFiles(words: Words): ComposedReport['fileDescriptions'] {
  return {
    measures: word(words, 'file-measures'),
    actions: word(words, 'file-actions'),
    summary: word(words, 'file-summary'),
    manifest: word(words, 'file-manifest'),
  };
}
