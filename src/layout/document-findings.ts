/** The wording of all findings on the documents that layouts make. */
import { defineFindings, wording } from '../model/finding.ts';

const GUIDE = 'templates/README.md';

interface At {
  /** Where in the document, `content[3].table`; empty for the document itself. */
  readonly path: string;
}

const at = ({ path }: At): string => (path === '' ? 'the document' : path);

export const documentFindings = defineFindings({
  'no-document': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a document, one pair of braces around all, found ${found}`,
    () => `${GUIDE} shows a whole layout, step by step.`,
  ),
  'missing-property': wording<At & { key: string }>(
    'error',
    (params) => `expected ${params.key} in ${at(params)}, found none`,
    ({ key }) => `Add "${key}": ${GUIDE} says what it holds.`,
  ),
  'no-room-on-page': wording<{ across: number; down: number; least: number }>(
    'error',
    ({ across, down, least }) =>
      `expected pageMargins that leave at least ${least} points across and down, found ${across} across and ${down} down`,
    () => 'Make pageMargins smaller, or the margins of the theme that they come from.',
  ),
  'unknown-property': wording<At & { key: string; near: string | undefined }>(
    'error',
    (params) => `expected properties that layouts have in ${at(params)}, found "${params.key}"`,
    ({ near }) => near ?? `${GUIDE} lists what may stand here.`,
  ),
  'bad-property': wording<At & { expected: string; found: string }>(
    'error',
    (params) => `expected ${params.expected} in ${at(params)}, found ${params.found}`,
    () => `${GUIDE} says what it may be.`,
  ),
  'property-misplaced': wording<At & { property: string; where: string }>(
    'error',
    (params) => `expected no ${params.property} in ${params.where}, found one in ${at(params)}`,
    () => `Take it out, or put it where ${GUIDE} says it works.`,
  ),
  'no-kind': wording<At & { found: string; near: string | undefined }>(
    'error',
    (params) =>
      `expected text, stack, table or another kind of node in ${at(params)}, found ${params.found === '' ? 'none' : `"${params.found}"`}`,
    ({ near }) => near ?? `Say what the node is; for an empty place write "". ${GUIDE} lists the kinds.`,
  ),
  'two-kinds': wording<At & { kinds: readonly string[] }>(
    'error',
    (params) => `expected one kind of node in ${at(params)}, found ${params.kinds.join(' and ')}`,
    () => 'Make each a node of its own, side by side in a stack.',
  ),
  'no-content': wording<At & { found: string }>(
    'error',
    (params) => `expected text or nodes in ${at(params)}, found ${params.found}`,
    () => 'Write the text in quotes, or print a name that is not empty.',
  ),
  'unknown-style': wording<At & { style: string; near: string | undefined }>(
    'error',
    (params) => `expected a style of the layout in ${at(params)}, found "${params.style}"`,
    ({ near }) => near ?? 'Add it to styles, or use one that is there.',
  ),
  'id-twice': wording<At & { id: string; first: string }>(
    'error',
    (params) =>
      `expected each id once, found ${params.id === '' ? 'a second contents list without id' : `"${params.id}"`} in ${at(params)} and at ${params.first}`,
    () => 'Give each its own; in a loop put {{@index}} or an id of the data into it.',
  ),
  'unknown-target': wording<At & { id: string; near: string | undefined }>(
    'error',
    (params) => `expected the id of a node in ${at(params)}, found "${params.id}"`,
    ({ near }) => near ?? 'Give the node that is meant this id.',
  ),
  'unknown-contents': wording<At & { id: string }>(
    'error',
    (params) =>
      `expected a contents list for the tocItem in ${at(params)}, found none with the id "${params.id}"`,
    () => 'Give a contents list this id, or write true for the one without.',
  ),
  'heading-skips': wording<At & { heading: number; before: number }>(
    'error',
    (params) =>
      `expected a heading of level ${params.before + 1} at most in ${at(params)}, found level ${params.heading}`,
    () => 'Levels go down one at a time, the first heading is level 1.',
  ),
  'picture-without-words': wording<At>(
    'error',
    (params) => `expected meaning.alt or meaning.artifact for the picture in ${at(params)}, found neither`,
    () => 'Say in words what the picture tells, or mark it as an artifact if it tells nothing.',
  ),
  'picture-broken': wording<At & { found: string }>(
    'error',
    (params) => `expected a whole PNG or JPEG in ${at(params)}, found ${params.found}`,
    () => 'Open the picture in another program, save it anew and put that in its place.',
  ),
  'drawing-unsafe': wording<At & { found: string }>(
    'error',
    (params) => `expected a drawing of shapes and text with a size in ${at(params)}, found ${params.found}`,
    () => 'A drawing has width and height or a viewBox, and loads, runs and embeds nothing.',
  ),
  'table-without-header': wording<At>(
    'error',
    (params) => `expected headerRows of 1 or more in ${at(params)}, found none`,
    () => 'Give the table a header row; for mere arrangement use columns.',
  ),
  'too-many-header-rows': wording<At & { headerRows: number; rows: number }>(
    'error',
    (params) =>
      `expected at most as many headerRows as rows (${params.rows}) in ${at(params)}, found ${params.headerRows}`,
    () => 'Count the rows again.',
  ),
  'ragged-row': wording<At & { columns: number; found: number }>(
    'error',
    (params) => `expected ${params.columns} cells in ${at(params)}, found ${params.found}`,
    () => 'One cell for each width; a place that a colSpan or rowSpan covers is written "".',
  ),
  'cell-under-span': wording<At & { found: string }>(
    'error',
    (params) => `expected "" where a span covers ${at(params)}, found ${params.found}`,
    () => 'Make the span smaller or leave the place empty: what stands under a span is never seen.',
  ),
  'span-does-not-fit': wording<At & { down: number; right: number; problem: string }>(
    'error',
    (params) =>
      `expected a span within its part of the table in ${at(params)}, found ${params.down} down and ${params.right} across, ${params.problem}`,
    () => 'Mend colSpan or rowSpan.',
  ),
});
