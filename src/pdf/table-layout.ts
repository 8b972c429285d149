/** Table rules as numbers in, as the functions pdfmake wants out. */

/** Widths and paddings in points; colour of all rules. */
export interface TableRules {
  readonly horizontal?: number;
  readonly vertical?: number;
  /** The rule below the header rows. */
  readonly header?: number;
  readonly colour?: string;
  readonly paddingX?: number;
  readonly paddingY?: number;
}

interface MeasuredTable {
  readonly table: {
    readonly body: readonly unknown[];
    readonly headerRows?: number;
    readonly widths: readonly unknown[];
  };
}

/** pdfmake's layout object for the rules. Rules lie between rows and columns and below the last row. */
export function tableLayout(rules: TableRules): object {
  const { horizontal = 0, vertical = 0, header = horizontal, colour = '#000000' } = rules;
  const { paddingX = 4, paddingY = 2 } = rules;
  return {
    hLineWidth: (line: number, node: MeasuredTable): number => {
      if (line === 0) return 0;
      return line === (node.table.headerRows ?? 0) ? header : horizontal;
    },
    vLineWidth: (line: number, node: MeasuredTable): number =>
      line === 0 || line === node.table.widths.length ? 0 : vertical,
    hLineColor: () => colour,
    vLineColor: () => colour,
    paddingLeft: () => paddingX,
    paddingRight: () => paddingX,
    paddingTop: () => paddingY,
    paddingBottom: () => paddingY,
  };
}
