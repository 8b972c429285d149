/** The Guide, first sheet of a written workbook. In: a workbook and its rows. Out: the sheet, added. */
import type { WorkbookContent } from './cell-input.ts';
import type { Workbook } from './exceljs.ts';
import { guideLines } from './guide-text.ts';
import { rowHeight } from './row-height.ts';
import { type GuideStyle, guideStyle, setUpPage } from './sheet-style.ts';
import { GUIDE_SHEET } from './sheets.ts';

const WIDTHS = [42, 28, 78, 60] as const;
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
  guideLines(content).forEach(({ style, cells }, index) => {
    cells.forEach((text, column) => {
      const cell = sheet.getCell(index + 1, column + 1);
      if (text !== '') cell.value = text;
      cell.style = guideStyle(style, column === 0);
    });
    sheet.getRow(index + 1).height = heightOf(style, cells);
  });
}

function heightOf(style: GuideStyle, cells: readonly string[]): number {
  if (style === 'title' || style === 'heading') return HEIGHTS[style];
  return style === 'text' ? rowHeight([''], WIDTHS) : rowHeight(cells, WIDTHS);
}
