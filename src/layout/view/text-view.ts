/** A text of the workbook as the layouts take it. */
import type { Sourced } from '../../model/entry.ts';
import { formatCell } from '../../model/place.ts';
import { link } from '../check/shapes.ts';

/** A text with the workbook cell it comes from and, where it differs from the report's, its language. */
export interface TextView {
  readonly text: string;
  readonly cell: string;
  readonly language: string | null;
}

export function textView(text: Sourced<string>): TextView {
  return { text: text.value, cell: formatCell(text.at), language: text.language ?? null };
}

/** A text that may be an address. */
export interface LinkView extends TextView {
  /** The same text, where it is an address that a document may link to. */
  readonly link: string | null;
}

/** Null where the workbook says nothing. A placeholder prints, and is no link. */
export function optionalLink(text: Sourced<string> | undefined): LinkView | null {
  if (text === undefined) return null;
  return { ...textView(text), link: addressOf(text.value.trim()) };
}

const MAIL_ADDRESS = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;

function addressOf(text: string): string | null {
  const address = MAIL_ADDRESS.test(text) ? `mailto:${text}` : text;
  return link.safeParse(address).success ? address : null;
}

/** Null where the workbook says nothing. */
export function optionalText(text: Sourced<string> | undefined): TextView | null {
  return text === undefined ? null : textView(text);
}
