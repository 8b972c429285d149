/** A mistake in a template, a theme or a language stops the whole build, from the workbook on. */
import { expect, it } from 'vitest';
import { buildReport } from '../../src/index.ts';
import type { Resources } from '../../src/model/resources.ts';
import { sample } from '../samples.ts';
import { resources } from './view/view-of.ts';

const derby = sample('derby-2016-17');

/** The resources with one partial of all editions changed. */
function withPartial(text: string): Resources {
  return { ...resources, templates: { ...resources.templates, 'partials/publication.hbs': text } };
}

const MISTAKES: readonly (readonly [string, Resources, object])[] = [
  [
    'a wrong name',
    withPartial('\n{ "text": {{report.titel}} },'),
    { code: 'unknown-name', place: { kind: 'line', file: 'partials/publication.hbs', line: 2 } },
  ],
  [
    'a broken block',
    withPartial('\n\n{{#if draft}}'),
    { code: 'block-not-closed', place: { kind: 'line', file: 'partials/publication.hbs', line: 3 } },
  ],
  [
    'a bad result',
    withPartial('{ "text": "x", "style": "titel" },'),
    { code: 'unknown-style', place: { kind: 'line', file: 'partials/publication.hbs', line: 1 } },
  ],
  [
    'a broken theme',
    { ...resources, themes: { ...resources.themes, derby: '{' } },
    { code: 'theme-unreadable', place: { kind: 'file', file: 'themes/derby.json' } },
  ],
  [
    'a broken language file',
    { ...resources, languages: { ...resources.languages, 'en-GB': '{' } },
    { code: 'language-unreadable', place: { kind: 'file', file: 'languages/en-GB.json' } },
  ],
];

it.each(MISTAKES)('%s is found at its place, and nothing is written', async (_, broken, finding) => {
  const built = await buildReport(derby.bytes, { file: derby.file, resources: broken });
  const errors = built.findings.filter(({ severity }) => severity === 'error');
  // Once in each layout that has the partial.
  expect(errors).not.toEqual([]);
  for (const error of errors) expect(error).toMatchObject(finding);
  expect({ status: built.status, files: built.files }).toEqual({ status: 'template', files: [] });
});
