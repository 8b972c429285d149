/** The wording of all findings on templates; those on the documents they make are in document-findings.ts. */
import { defineFindings, wording } from '../model/finding.ts';

const GUIDE = 'templates/README.md';

/** `Mend the name: did you mean "Safe"?`, or the names there are, with a full stop. */
const mend = ({ near }: { readonly near: string }): string =>
  `Mend the name: ${near.endsWith('?') ? near : `${near}.`}`;

export const templateFindings = defineFindings({
  'layout-missing': wording<{ entry: string; near: string }>(
    'error',
    ({ entry }) => `expected a layout, found no file "${entry}"`,
    mend,
  ),
  'template-too-long': wording<{ length: number; limit: number }>(
    'error',
    ({ length, limit }) => `expected at most ${limit} characters, found ${length}`,
    () => 'Move parts of it into partials, and pictures into the theme.',
  ),
  'too-many-tags': wording<{ limit: number }>(
    'error',
    ({ limit }) => `expected at most ${limit} tags, found more`,
    () => 'Repeat with {{#each}} what is written out many times, or move parts into partials.',
  ),
  'too-far-within': wording<{ what: 'blocks' | 'brackets'; limit: number }>(
    'error',
    ({ what, limit }) => `expected at most ${limit} ${what} within each other, found more`,
    () => 'Move what lies inside into a partial.',
  ),
  'tag-not-closed': wording<{ tag: string }>(
    'error',
    ({ tag }) => `expected }} at the end of a tag, found "${tag}"`,
    () => 'Close the tag, and any quote within it, before the next one begins.',
  ),
  'tag-unreadable': wording<{ tag: string }>(
    'error',
    ({ tag }) => `expected a tag as Handlebars knows it, found "${tag}"`,
    () => 'Look for a missing value, bracket or second {{else}}; names with spaces stand in square brackets.',
  ),
  'tag-unsupported': wording<{ tag: string }>(
    'error',
    ({ tag }) => `expected a name, block, helper or partial, found "${tag}"`,
    () => `Layouts do without this part of Handlebars: ${GUIDE} shows what there is.`,
  ),
  'raw-output': wording<{ tag: string }>(
    'error',
    ({ tag }) => `expected two braces, found "${tag}"`,
    () => 'Text always prints as it is: write {{ }}, with a space after a brace of the JSON around it.',
  ),
  'block-not-closed': wording<{ name: string }>(
    'error',
    ({ name }) => `expected {{/${name}}} for this block, found none`,
    ({ name }) => `Close the block with {{/${name}}} where it is to end.`,
  ),
  'block-not-opened': wording<{ name: string }>(
    'error',
    ({ name }) => `expected {{#${name}}} before this, found {{/${name}}} alone`,
    () => 'Take the closing tag out, or open the block.',
  ),
  'block-closed-by-another': wording<{ opened: string; line: number; closed: string }>(
    'error',
    ({ opened, line, closed }) =>
      `expected {{/${opened}}} for the {{#${opened}}} of line ${line}, found {{/${closed}}}`,
    () => 'Close the inner block before the outer one.',
  ),
  'else-outside-block': wording<{ tag: string }>(
    'error',
    ({ tag }) => `expected a block around it, found "${tag}" alone`,
    () => 'Take it out, or open the block it belongs to.',
  ),
  'unknown-block': wording<{ name: string }>(
    'error',
    ({ name }) => `expected {{#if}}, {{#unless}}, {{#each}} or {{#with}}, found {{#${name}}}`,
    () => 'A helper goes into brackets: {{#if (eq one other)}}; a list into {{#each list}}.',
  ),
  'unknown-helper': wording<{ name: string; near: string }>(
    'error',
    ({ name }) => `expected a helper, found "${name}"`,
    mend,
  ),
  'helper-arguments': wording<{ name: string; expected: string; found: string }>(
    'error',
    ({ expected, found }) => `expected ${expected}, found ${found}`,
    ({ name }) => `${GUIDE} shows how ${name} is written.`,
  ),
  'helper-value': wording<{ name: string; expected: string; found: string; near: string | undefined }>(
    'error',
    ({ name, expected, found }) => `expected ${expected} for ${name}, found ${found}`,
    ({ name, near }) =>
      near === undefined ? `Give ${name} another value, or test it first.` : mend({ near }),
  ),
  'unknown-partial': wording<{ name: string; near: string }>(
    'error',
    ({ name }) => `expected a file below templates/partials, found no "${name}.hbs"`,
    mend,
  ),
  'partial-in-text': wording<{ name: string }>(
    'error',
    ({ name }) => `expected a partial outside quotes, found "{{> ${name}}}" inside`,
    () => 'A partial is JSON: let it give the whole text with its quotes.',
  ),
  'partial-without-group': wording<{ name: string; found: string }>(
    'error',
    ({ name, found }) => `expected a group of values to add ${name}= to, found ${found}`,
    () => 'Give the value a name too: {{> partial . text=this}} becomes {{> partial @root text=this}}.',
  ),
  'tag-after-backslash': wording<object>(
    'error',
    () => 'expected a whole character before the tag, found a lone backslash',
    () => 'Escaping is done for you: take the backslash out.',
  ),
  'block-changes-text': wording<{ block: string; expected: string; found: string }>(
    'error',
    ({ block, expected, found }) =>
      `expected each part of {{#${block}}} to end ${expected}, as it began, found it ${found}`,
    () => 'Open and close each quote and comment within the same part of the block.',
  ),
  'text-not-closed': wording<{ comment: boolean }>(
    'error',
    ({ comment }) =>
      comment
        ? 'expected */ after the comment that begins here, found none'
        : 'expected a closing quote on the line where the text began, found none',
    ({ comment }) =>
      comment ? 'End the comment with */.' : 'Close the quote; a line break within a text is written \\n.',
  ),
  'bracket-not-closed': wording<{ sign: '{' | '[' }>(
    'error',
    ({ sign }) =>
      `expected ${sign === '{' ? '}' : ']'} before the end of the block or file, found none for this ${sign}`,
    () => 'Open and close each bracket within the same part of a block.',
  ),
  'bracket-unexpected': wording<{
    sign: string;
    opened: { readonly sign: string; readonly line: number } | undefined;
  }>(
    'error',
    ({ sign, opened }) =>
      opened
        ? `expected the other bracket for the ${opened.sign} of line ${opened.line}, found ${sign}`
        : `expected an open bracket within this block or file, found ${sign}`,
    () => 'Open and close each bracket within the same part of a block.',
  ),
  'unknown-name': wording<{ name: string; part: string; near: string }>(
    'error',
    ({ name, part }) =>
      `expected a name that the data has here, found "${part}"${name === part ? '' : ` in "${name}"`}`,
    mend,
  ),
  'name-of-no-group': wording<{ name: string; holder: string; list: boolean }>(
    'error',
    ({ name, holder }) => `expected a group of values to look in for "${name}", found ${holder}`,
    ({ list }) =>
      list
        ? 'Go through a list with {{#each}}; {{count list}} is its length.'
        : 'Test with {{#if}} whether it is there; a single value is {{this}}.',
  ),
  'name-too-far-out': wording<{ name: string }>(
    'error',
    ({ name }) => `expected fewer ../, found "${name}"`,
    () =>
      'Only {{#each}}, {{#with}} and partials with data of their own are a step; {{@root.name}} starts at the top.',
  ),
  'nothing-to-print': wording<{ name: string }>(
    'error',
    ({ name }) => `expected something to print, found nothing at "${name}"`,
    ({ name }) => `Test first: {{#if ${name}}} … {{/if}}, or write {{or ${name} "–"}}.`,
  ),
  'no-text-to-print': wording<{ name: string; found: string }>(
    'error',
    ({ name, found }) => `expected text or a number inside quotes, found ${found} at "${name}"`,
    () => 'Print one value of the group, or go through the list with {{#each}} or {{join}}.',
  ),
  'partials-too-deep': wording<{ name: string; limit: number }>(
    'error',
    ({ name, limit }) => `expected at most ${limit} partials within each other, found more at "${name}"`,
    () => 'Look for a partial that includes itself.',
  ),
  'too-deep': wording<{ limit: number }>(
    'error',
    ({ limit }) => `expected at most ${limit} brackets within each other, found more`,
    () => 'Make the layout flatter.',
  ),
  'too-much-work': wording<{ limit: number }>(
    'error',
    ({ limit }) => `expected at most ${limit} tags run, found more`,
    () => 'Look for a loop over everything within a loop over everything.',
  ),
  'document-too-long': wording<{ limit: number }>(
    'error',
    ({ limit }) => `expected at most ${limit} characters in all, found more`,
    () => 'Look for a loop over everything within a loop over everything.',
  ),
  'not-json': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) =>
      found === '' ? `expected ${expected}, found none` : `expected ${expected}, found "${found}"`,
    () =>
      'Write the comma inside the block it belongs to, so that none is doubled or missing when the block is empty.',
  ),
  'name-from-data': wording<{ name: string }>(
    'error',
    ({ name }) => `expected a property's name written in the template, found "${name}" from the data`,
    () =>
      'Names of properties are never data: write each out, with {{#if}} around it where it may be absent.',
  ),
  'name-twice': wording<{ name: string }>(
    'error',
    ({ name }) => `expected each property once, found "${name}" again`,
    () => 'Only the last would count: keep one.',
  ),
  'origin-written': wording<{ name: string }>(
    'error',
    () => 'expected no origin from the template, found one',
    () => 'Take it out: every object is given its template line by itself.',
  ),
  'drawing-from-data': wording<object>(
    'error',
    () => 'expected a drawing written out, or one name for the whole of it, found both in one text',
    () => 'Text within an svg is not escaped for XML: let the data hold the whole drawing.',
  ),
});
