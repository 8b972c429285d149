/** The wording of every finding of the renderer. */
import { defineFindings, wording } from '../model/finding.ts';

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const pdfFindings = defineFindings({
  'missing-glyph': wording<{ characters: readonly string[]; text: string; cell?: string; font: string }>(
    'error',
    ({ characters, text, cell, font }) =>
      `expected signs that the font ${font} has, found ${characters.map((c) => `"${c}" (${codePoint(c)})`).join(', ')} in "${text}"${cell ? ` (${cell})` : ''}`,
    () => 'Write the text without the sign, or choose a theme whose fonts have it.',
  ),
  'right-to-left': wording<{ text: string; cell?: string }>(
    'error',
    ({ text, cell }) =>
      `expected text that runs from left to right, found right-to-left script in "${text}"${cell ? ` (${cell})` : ''}`,
    () => 'The letters would print in the wrong order: give this text in the Latin alphabet.',
  ),
  'unknown-font': wording<{ font: string; known: readonly string[] }>(
    'error',
    ({ font, known }) => `expected one of the theme's fonts (${known.join(', ')}), found "${font}"`,
    () => 'Name a font of the theme, or add it there.',
  ),
  'edge-cut-off': wording<{ edge: string }>(
    'error',
    ({ edge }) => `expected a ${edge} that fits into the margin of the page, found more lines than have room`,
    () => 'Give the page a wider margin there, say less in it, or shorten the title of the report.',
  ),
  'not-taggable': wording<{ reason: string }>(
    'error',
    ({ reason }) => `expected a document that can be read aloud, found ${reason}`,
    () => 'Give the node a meaning that says what it is, or mark it as an artifact if it is paint only.',
  ),
  'not-rendered': wording<{ found: string }>(
    'error',
    ({ found }) => `expected a document that can be laid out, found ${found}`,
    () => 'Make the sizes, margins and positions of this part, or of what is in and around it, smaller.',
  ),
});
