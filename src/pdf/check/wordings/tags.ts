/** Findings on marks, structure tree, headings and tables. */
import { wording } from '../../../model/finding.ts';
import { tool, type Where } from './where.ts';

export const tagWordings = {
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
};
