/** How the sheets look: colours, alignment, borders and print set-up. In: a sheet's shape. Out: exceljs styles. */
import type { Cell, Worksheet } from './exceljs.ts';
import type { ColumnShape, SheetShape } from './sheets.ts';

type Style = Cell['style'];

const COLOURS = {
  required: 'FF1F3864',
  optional: 'FF4A5A70',
  mark: 'FFF2A900',
  line: 'FFD9DEE5',
  shade: 'FFEEF2F7',
  white: 'FFFFFFFF',
} as const;

const TABS: Readonly<Record<string, string>> = {
  Guide: 'FF7F7F7F',
  Report: 'FF2F75B5',
  Narrative: 'FF2F75B5',
  Priorities: 'FF2F75B5',
  Measures: 'FF00703C',
  Actions: 'FF00703C',
  Scoring: 'FFC55A11',
  'Earlier years': 'FFC55A11',
  'Sign-off': 'FF7030A0',
  Acknowledged: 'FF7030A0',
  Glossary: 'FF2F75B5',
};

const FIGURES = /^(previousActual|q[1-4]|target|tolerance|floor|decimals|from)$/;
/** Without the text format a spreadsheet turns `2011/12` into a date and twelve digits into a number. */
const KEPT_AS_TYPED = /^(ref|year|fingerprint|cell|code)$/;
const FONT = { name: 'Arial', size: 10 } as const;
const A3 = 8;
const A4 = 9;
const WIDE_SHEET = 230;

export const HEADER_HEIGHT = 36;

/** White on a dark fill; a required column is darker and underlined in amber. */
export function headerStyle(required: boolean, figure = false): Partial<Style> {
  return {
    font: { ...FONT, bold: true, color: { argb: COLOURS.white } },
    fill: solid(required ? COLOURS.required : COLOURS.optional),
    alignment: { ...alignmentOf(figure), vertical: 'middle' },
    border: {
      right: { style: 'thin', color: { argb: COLOURS.white } },
      bottom: { style: 'medium', color: { argb: required ? COLOURS.mark : COLOURS.optional } },
    },
  };
}

/** The style of a whole column, which also holds for rows typed in later. */
export function columnStyle(sheet: string, column: ColumnShape): Partial<Style> {
  return {
    font: FONT,
    alignment: { ...alignmentOf(isFigure(sheet, column)), vertical: 'top' },
    ...(KEPT_AS_TYPED.test(column.key) ? { numFmt: '@' } : {}),
  };
}

/** Whether a column holds figures, which stand to the right. */
export function isFigure(sheet: string, column: ColumnShape): boolean {
  // Its columns are named after the statuses of the scheme, whatever those are.
  if (sheet === 'Earlier years') return column.key !== 'year';
  return FIGURES.test(column.key) && !column.vocabulary;
}

export const rowLine = { bottom: { style: 'thin', color: { argb: COLOURS.line } } } as const;

export type GuideStyle = 'title' | 'heading' | 'text' | 'legend' | 'head' | 'row';

/** Styles of the Guide sheet's lines. */
export function guideStyle(style: GuideStyle, first: boolean): Partial<Style> {
  const alignment = { ...alignmentOf(false), vertical: 'top' } as const;
  const ink = { argb: COLOURS.required };
  switch (style) {
    case 'title':
      return { font: { ...FONT, size: 20, bold: true, color: ink }, alignment: { vertical: 'middle' } };
    case 'heading':
      return { font: { ...FONT, size: 14, bold: true, color: ink }, alignment: { vertical: 'bottom' } };
    case 'text':
      return { font: FONT, alignment: { vertical: 'top' } };
    case 'legend':
      return headerStyle(first);
    case 'head':
      return { ...headerStyle(false), alignment: { ...alignment, vertical: 'middle' } };
    case 'row':
      return {
        font: { ...FONT, bold: first },
        alignment,
        border: rowLine,
        ...(first ? { fill: solid(COLOURS.shade) } : {}),
      };
  }
}

/** Tab colour, landscape paper, one page wide, header row and page numbers on every page. */
export function setUpPage(sheet: Worksheet, name: string, width: number): void {
  sheet.properties.tabColor = { argb: TABS[name] ?? COLOURS.optional };
  Object.assign(sheet.pageSetup, {
    paperSize: width > WIDE_SHEET ? A3 : A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = '&L&A&RPage &P of &N';
}

/** Keeps the header in sight; on a wide sheet also the first column, where that is narrow. */
export function freeze(sheet: Worksheet, shape: SheetShape, width: number): void {
  const narrow = (shape.columns[0]?.width ?? 0) < 30;
  sheet.views = [
    { state: 'frozen', xSplit: width > WIDE_SHEET && narrow ? 1 : 0, ySplit: 1, showGridLines: false },
  ];
}

function alignmentOf(figure: boolean): Partial<Style['alignment']> {
  return { horizontal: figure ? 'right' : 'left', indent: figure ? 0 : 1, wrapText: true };
}

function solid(argb: string): NonNullable<Style['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
