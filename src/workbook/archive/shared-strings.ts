/** The workbook's list of texts: runs are joined, fonts and phonetic guides left out. In: the part. Out: values. */
import type { RawValue } from '../grid/raw-grid.ts';
import { refusingStrangers } from './strangers.ts';
import { textValue } from './text-value.ts';
import { isWithin, walkXml, type XmlBudget } from './xml.ts';

export function readSharedStrings(
  part: string,
  bytes: Uint8Array | undefined,
  budget: XmlBudget,
): RawValue[] {
  const items: RawValue[] = [];
  if (!bytes) return items;
  let item = '';
  walkXml(
    part,
    bytes,
    refusingStrangers(part, {
      open(name) {
        if (name === 'si') item = '';
      },
      text(piece, path) {
        if (path.at(-1) === 't' && (path.at(-2) === 'si' || path.at(-2) === 'r')) item += piece;
      },
      close(name, path) {
        if (name === 'si' && isWithin(path, 'sst')) items.push(textValue(item));
      },
    }),
    budget,
  );
  return items;
}
