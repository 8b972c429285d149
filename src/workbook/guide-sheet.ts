/** The Guide, first sheet of a written workbook. In: a workbook and its rows. Out: the sheet, added. */
import type { WorkbookContent } from './cell-input.ts';
import type { Workbook } from './exceljs.ts';
import { guideLines } from './guide-text.ts';
import { rowHeight } from './row-height.ts';
import { type GuideStyle, guideStyle, headerStyle, setUpPage } from './sheet-style.ts';
import { GUIDE_SHEET } from './sheets.ts';

const WIDTHS = [30, 26, 78, 60] as const;
const HEIGHTS = { title: 34, heading: 32 } as const;

export function addGuideSheet(workbook: Workbook, content: WorkbookContent): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET);
  setUpPage(
    sheet,
    GUIDE_SHEET,
    WIDTHS.reduce((sum, width) => sum + width, 0),
  );
  sheet.views = [{ showGridLines: false }];
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const lines = guideLines(content);
  lines.forEach(({ style, cells }, index) => {
    cells.forEach((text, column) => {
      const cell = sheet.getCell(index + 1, column + 1);
      if (text !== '') cell.value = text;
      cell.style = guideStyle(style, column === 0);
    });
    sheet.getRow(index + 1).height = heightOf(style, cells);
  });
  addLegend(sheet, lines.length + 2);
}

function heightOf(style: GuideStyle, cells: readonly string[]): number {
  if (style === 'title' || style === 'heading') return HEIGHTS[style];
  return style === 'text' ? rowHeight([''], WIDTHS) : rowHeight(cells, WIDTHS);
}

function addLegend(sheet: ReturnType<Workbook['addWorksheet']>, row: number): void {
  sheet.getCell(row, 1).value = 'Needed column';
  sheet.getCell(row, 1).style = headerStyle(true);
  sheet.getCell(row, 2).value = 'Other column';
  sheet.getCell(row, 2).style = headerStyle(false);
}
