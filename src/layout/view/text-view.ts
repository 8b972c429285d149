/** A text of the workbook as the layouts take it. */
import type { Sourced } from '../../model/entry.ts';
import { formatCell } from '../../model/place.ts';

/** A text with the workbook cell it comes from and, where it differs from the report's, its language. */
export interface TextView {
  readonly text: string;
  readonly cell: string;
  readonly language: string | null;
}

export function textView(text: Sourced<string>): TextView {
  return { text: text.value, cell: formatCell(text.at), language: text.language ?? null };
}

/** Null where the workbook says nothing. */
export function optionalText(text: Sourced<string> | undefined): TextView | null {
  return text === undefined ? null : textView(text);
}
