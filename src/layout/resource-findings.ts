/** The wording of findings on theme and language files. */
import { TEXT_CONTRAST } from '../model/contrast.ts';
import { defineFindings, wording } from '../model/finding.ts';

const GUIDE = 'templates/README.md';

/** `did you mean "Safe"?`, or the names there are, with a full stop. */
const ended = (near: string): string => (near.endsWith('?') ? near : `${near}.`);

/** Colours of a theme by name; the ground is white paper where none is given. */
interface ColourPair {
  readonly text: string;
  readonly ground: string | undefined;
}

const groundName = (ground: string | undefined): string =>
  ground === undefined ? 'white' : `colours.${ground}`;

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
    ({ near }) => `No layout asks for it: ${ended(near)}`,
  ),
  'language-unknown-placeholder': wording<{ key: string; placeholder: string; near: string }>(
    'error',
    ({ key, placeholder }) => `expected placeholders that "${key}" has, found "${placeholder}"`,
    ({ near }) => `Mend the name in the braces, as en-GB.json has it: ${ended(near)}`,
  ),
  'unknown-language': wording<{ language: string; near: string }>(
    'error',
    ({ language }) => `expected a language the layouts have words in, found "${language}"`,
    ({ near }) => `Choose another or add the file: ${ended(near)}`,
  ),
  'unknown-layout': wording<{ found: string; near: string }>(
    'note',
    ({ found }) => `expected a layout that an edition is made with, found "${found}", which none uses`,
    ({ near }) => `Mend the name: ${ended(near)}`,
  ),
  'unused-file': wording<{ found: string; near: string | undefined }>(
    'note',
    ({ found }) => `expected a file that a layout uses, found "${found}", which none does`,
    ({ near }) =>
      near === undefined
        ? `Name it from a layout or take it out: ${GUIDE} says which files there are.`
        : `Mend the name: did you mean "${near}"?`,
  ),
  'unknown-theme': wording<{ theme: string; near: string }>(
    'error',
    ({ theme }) => `expected the name of a theme, found "${theme}"`,
    ({ near }) => `Mend the name or add the file: ${ended(near)}`,
  ),
  'theme-unreadable': wording<object>(
    'error',
    () => 'expected a theme as JSON, found text that is not JSON',
    () => 'Compare the file with neutral.json beside it.',
  ),
  'theme-property': wording<{ path: string; expected: string; found: string }>(
    'error',
    ({ path, expected, found }) => `expected ${expected} in ${path}, found ${found}`,
    () => `${GUIDE} lists what a theme holds.`,
  ),
  'theme-unknown-property': wording<{ path: string; key: string; near: string | undefined }>(
    'error',
    ({ path, key }) => `expected properties that themes have in ${path}, found "${key}"`,
    ({ near }) => near ?? `${GUIDE} lists what a theme holds.`,
  ),
  'theme-logo-broken': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a whole PNG or JPEG in logo.image, found ${found}`,
    () => 'Open the logo in another program, save it anew and put that in its place.',
  ),
  'theme-contrast': wording<ColourPair & { ratio: string; colour: string; under: string }>(
    'error',
    ({ text, ground, ratio, colour, under }) =>
      `expected a contrast of at least ${TEXT_CONTRAST} to 1 for colours.${text} on ${groundName(ground)}, ` +
      `found ${ratio} to 1 (${colour} on ${under})`,
    ({ text, ground }) =>
      ground === undefined
        ? `Make colours.${text} darker.`
        : `Make one of colours.${text} and colours.${ground} lighter and the other darker.`,
  ),
  'theme-font-missing': wording<{ font: string; known: readonly string[] }>(
    'error',
    ({ font }) => `expected a font that is installed, found "${font}"`,
    ({ known }) => `Use one of: ${known.join(', ')}.`,
  ),
});
