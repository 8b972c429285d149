/** The widths that pdfmake gives columns whose words all fit, in points. Undefined where they may have no room. */
import type { Content, DocumentNode } from '../../model/document.ts';

/** Columns that share what is left. */
const STAR = '*';

export interface ColumnRoom {
  readonly width: number;
  /** Whether its widest word makes it wider. */
  readonly grows: boolean;
}

/** In: the columns, the gap between them, the room of all, and how wide the text of one would be on one line. */
export function columnRooms(
  columns: readonly Content[],
  gap: number,
  width: number,
  natural: (column: Content) => number,
): ColumnRoom[] | undefined {
  const asked = columns.map((column) => {
    const own = typeof column === 'object' && 'width' in column ? column.width : STAR;
    return own === 'auto' ? natural(column) : own;
  });
  const widths = shared(asked, width - gap * (columns.length - 1));
  return widths?.map((own, index) => ({ width: own, grows: asked[index] === STAR }));
}

export interface TableRoom {
  readonly cell: (column: number, span: number) => ColumnRoom;
  /** Above and below the text of a row, with its rule. */
  readonly padding: number;
}

/** In: a table whose layout is given as rules. */
export function tableRoom({ table, layout }: DocumentNode, width: number): TableRoom | undefined {
  if (typeof layout !== 'object' || layout === null) return undefined;
  const rules = layout as Readonly<Record<string, number | undefined>>;
  const { paddingX = 4, paddingY = 2, horizontal = 0, vertical = 0, header = horizontal } = rules;
  const asked = (table as DocumentNode).widths as readonly unknown[];
  const between = 2 * paddingX + vertical;
  const widths = shared(asked, width - between * asked.length);
  if (widths === undefined) return undefined;
  return {
    cell: (column, span) => ({
      width: sum(widths.slice(column, column + span)) + between * (span - 1),
      grows: asked.slice(column, column + span).includes(STAR),
    }),
    padding: 2 * paddingY + Math.max(horizontal, header),
  };
}

/** Widths in points are as they are; stars share the rest. Anything else would have to be laid out. */
function shared(asked: readonly unknown[], width: number): number[] | undefined {
  const stars = asked.filter((one) => one === STAR).length;
  const fixed = asked.filter((one) => typeof one === 'number');
  const left = width - sum(fixed);
  if (stars + fixed.length < asked.length || left < 0) return undefined;
  return asked.map((one) => (typeof one === 'number' ? one : left / stars));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
