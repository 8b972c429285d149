/**
 * The compose stage: the scored report, an edition and the layouts in, a checked document definition and
 * the fonts it needs out.
 */
import type { DocumentDefinition, Edition } from '../model/document.ts';
import type { Language } from '../model/entry.ts';
import { type Finding, hasErrors, type Outcome } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';
import type { Place } from '../model/place.ts';
import type { Resources } from '../model/resources.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { checkDocument } from './check-document.ts';
import { mergeLayout } from './merge-layout.ts';
import { asRefusal } from './refusal.ts';
import { resourceFindings } from './resource-findings.ts';
import { readTheme, type Theme } from './theme.ts';
import { unusedFiles } from './unused-files.ts';
import type { AnnexInput } from './view/annex/annex-view.ts';
import { type ReportView, reportView } from './view/report-view.ts';
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
  /** What a listener is told of the signature of a file that has one. */
  readonly signatureLabel: string;
}

export type PackFile = 'measures' | 'actions' | 'summary' | 'manifest';

interface FontFaces {
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
  readonly italics: Uint8Array;
  readonly bolditalics: Uint8Array;
}

/** The language every other must match key by key. */
const REFERENCE_LANGUAGE: Language = 'en-GB';

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
  const unused = unusedFiles(resources, [...new Set(Object.values(LAYOUTS))]);
  const findings: Finding[] = [...theme.findings, ...words.findings, ...unused];
  if (theme.value === undefined || words.value === undefined || hasErrors(findings)) {
    return { value: undefined, findings };
  }
  const view = viewOf(input, theme.value, words.value);
  findings.push(...view.findings);
  if (view.value === undefined) return { value: undefined, findings };
  const { report, fileDescriptions, signatureLabel } = view.value;
  const merged = mergeLayout(LAYOUTS[edition], resources.templates, { ...report });
  findings.push(...merged.findings);
  if (merged.value === undefined) return { value: undefined, findings };
  const checked = checkDocument(merged.value, LAYOUTS[edition]);
  findings.push(...checked.findings);
  if (checked.value === undefined) return { value: undefined, findings };
  const fonts = fontsOf(theme.value, resources);
  return { value: { definition: checked.value, fonts, fileDescriptions, signatureLabel }, findings };
}

interface WordedReport {
  readonly report: ReportView;
  readonly fileDescriptions: ComposedReport['fileDescriptions'];
  readonly signatureLabel: string;
}

/** A word that the view lacks is a finding on the language file: it is known here which that is. */
function viewOf(input: ComposeInput, theme: Theme, words: Words): Outcome<WordedReport> {
  try {
    const value = {
      report: reportView({ ...input, theme, words }),
      fileDescriptions: describeFiles(words),
      signatureLabel: word(words, 'signature-field'),
    };
    return { value, findings: [] };
  } catch (error) {
    const place: Place = { kind: 'file', file: fileOf(input.scored.submission.settings.language) };
    return { value: undefined, findings: [{ ...asRefusal(error).finding, place }] };
  }
}

function chooseTheme({ submission }: ScoredReport, resources: Resources): Outcome<Theme> {
  const { value: name, at } = submission.settings.theme;
  const known = Object.keys(resources.themes);
  const file = name.trim().toLowerCase();
  const json = Object.hasOwn(resources.themes, file) ? resources.themes[file] : undefined;
  if (json === undefined) {
    const place: Place = { kind: 'cell', file: submission.source.file, ...at };
    return {
      value: undefined,
      findings: [resourceFindings['unknown-theme'](place, { theme: name, near: suggest(name, known) })],
    };
  }
  return readTheme(`themes/${file}.json`, json, Object.keys(resources.fonts));
}

function chooseWords(language: Language, { languages }: Resources): Outcome<Words> {
  const { [REFERENCE_LANGUAGE]: reference, [language]: json } = languages;
  if (reference === undefined || json === undefined) {
    const missing = reference === undefined ? REFERENCE_LANGUAGE : language;
    const params = { language: missing, near: suggest(missing, Object.keys(languages)) };
    const place: Place = { kind: 'file', file: fileOf(missing) };
    return { value: undefined, findings: [resourceFindings['unknown-language'](place, params)] };
  }
  const words = readWords(fileOf(REFERENCE_LANGUAGE), reference);
  if (language === REFERENCE_LANGUAGE || words.value === undefined) return words;
  return readWords(fileOf(language), json, words.value);
}

function fileOf(language: Language): string {
  return `languages/${language}.json`;
}

function fontsOf(theme: Theme, resources: Resources): ComposedReport['fonts'] {
  const faces = (keys: Theme['fonts']['text']): FontFaces => {
    const files = Object.entries(keys).map(([face, key]) => [face, resources.fonts[key]]);
    return Object.fromEntries(files) as FontFaces;
  };
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
