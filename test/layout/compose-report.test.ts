/** Every edition from scored report and resources, and every finding on a theme or a language file. */
import { describe, expect, it, test } from 'vitest';
import { type ComposeInput, composeReport } from '../../src/layout/compose-report.ts';
import { resourceFindings } from '../../src/layout/resource-findings.ts';
import { EDITIONS } from '../../src/model/document.ts';
import type { Language } from '../../src/model/entry.ts';
import { formatFinding } from '../../src/model/finding.ts';
import type { Resources } from '../../src/model/resources.ts';
import { scoredOf, submissionOf } from '../publication/scored.ts';
import { resources } from './view/view-of.ts';

interface Case extends Partial<ComposeInput> {
  readonly language?: Language;
  readonly theme?: string;
}

function compose({ language = 'en-GB', theme = 'neutral', ...more }: Case = {}) {
  const base = submissionOf();
  const settings = { ...base.settings, language, theme: { ...base.settings.theme, value: theme } };
  const scored = scoredOf({ ...base, settings });
  return composeReport({ scored, edition: 'official', fingerprint: '0123456789ab', resources, ...more });
}

/** The resources with some files changed; an undefined one is not there. */
function changed(
  folder: 'templates' | 'themes' | 'languages',
  files: Readonly<Record<string, string | undefined>>,
): Resources {
  const entries = Object.entries({ ...resources[folder], ...files }).filter(([, text]) => text !== undefined);
  return { ...resources, [folder]: Object.fromEntries(entries) };
}

function words(language: Language, change: (words: Record<string, string>) => void): Resources {
  const all = JSON.parse(resources.languages[language] ?? '') as Record<string, string>;
  change(all);
  return changed('languages', { [language]: JSON.stringify(all) });
}

function theme(change: (text: string) => string): Resources {
  return changed('themes', { neutral: change(resources.themes.neutral ?? '') });
}

/** What is wrong with each stands in the golden, below its title. */
const MISTAKES: Readonly<Record<string, Case>> = {
  'a theme that is not there': { theme: 'Nuetral' },
  'a theme whose name is that of no file': { theme: 'constructor' },
  'a theme that is not JSON': { resources: theme(() => '{') },
  'a theme with a colour in words and a name it does not know': {
    resources: theme((text) => text.replace(/"text": "#\w+"/, '"text": "black"').replace('"rule"', '"ruel"')),
  },
  'a theme with a font that is not installed': {
    resources: theme((text) => text.replaceAll('source-sans-3/700Bold"', 'comic/Bold"')),
  },
  'a theme with a logo that breaks off': {
    resources: theme((text) =>
      JSON.stringify({
        ...JSON.parse(text),
        logo: { image: 'data:image/jpeg;base64,/9j/4A==', alt: 'Exampleton', width: 90 },
      }),
    ),
  },
  'a theme with colours that cannot be told apart': {
    resources: theme((text) =>
      text
        .replace('"muted": "#505A5F"', '"muted": "#7F7F7F"')
        .replace('"link": "#1D4F91"', '"link": "#777777"')
        .replace('"tableHeadText": "#FFFFFF"', '"tableHeadText": "#12344D"')
        .replace('"cover": "#12344D"', '"cover": "#FFDD00"'),
    ),
  },
  'a language without a file': { language: 'cy-GB', resources: changed('languages', { 'cy-GB': undefined }) },
  'no language to compare with': {
    language: 'cy-GB',
    resources: changed('languages', { 'en-GB': undefined }),
  },
  'a language to compare with that cannot be read': {
    language: 'cy-GB',
    resources: changed('languages', { 'en-GB': '[]' }),
  },
  'a language that lacks a word': {
    language: 'cy-GB',
    resources: words('cy-GB', (all) => {
      all.contens = all.contents ?? '';
      delete all.contents;
    }),
  },
  'a first language that lacks a word of the view': {
    resources: words('en-GB', (all) => {
      delete all.improving;
    }),
  },
  'a first language that lacks a word of a layout': {
    resources: words('en-GB', (all) => {
      delete all.contents;
    }),
  },
  'a placeholder that there is not, in a word of the view': {
    draft: 1,
    resources: words('en-GB', (all) => {
      all['draft-mark'] = 'DRAFT {numbr}';
    }),
  },
  'a placeholder that there is not, in a word of a layout': {
    resources: words('en-GB', (all) => {
      all['page-of'] = 'Page {pgae}';
    }),
  },
  'partials that no layout uses, one of them used by the other, and files that are none': {
    resources: {
      ...changed('templates', {
        'partials/title-paeg.hbs': '{{> only-here}}',
        'partials/only-here.hbs': '"x"',
        'partial/key.hbs': '"x"',
        'sumary.hbs': '[]',
        'partials/used.hbs': '"x"',
        'official.hbs': '[{{> used}}]',
      }),
      added: [
        'partials/title-paeg.hbs',
        'partials/only-here.hbs',
        'partial/key.hbs',
        'partials/used.hbs',
        'sumary.hbs',
        'theme/derby.json',
        'languages/cy.json',
        'minutes.docx',
      ],
    },
  },
  'a theme and a language at once': { theme: 'x', resources: changed('languages', { 'en-GB': '' }) },
  'a wrong name in a partial': {
    resources: changed('templates', { 'partials/title-page.hbs': '\n{ "text": {{report.titel.text}} },' }),
  },
  'a layout that is not there': { resources: changed('templates', { 'official.hbs': undefined }) },
  'a layout that gives no document': { resources: changed('templates', { 'official.hbs': '[]' }) },
  'a bad result': {
    resources: changed('templates', {
      'partials/title-page.hbs': '\n{ "text": {{report.title.text}}, "style": "titel" },',
    }),
  },
  'a layout that no edition is made with, beside a mistake': {
    resources: changed('templates', {
      'sumary.hbs': '{}',
      'partials/title-page.hbs': '\n{ "text": {{report.title.text}}, "style": "titel" },',
    }),
  },
};

