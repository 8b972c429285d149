/** The one door to exceljs, a CommonJS module whose named exports fail at run time. */
import exceljs from 'exceljs';

export const Workbook = exceljs.Workbook;
export type Workbook = exceljs.Workbook;
export type Worksheet = exceljs.Worksheet;
export type Cell = exceljs.Cell;
export type CellValue = exceljs.CellValue;
