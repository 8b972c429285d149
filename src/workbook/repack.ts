/**
 * Takes the clock out of an archive and the fixed heights out of its rows. In: the .xlsx bytes of exceljs.
 * Out: .xlsx bytes, the same on every day and in every time zone.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export function repack(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  // A zip keeps wall-clock time, so this date is local on purpose: every time zone writes the same.
  const mtime = new Date(1980, 0, 2, 12);
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    const part = path.startsWith('xl/worksheets/sheet') ? growingRows(data) : data;
    entries[path] = [part, { mtime, level: 9 }];
  }
  return zipSync(entries);
}

/** exceljs fixes every height it is given; without the mark a row still grows when its text gets longer. */
function growingRows(sheet: Uint8Array): Uint8Array {
  return strToU8(strFromU8(sheet).replace(/(<row r="(?!1")\d+"[^>]*?) customHeight="1"/g, '$1'));
}