const FOUND = Object.entries(MISTAKES).map(([title, mistake]) => ({ title, ...compose(mistake) }));

describe('composeReport', () => {
  it.each(EDITIONS)('makes the edition %s without a finding', (edition) => {
    const { value, findings } = compose({ edition });
    expect(findings).toEqual([]);
    expect(value?.definition.info.title).toBe('Exampleton Council: Annual results');
  });

  it('gives the fonts of the theme', () => {
    const { families, fallback } = compose().value?.fonts ?? { families: {}, fallback: '' };
    expect(families.Text?.bold).toBe(resources.fonts['source-sans-3/700Bold']);
    expect(families[fallback]?.normal).toBe(resources.fonts['dejavu/DejaVuSans']);
  });

  it('makes a draft while the address of the summary is a placeholder', () => {
    const base = submissionOf();
    const at = { sheet: 'Report', cell: 'B8' };
    const settings = { ...base.settings, summaryLink: { value: '[LINK TO BE INSERTED]', at } };
    const { value, findings } = compose({
      scored: scoredOf({ ...base, settings }),
      edition: 'draft',
      draft: 1,
    });
    expect(findings).toEqual([]);
    expect(JSON.stringify(value?.definition.content)).toContain('[LINK TO BE INSERTED]');
  });

  it('takes the words of another language', () => {
    expect(JSON.stringify(compose({ language: 'cy-GB' }).value?.definition.content)).toContain('Cynnwys');
  });

  it('makes a document beside warnings', () => {
    const extra = words('cy-GB', (all) => {
      all.extra = 'x';
    });
    const { value, findings } = compose({ language: 'cy-GB', resources: extra });
    expect(findings.map(({ code }) => code)).toEqual(['language-unknown-word']);
    expect(value).toBeDefined();
  });

  it('makes a document beside a layout that no edition is made with', () => {
    const { value, findings } = compose({ resources: changed('templates', { 'sumary.hbs': '{}' }) });
    expect(findings.map(({ code }) => code)).toEqual(['unknown-layout']);
    expect(value).toBeDefined();
  });

  it('names a file that nothing uses, where a layout uses a partial that is not there', () => {
    const templates = { 'summary.hbs': '{{> nowhere}}', 'partials/unused.hbs': '""' };
    const resources = { ...changed('templates', templates), added: ['partials/unused.hbs'] };
    const { findings } = compose({ resources });
    expect(findings.map(({ code }) => code)).toContain('unused-file');
  });

  it('throws on what is a fault of the program', () => {
    const scored = { ...scoredOf(), measures: null } as unknown as ComposeInput['scored'];
    expect(() => compose({ scored })).toThrow(TypeError);
  });
});

test('every finding is worded as in the golden', async () => {
  const all = FOUND.map(
    ({ title, findings }) => `${title}\n---\n${findings.map(formatFinding).join('\n')}\n`,
  );
  await expect(all.join('\n')).toMatchFileSnapshot('compose-report.golden.txt');
});

test('every mistake is found, and gives no document', () => {
  for (const { title, findings, value } of FOUND) {
    expect(findings, title).not.toEqual([]);
    expect(value, title).toBeUndefined();
  }
});

test('the golden leaves out no finding on themes and languages', () => {
  const found = new Set(FOUND.flatMap(({ findings }) => findings).map(({ code }) => code));
  expect(Object.keys(resourceFindings).filter((code) => !found.has(code))).toEqual([]);
});
