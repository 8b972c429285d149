/**
 * The view: the scored report as plain, printed text for the layouts. Every name here is one a template
 * author may use and is listed in templates/README.md. Absent things are null, never undefined.
 */
import type { Edition } from '../../model/document.ts';
import type { ScoredReport } from '../../model/scored-report.ts';
import type { Settings } from '../../model/submission.ts';
import { chartWidth, type ReportChartsView, reportCharts } from '../charts/report-charts.ts';
import type { Theme } from '../theme.ts';
import { type Words, word } from '../words.ts';
import { type AbbreviationView, abbreviationsView } from './abbreviations-view.ts';
import { type AboutView, aboutView } from './about-view.ts';
import { type AnnexInput, type AnnexView, annexView } from './annex/annex-view.ts';
import { type DetailPriorityView, detailView } from './detail-view.ts';
import { formatDate, previousYear } from './format-value.ts';
import { type HeadlinesView, headlinesView } from './headlines-view.ts';
import { type KeyView, keyView } from './key-view.ts';
import { type NarrativeView, narrativeView } from './narrative-view.ts';
import { reportOverview } from './overview-view.ts';
import { type ShortfallsView, shortfallsView } from './shortfalls-view.ts';
import { type SummaryView, summaryView } from './summary-view.ts';
import { type LinkView, optionalLink, optionalText, type TextView, textView } from './text-view.ts';

export interface ViewInput {
  readonly scored: ScoredReport;
  readonly edition: Edition;
  /** The number of the draft; absent for a published edition. */
  readonly draft?: number;
  readonly theme: Theme;
  readonly words: Words;
  /** First 12 digits. */
  readonly fingerprint: string;
  /** Given for the draft edition only. */
  readonly annex?: AnnexInput;
}

export interface ReportView {
  readonly edition: Edition;
  readonly draft: { readonly number: number; readonly label: string; readonly mark: string } | null;
  readonly report: HeadView;
  readonly theme: Theme;
  readonly words: Words;
  readonly narrative: NarrativeView;
  readonly summary: SummaryView;
  readonly charts: ReportChartsView;
  /** How the year went, in a few sentences. */
  readonly overview: readonly string[];
  readonly headlines: HeadlinesView;
  readonly shortfalls: ShortfallsView;
  readonly about: AboutView;
  readonly key: KeyView;
  readonly priorities: readonly DetailPriorityView[];
  readonly glossary: readonly { readonly term: TextView; readonly meaning: TextView }[];
  /** Terms of the glossary that are abbreviations. */
  readonly abbreviations: readonly AbbreviationView[];
  readonly annex: AnnexView | null;
}

export interface HeadView {
  readonly organisation: TextView;
  readonly title: TextView;
  readonly year: string;
  /** `2015/16`, or null where the year is not of a known form. */
  readonly previousYear: string | null;
  readonly period: TextView | null;
  /** In words, `30 June 2017`. */
  readonly publicationDate: TextView | null;
  readonly summaryLink: LinkView | null;
  readonly contact: LinkView | null;
  readonly language: string;
  readonly fingerprint: string;
}

/** In: the scored report and what surrounds it. Out: plain data, ready for a template. */
export function reportView(input: ViewInput): ReportView {
  const { scored, edition, draft, theme, words, fingerprint, annex } = input;
  const { submission } = scored;
  const style = { colours: theme.colours, words, width: chartWidth(theme, edition) };
  const summary = summaryView(scored, words);
  return {
    edition,
    draft:
      draft === undefined
        ? null
        : {
            number: draft,
            label: word(words, 'draft', { number: draft }),
            mark: word(words, 'draft-mark', { number: draft }),
          },
    report: headView(submission.settings, words, fingerprint),
    theme,
    words,
    narrative: narrativeView(submission.narrative),
    charts: reportCharts(scored, style),
    summary,
    overview: reportOverview(scored, words),
    headlines: headlinesView(scored, words),
    shortfalls: shortfallsView(scored, words),
    about: aboutView(scored, summary, words),
    key: keyView(submission.scheme, words),
    priorities: detailView(scored, style),
    glossary: submission.glossary.map(({ term, meaning }) => ({
      term: textView(term),
      meaning: textView(meaning),
    })),
    abbreviations: abbreviationsView(submission.glossary),
    annex: annex === undefined ? null : annexView(scored, annex, words),
  };
}

function headView(settings: Settings, words: Words, fingerprint: string): HeadView {
  return {
    organisation: textView(settings.organisation),
    title: textView(settings.title),
    year: settings.year.value,
    previousYear: previousYear(settings.year.value) ?? null,
    period: optionalText(settings.period),
    publicationDate:
      settings.publicationDate === undefined
        ? null
        : { ...textView(settings.publicationDate), text: formatDate(settings.publicationDate.value, words) },
    summaryLink: optionalLink(settings.summaryLink),
    contact: optionalLink(settings.contact),
    language: settings.language,
    fingerprint,
  };
}
