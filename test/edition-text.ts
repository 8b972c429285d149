/** What an edition says, by its tags: the bytes of a PDF in, its sentences and the cells of its tables out. */
import { readTaggedPdf, type TaggedPdf } from '../src/pdf/read/read-tagged-pdf.ts';
import { childrenOf, type StructureElement } from '../src/pdf/read/structure/structure-element.ts';
import { tableMatrix } from '../src/pdf/read/structure/table-matrix.ts';

export interface Block {
  readonly heading: string;
  /** `P`, `LI`, `Note`, `Figure`, … */
  readonly type: string;
  readonly text: string;
}

export interface Row {
  readonly heading: string;
  /** What its first cell says. */
  readonly name: string;
  /** The other cells, from left to right. */
  readonly cells: readonly string[];
}

export interface EditionText {
  readonly blocks: readonly Block[];
  /** Without the header rows. */
  readonly rows: readonly Row[];
}

const BLOCKS: ReadonlySet<string> = new Set(['P', 'LI', 'Note', 'Figure', 'Caption']);

export function editionText(bytes: Uint8Array): EditionText {
  const pdf = readTaggedPdf(bytes);
  const blocks: Block[] = [];
  const rows: Row[] = [];
  let heading = '';
  const visit = (element: StructureElement): void => {
    if (/^H\d?$/.test(element.type)) heading = pdf.text.spoken(element);
    else if (element.type === 'Table') rows.push(...rowsOf(element, pdf, heading));
    else if (!BLOCKS.has(element.type)) childrenOf(element).forEach(visit);
    else blocks.push({ heading, type: element.type, text: pdf.text.spoken(element) });
  };
  pdf.structure.roots.forEach(visit);
  return { blocks, rows };
}

function rowsOf(table: StructureElement, { text }: TaggedPdf, heading: string): Row[] {
  const body = tableMatrix(table, text).rows.filter(({ part }) => part !== 'THead');
  return body.map((row) => {
    const [name = '', ...cells] = row.cells.map((cell) => cell?.spoken ?? '');
    return { heading, name, cells };
  });
}
