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
  /** The group heading above the row, and the last row it reaches. */
  group: { readonly id: string; readonly lastRow: number } | undefined;
  /** Ids of row headers that reach down into later rows. */
  reaching: { readonly id: string; readonly lastRow: number }[];
}

export function planTable(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  const { body = [], headerRows = 0 } = node.table ?? {};
  const { summary, role } = node.meaning ?? {};
  if (role === 'section') {
    planBox(body, parent.add('Sect', propertiesOf(node)), planner);
    return;
  }
  const table = parent.add('Table', {
    ...propertiesOf(node),
    ...(summary === undefined ? {} : { table: { summary } }),
  });
  const plan: TablePlan = {
    planner,
    named: needsHeaderIds(body),
    columns: [],
    group: undefined,
    reaching: [],
  };
  // a head needs a body beside it
  const head = headerRows === 0 || headerRows === body.length ? undefined : table.add('THead');
  let rows: StructureElement | undefined;
  body.forEach((cells, index) => {
    if (index < headerRows) {
      planHeaderRow(cells, (head ?? table).add('TR'), plan);
      return;
    }
    const isGroup = cells[0]?.meaning?.scope === 'row-group';
    if (rows === undefined || isGroup) rows = table.add('TBody');
    planBodyRow(cells, index, rows.add('TR'), plan);
  });
}

/** A coloured box: pdfmake can only draw one as a table, but nothing in it is a cell to a listener. */
function planBox(
  body: readonly (readonly PdfmakeNode[])[],
  section: StructureElement,
  planner: Planner,
): void {
  for (const cell of body.flat()) if (!cell._span) planner.node(cell, section);
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
    for (let at = column; at < column + (cell.colSpan ?? 1); at++) {
      plan.columns[at] = [...(plan.columns[at] ?? []), ...(id === undefined ? [] : [id])];
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
  if (plan.group && plan.group.lastRow < index) plan.group = undefined;
  plan.reaching = plan.reaching.filter(({ lastRow }) => lastRow >= index);
  const rowHeaders = plan.reaching.map(({ id }) => id);
  cells.forEach((cell, column) => {
    if (cell._span) return;
    const above = plan.columns.slice(column, column + (cell.colSpan ?? 1)).flat();
    const headers = [...new Set([...above, plan.group?.id, ...rowHeaders])].filter((id) => id !== undefined);
    if (cell.meaning?.scope === undefined) {
      const named = plan.named && headers.length > 0 ? { headers } : {};
      plan.planner.into(cell, row.add('TD', cellProperties(cell, named)));
    } else {
      planRowHeader(cell, index, row, headers, plan).forEach((id) => {
        rowHeaders.push(id);
      });
    }
  });
}

/** A header of its row, or of the rows below it. Out: its id, where cells name it. */
function planRowHeader(
  cell: PdfmakeNode,
  index: number,
  row: StructureElement,
  headers: readonly string[],
  plan: TablePlan,
): string[] {
  const element = headerCell(cell, 'Row', row, plan);
  plan.planner.into(cell, element);
  const { id, table } = element.properties;
  if (id === undefined) return [];
  const { rowSpan = 1 } = cell;
  if (cell.meaning?.scope === 'row-group') {
    plan.group = { id, lastRow: rowSpan > 1 ? index + rowSpan - 1 : Number.POSITIVE_INFINITY };
    return [];
  }
  if (table && plan.group) table.headers = headers;
  plan.reaching.push({ id, lastRow: index + rowSpan - 1 });
  return [id];
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
