/** The wording of findings on theme and language files. */
import { defineFindings, wording } from '../model/finding.ts';

export const resourceFindings = defineFindings({
  'language-unreadable': wording<object>(
    'error',
    () => 'expected a JSON object of texts by key, found something else',
    () => 'Compare the file with en-GB.json beside it.',
  ),
  'language-lacks-word': wording<{ key: string }>(
    'error',
    ({ key }) => `expected a text for "${key}", found none`,
    ({ key }) => `Add "${key}" to the file, as en-GB.json has it.`,
  ),
  'language-unknown-word': wording<{ key: string; near: string }>(
    'warning',
    ({ key }) => `expected keys that en-GB.json has, found "${key}"`,
    ({ near }) => `No layout asks for it: ${near}.`,
  ),
  'unknown-language': wording<{ language: string; near: string }>(
    'error',
    ({ language }) => `expected a language the layouts have words in, found "${language}"`,
    ({ near }) => `Choose another or add the file: ${near}.`,
  ),
  'unknown-theme': wording<{ theme: string; near: string }>(
    'error',
    ({ theme }) => `expected the name of a theme, found "${theme}"`,
    ({ near }) => `Mend the name or add the file: ${near}.`,
  ),
  'theme-unreadable': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a theme as JSON, found ${reason}`,
    () => 'Compare the file with neutral.json beside it.',
  ),
  'theme-font-missing': wording<{ font: string; known: readonly string[] }>(
    'error',
    ({ font }) => `expected a font that is installed, found "${font}"`,
    ({ known }) => `Use one of: ${known.join(', ')}.`,
  ),
});
