/**
 * Tables of the structure plan (ISO 32000-1, 14.8.4.3.4; ISO 14289-1, 7.5): header rows once, header cells
 * with their scope, and header ids on data cells where rows and columns alone do not say what heads them.
 */
import type { PdfmakeNode } from 'pdfmake-internals';
import type { StructureElement, TableAttributes } from './element.ts';
import { type Planner, propertiesOf } from './planner.ts';

interface TablePlan {
  readonly planner: Planner;
  /** Spans or group headings: cells name their headers. */
  readonly named: boolean;
  /** Ids of the column headers above each column. */
  readonly columns: string[][];
  /** Id of the group heading above the row. */
  group: string | undefined;
  /** Ids of row headers that reach down into later rows. */
  readonly reaching: { readonly id: string; readonly lastRow: number }[];
}

export function planTable(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  const { body = [], headerRows = 0 } = node.table ?? {};
  const { summary } = node.meaning ?? {};
  const table = parent.add('Table', {
    ...propertiesOf(node),
    ...(summary === undefined ? {} : { table: { summary } }),
  });
  // a head needs a body beside it
  const heads = headerRows < body.length ? headerRows : 0;
  const plan: TablePlan = {
    planner,
    named: needsHeaderIds(body),
    columns: [],
    group: undefined,
    reaching: [],
  };
  const head = heads > 0 ? table.add('THead') : undefined;
  let rows: StructureElement | undefined;
  body.forEach((cells, index) => {
    if (head && index < heads) {
      planHeaderRow(cells, head.add('TR'), plan);
      return;
    }
    const isGroup = cells[0]?.meaning?.scope === 'row-group';
    if (rows === undefined || isGroup) rows = table.add('TBody');
    planBodyRow(cells, index, rows.add('TR'), plan);
  });
}

function needsHeaderIds(body: readonly (readonly PdfmakeNode[])[]): boolean {
  return body.some((row) =>
    row.some(
      (cell) => (cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1 || cell.meaning?.scope === 'row-group',
    ),
  );
}

function planHeaderRow(cells: readonly PdfmakeNode[], row: StructureElement, plan: TablePlan): void {
  cells.forEach((cell, column) => {
    if (cell._span) return;
    const element = headerCell(cell, 'Column', row, plan);
    const { id } = element.properties;
    for (let at = column; id !== undefined && at < column + (cell.colSpan ?? 1); at++) {
      plan.columns[at] = [...(plan.columns[at] ?? []), id];
    }
    plan.planner.into(cell, element);
  });
}

function planBodyRow(
  cells: readonly PdfmakeNode[],
  index: number,
  row: StructureElement,
  plan: TablePlan,
): void {
  const rowHeaders = plan.reaching.filter(({ lastRow }) => lastRow >= index).map(({ id }) => id);
  cells.forEach((cell, column) => {
    if (cell._span) return;
    const scope = cell.meaning?.scope;
    const above = plan.columns[column] ?? [];
    if (scope === undefined) {
      const headers = [...above, plan.group, ...rowHeaders].filter((id) => id !== undefined);
      plan.planner.into(
        cell,
        row.add('TD', cellProperties(cell, plan.named && headers.length > 0 ? { headers } : {})),
      );
      return;
    }
    const element = headerCell(cell, 'Row', row, plan);
    const { id, table } = element.properties;
    if (id !== undefined && scope === 'row-group') {
      plan.group = id;
    } else if (id !== undefined) {
      rowHeaders.push(id);
      plan.reaching.push({ id, lastRow: index + (cell.rowSpan ?? 1) - 1 });
      if (table && plan.group) table.headers = [...above, plan.group];
    }
    plan.planner.into(cell, element);
  });
}

function headerCell(
  cell: PdfmakeNode,
  scope: 'Row' | 'Column',
  row: StructureElement,
  { planner, named }: TablePlan,
): StructureElement {
  const properties = cellProperties(cell, { scope });
  return row.add('TH', named ? { ...properties, id: planner.nextId('th') } : properties);
}

function cellProperties({ origin, colSpan = 1, rowSpan = 1 }: PdfmakeNode, more: TableAttributes) {
  const table: TableAttributes = {
    ...more,
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
  return { origin, ...(Object.keys(table).length > 0 ? { table } : {}) };
}
