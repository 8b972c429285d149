/**
 * How large a workbook may be. A council's has some hundred rows; these bounds lie far above that and far
 * below what fills the memory of the machine.
 */
const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of the file as it is stored. */
  file: 20 * MEGABYTE,
  /** Files within the archive. */
  entries: 2_000,
  /** Bytes of one part, unpacked. */
  part: 64 * MEGABYTE,
  /** Bytes of all parts that are read, unpacked. */
  total: 128 * MEGABYTE,
  /** Elements of XML in all parts that are read: rows, cells, blank ones too, texts, styles. */
  elements: 10_000_000,
  /** Elements within each other. */
  depth: 100,
  /** Cells that hold something, on all sheets that are read. */
  cells: 2_000_000,
  /** Rows that hold something, on one sheet. */
  rows: 200_000,
  /** Characters of a sheet's name; Excel allows 31. */
  sheetName: 255,
  /** Merged areas on one sheet. */
  merges: 100_000,
  /** Faults told of one sheet; a broken writer makes the same one a million times. */
  faults: 10,
  /** Sheets the workbook declares. */
  sheets: 255,
} as const;

export const MEGABYTES = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;
