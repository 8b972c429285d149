/**
 * Drop-downs and prompts over ranges of cells. In: a sheet, a range, what to offer. Out: the sheet,
 * validated. Ranges are bounded: whole columns make several spreadsheet readers hang.
 */
import type { Worksheet } from './exceljs.ts';

/** exceljs keeps validations by range but declares them by cell only. */
interface ValidatedSheet {
  readonly dataValidations: { add(range: string, validation: object): void };
}

/** What a drop-down offers: words, or a formula that gives a range of cells. */
export type Choices =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'formula'; readonly formula: string };

/** Offers choices in every cell of a range. Another word can be kept: the check says what is wrong with it. */
export function addDropDown(sheet: Worksheet, range: string, choices: Choices, strict = true): void {
  const formula = choices.kind === 'words' ? `"${choices.words.join(',')}"` : choices.formula;
  validations(sheet).add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    ...(strict
      ? {
          showErrorMessage: true,
          errorStyle: 'warning',
          errorTitle: 'Not in the list',
          error: 'This column expects a word from its list. Keep what you typed anyway?',
        }
      : {}),
  });
}

/** Shows a short text beside a cell when it is selected: help without a comment. */
export function addPrompt(sheet: Worksheet, cell: string, title: string, text: string): void {
  validations(sheet).add(cell, {
    type: 'any',
    showInputMessage: true,
    promptTitle: title.slice(0, 32),
    prompt: text.slice(0, 255),
  });
}

function validations(sheet: Worksheet): ValidatedSheet['dataValidations'] {
  return (sheet as Worksheet & ValidatedSheet).dataValidations;
}
