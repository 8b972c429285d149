/** The wording of every finding on a finished file. `where` is ` on page 3` where no template line is known. */
import { defineFindings, wording } from '../../model/finding.ts';

interface Where {
  /** Empty, or begins with a space. */
  readonly where: string;
}

const tool = 'This is a fault of the program: please report it with the layout.';

export const checkFindings = defineFindings({
  'damaged-pdf': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a whole PDF file, found ${reason}`,
    () => 'The file is cut off or altered: take it from its source again.',
  ),
  // marked content
  'content-outside-marks': wording<Where & { what: string; count: number }>(
    'error',
    ({ what, count, where }) =>
      `expected all that is painted to be tagged or an artifact, found ${what}${count > 1 ? ` and ${count - 1} more` : ''} that is neither${where}`,
    () => tool,
  ),
  'unbalanced-content': wording<Where & { found: string }>(
    'error',
    ({ found, where }) =>
      `expected marks and saved states that begin and end in pairs, found ${found}${where}`,
    () => tool,
  ),
  'mark-not-in-tree': wording<Where & { mark: number; text: string }>(
    'error',
    ({ mark, text, where }) =>
      `expected every mark in the structure tree, found mark ${mark} ("${text}") in none of its elements${where}`,
    () => tool,
  ),
  'mark-not-painted': wording<Where & { mark: number; type: string }>(
    'error',
    ({ mark, type, where }) =>
      `expected content for every mark of the tree, found mark ${mark} of ${type} nowhere${where}`,
    () => tool,
  ),
  'mark-used-twice': wording<Where & { mark: number }>(
    'error',
    ({ mark, where }) => `expected every mark in one place, found mark ${mark} in two${where}`,
    () => tool,
  ),
  // parent tree
  'parent-tree-differs': wording<Where & { what: string }>(
    'error',
    ({ what, where }) =>
      `expected the parent tree to name the element of ${what}, found another or none${where}`,
    () => tool,
  ),
  'wrong-parent': wording<Where & { type: string }>(
    'error',
    ({ type, where }) => `expected ${type} to name the element it stands in, found another${where}`,
    () => tool,
  ),
  'element-twice': wording<Where & { type: string }>(
    'error',
    ({ type, where }) => `expected every element in one place of the tree, found ${type} in two${where}`,
    () => tool,
  ),
  // structure types
  'unknown-type': wording<Where & { type: string }>(
    'error',
    ({ type, where }) => `expected a standard structure type, found "${type}"${where}`,
    () => tool,
  ),
  'misplaced-element': wording<Where & { type: string; parent: string; allowed: string }>(
    'error',
    ({ type, parent, allowed, where }) => `expected ${allowed} in ${parent}, found ${type}${where}`,
    () => 'Move the node out of what holds it, or let it mean something else.',
  ),
  'empty-element': wording<Where & { type: string; wanted: string }>(
    'error',
    ({ type, wanted, where }) => `expected ${wanted} in ${type}, found none${where}`,
    () => 'Leave the node out where it has nothing to show.',
  ),
  'no-document': wording<{ found: string }>(
    'error',
    ({ found }) => `expected one element Document at the root of the tags, found ${found}`,
    () => tool,
  ),
  // headings, bookmarks, contents
  'heading-order': wording<Where & { text: string; level: number; expected: string }>(
    'error',
    ({ text, level, expected, where }) => `expected ${expected}, found heading ${level} "${text}"${where}`,
    () => 'Let the levels of headings go down one by one, from 1: meaning.heading.',
  ),
  'empty-heading': wording<Where & { level: number }>(
    'error',
    ({ level, where }) => `expected words in a heading of level ${level}, found none${where}`,
    () => 'Leave the heading out where it has no text.',
  ),
  'bookmark-differs': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) => `expected the bookmark ${expected}, found ${found}`,
    () => 'Bookmarks are made of the headings: each node with meaning.heading must print its own text.',
  ),
  'contents-entry': wording<Where & { text: string; expected: string }>(
    'error',
    ({ text, expected, where }) => `expected ${expected}, found the contents entry "${text}"${where}`,
    () => 'List headings only in the contents: tocItem on a node with meaning.heading.',
  ),
  // tables
  'irregular-table': wording<Where & { expected: string; found: string }>(
    'error',
    ({ expected, found, where }) => `expected ${expected}, found ${found}${where}`,
    () => 'Give every row of the table the same columns, counting colSpan and rowSpan.',
  ),
  'column-without-header': wording<Where & { column: number }>(
    'error',
    ({ column, where }) =>
      `expected a header cell over every column, found none over column ${column}${where}`,
    () => 'Set headerRows, and give the header row a cell for every column.',
  ),
  'row-without-header': wording<Where & { text: string; more: number }>(
    'error',
    ({ text, more, where }) =>
      `expected a header cell in every row, found none in the row "${text}"${more > 0 ? ` and ${more} more` : ''}${where}`,
    () => 'Set meaning.scope to row on the cell that names the row.',
  ),
  'header-without-scope': wording<Where & { text: string }>(
    'error',
    ({ text, where }) =>
      `expected every header cell to head rows or columns, found "${text}" without a scope${where}`,
    () => tool,
  ),
  'repeated-header-row': wording<Where & { text: string }>(
    'error',
    ({ text, where }) => `expected the header row once, found it again as "${text}"${where}`,
    () => 'Let headerRows repeat the header row on later pages instead of writing it again.',
  ),
  'unknown-header': wording<Where & { id: string; text: string }>(
    'error',
    ({ id, text, where }) =>
      `expected header cells of the same table, found "${id}" for the cell "${text}"${where}`,
    () => tool,
  ),
  'id-not-unique': wording<Where & { id: string }>(
    'error',
    ({ id, where }) => `expected every id once and in the list of ids, found "${id}"${where}`,
    () => tool,
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
});
