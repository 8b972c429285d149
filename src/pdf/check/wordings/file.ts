/** Findings on pictures, links, languages, colours, fonts and the file as a whole. */
import { wording } from '../../../model/finding.ts';
import { tool, type Where } from './where.ts';

export const fileWordings = {
  'damaged-pdf': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a whole PDF file, found ${reason}`,
    () => 'The file is cut off or altered: take it from its source again.',
  ),
  // words for pictures and notes
  'no-alternative-text': wording<Where & { type: string }>(
    'error',
    ({ type, where }) => `expected words for a ${type}, found none${where}`,
    () => 'Say in meaning.alt what the picture shows, with its figures.',
  ),
  'empty-alternative-text': wording<Where & { text: string }>(
    'error',
    ({ text, where }) => `expected words that say what a picture shows, found "${text}"${where}`,
    () => 'Write into meaning.alt what a reader learns from the picture: "Green or blue 54 %, red 27 %".',
  ),
  'figure-without-box': wording<Where & { type: string }>(
    'error',
    ({ type, where }) => `expected the place of a ${type} on its page, found none${where}`,
    () => tool,
  ),
  'note-without-id': wording<Where>(
    'error',
    ({ where }) => `expected an id on every note, found a note without one${where}`,
    () => tool,
  ),
  // annotations
  'annotation-not-in-tree': wording<Where & { what: string; found: string }>(
    'error',
    ({ what, found, where }) => `expected ${what} once in the structure tree, found it ${found}${where}`,
    () => tool,
  ),
  'annotation-without-words': wording<Where & { what: string }>(
    'error',
    ({ what, where }) => `expected a description of ${what}, found none${where}`,
    () => 'Give the link a text, or words in meaning.alt.',
  ),
  'tab-order': wording<Where>(
    'error',
    ({ where }) => `expected links in the order of the tags, found another order${where}`,
    () => tool,
  ),
  'broken-link': wording<Where & { target: string }>(
    'error',
    ({ target, where }) =>
      `expected a link to a web page, a mail address or a place in the file, found ${target}${where}`,
    () => 'Links begin with https://, http:// or mailto:; linkToDestination names the id of a node.',
  ),
  'signature-field': wording<{ what: string; expected: string; found: string }>(
    'error',
    ({ what, expected, found }) => `expected ${expected} as ${what} of the signature, found ${found}`,
    () => tool,
  ),
  // languages
  'invalid-language': wording<Where & { found: string }>(
    'error',
    ({ found, where }) => `expected a language such as en-GB or cy-GB, found "${found}"${where}`,
    () => 'Set language and meaning.language to a language tag (BCP 47).',
  ),
  // the file
  'file-entry': wording<{ what: string; expected: string; found: string }>(
    'error',
    ({ what, expected, found }) => `expected ${expected} as ${what}, found ${found}`,
    () => tool,
  ),
  'active-content': wording<{ what: string }>(
    'error',
    ({ what }) => `expected a file that does nothing by itself, found ${what}`,
    () => tool,
  ),
  'associated-file': wording<{ name: string; expected: string; found: string }>(
    'error',
    ({ name, expected, found }) =>
      `expected ${expected} for the file "${name}" inside the PDF, found ${found}`,
    () => tool,
  ),
  // fonts
  'font-not-embedded': wording<Where & { font: string; missing: string }>(
    'error',
    ({ font, missing, where }) => `expected ${missing} of the font ${font} in the file, found none${where}`,
    () => 'Name a font of the theme whose file may be embedded.',
  ),
  'sign-not-shown': wording<Where & { font: string; text: string }>(
    'error',
    ({ font, text, where }) =>
      `expected signs that the font ${font} has, found the box for a missing sign in "${text}"${where}`,
    () => 'Write the text without the sign, or choose a theme whose fonts have it.',
  ),
  'sign-without-text': wording<Where & { font: string; text: string }>(
    'error',
    ({ font, text, where }) =>
      `expected every sign to be known as text, found one of the font ${font} that is not, in "${text}"${where}`,
    () => 'Choose a font whose signs have their Unicode values.',
  ),
  'text-off-page': wording<Where & { text: string }>(
    'error',
    ({ text, where }) => `expected all of "${text}" on the paper, found it beyond the edge${where}`,
    () => 'Give it more room: a wider column, fewer columns, or a smaller margin.',
  ),
  // colours
  'low-contrast': wording<Where & { text: string; ratio: string; colour: string; ground: string }>(
    'error',
    ({ text, ratio, colour, ground, where }) =>
      `expected a contrast of at least 4.5 to 1 for "${text}", found ${ratio} to 1 (${colour} on ${ground})${where}`,
    () => 'Choose a darker or a lighter colour for the text or for what lies under it.',
  ),
  'text-over-picture': wording<Where & { text: string }>(
    'error',
    ({ text, where }) =>
      `expected "${text}" on a ground of one colour, found it over a picture or a pattern, where its contrast is not known${where}`,
    () => 'Put the text beside the picture, or a filled box under it.',
  ),
  'weak-graphic': wording<Where & { ratio: string; colour: string; ground: string }>(
    'error',
    ({ ratio, colour, ground, where }) =>
      `expected a contrast of at least 3 to 1 for every part of a picture, found ${ratio} to 1 (${colour} on ${ground})${where}`,
    () => 'Choose a stronger colour for the part, or a line around it that has it.',
  ),
  'graphic-not-judged': wording<Where>(
    'error',
    ({ where }) =>
      `expected the parts of a picture in plain colours on plain ground, found one whose contrast is not known${where}`,
    () => 'Draw the part without gradient, pattern or picture under it.',
  ),
};
