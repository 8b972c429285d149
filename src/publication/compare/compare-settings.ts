/** What moved on the Report sheet; the theme is paint and does not count. */
import type { Settings } from '../../model/submission.ts';
import { type Change, compareFacts, type Fact, type Facts, plainFact, textFact } from './change.ts';

type Printed = Exclude<keyof Settings, 'theme'>;

/** A setting that is added to the model does not compile until it is named here. */
const NAMES: Readonly<Record<Printed, string>> = {
  organisation: 'organisation',
  title: 'title',
  year: 'year',
  period: 'period',
  publicationDate: 'publication date',
  summaryLink: 'summary link',
  contact: 'contact',
  language: 'language',
};

export function compareSettings(before: Settings, after: Settings): Change[] {
  return compareFacts('Report: ', settingFacts(before), settingFacts(after));
}

function settingFacts(settings: Settings): Facts {
  const factOf = (key: Printed): Fact | undefined =>
    key === 'language' ? plainFact('setting', settings[key]) : textFact('setting', settings[key])[0];
  return new Map((Object.keys(NAMES) as Printed[]).map((key) => [NAMES[key], factOf(key)]));
}
