/** A text of the file as a value. In: text as it stands between tags. Out: text, blank, or damaged. */
import { BLANK, type RawValue } from '../grid/raw-grid.ts';

/** Excel's own limit; no spreadsheet writes more. */
const LONGEST = 32_767;

/** Damaged where it is too long, it holds half a sign: no file, page or screen can show one. */
export function textValue(raw: string): RawValue {
  const text = decodeSigns(raw);
  if (text === '') return BLANK;
  if (text.length > LONGEST) return damagedCell(`a text of ${text.length} characters`);
  return text.isWellFormed() ? { kind: 'text', text } : damagedCell('a text with half a sign in it');
}

/** What the file format does not allow in this place, cut to what can be quoted. */
export function damagedCell(found: string): RawValue {
  return { kind: 'damaged', found: found.slice(0, 60) };
}

/** Signs that XML cannot hold are written as codes, `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function decodeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
