/** Variants with more in the file than cells: parts of their own, linked and named as Excel does it. */
import { cellAt } from '../../../src/model/place.ts';
import {
  addPart,
  inPart,
  LINKS,
  link,
  MAIN,
  type Parts,
  pathOf,
  place,
  type Variant,
  WORKBOOK,
} from './parts.ts';
import { type Row, rowsOf, rowXml, sharedTexts, widthOf } from './rows.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKSHEET = `${SPREADSHEET}.worksheet+xml`;

/** A sheet behind the others. */
export function addSheet(parts: Parts, name: string, rows: readonly Row[], state = 'visible'): Parts {
  const file = `worksheets/added${name.replace(/\W/g, '')}.xml`;
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
  const added = addPart(parts, { path: `xl/${file}`, xml, contentType: WORKSHEET });
  const [linked, id] = link(added, WORKBOOK, 'worksheet', file);
  return declareSheet(linked, name, id, state);
}

export function declareSheet(parts: Parts, name: string, id: string, state = 'visible'): Parts {
  return inPart(parts, WORKBOOK, (xml) => {
    const number = 100 + (xml.match(/<sheet /g)?.length ?? 0);
    const sheet = `<sheet sheetId="${number}" name="${name}" state="${state}" r:id="${id}"/>`;
    return xml.replace('</sheets>', `${sheet}</sheets>`);
  });
}

/** Notes on cells (in the old drawing format that Excel still needs), with a thread of answers on the first. */
export const comments: Variant = (parts) => {
  const sheet = pathOf(parts, 'Measures');
  const cells = rowsOf(parts[sheet] ?? '')
    .slice(0, 9)
    .map(({ number }) => cellAt(2 + (number % 5), number));
  const list = cells.map(
    (cell, i) =>
      `<comment ref="${cell}" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">A. Officer: </t></r><r><t>is it 9${i}%? 1${i},000 last year</t></r></text></comment>`,
  );
  const shapes = cells.map((_, i) => noteShape(i));
  let changed = addPart(parts, {
    path: 'xl/comments1.xml',
    xml: `<comments xmlns="${MAIN}"><authors><author>A. Officer</author></authors><commentList>${list.join('')}</commentList></comments>`,
    contentType: `${SPREADSHEET}.comments+xml`,
  });
  changed = addPart(changed, {
    path: 'xl/drawings/vmlDrawing1.vml',
    xml: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes.join('')}</xml>`,
    contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  });
  changed = addThread(changed, sheet, cells[0] ?? 'A1');
  [changed] = link(changed, sheet, 'comments', '../comments1.xml');
  const [linked, id] = link(changed, sheet, 'vmlDrawing', '../drawings/vmlDrawing1.vml');
  return inPart(linked, sheet, (xml) => place(xml, `<legacyDrawing r:id="${id}"/>`));
};

const noteShape = (index: number): string =>
  `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Row>${index}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

function addThread(parts: Parts, sheet: string, cell: string): Parts {
  const office = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
  const person = '{00000000-0000-4000-8000-000000000001}';
  const threads = [1, 2].map(
    (n) =>
      `<threadedComment ref="${cell}" dT="2017-05-0${n}T10:00:00.00" personId="${person}" id="{00000000-0000-4000-8000-00000000001${n}}"><text>94%, surely</text></threadedComment>`,
  );
  const added = addPart(parts, {
    path: 'xl/threadedComments/threadedComment1.xml',
    xml: `<ThreadedComments xmlns="${office}">${threads.join('')}</ThreadedComments>`,
    contentType: 'application/vnd.ms-excel.threadedcomments+xml',
  });
  const withPerson = addPart(added, {
    path: 'xl/persons/person.xml',
    xml: `<personList xmlns="${office}"><person displayName="A. Officer" id="${person}" userId="officer" providerId="None"/></personList>`,
    contentType: 'application/vnd.ms-excel.person+xml',
  });
  const types = 'http://schemas.microsoft.com/office/2017/10/relationships';
  const [one] = link(
    withPerson,
    sheet,
    `${types}/threadedComment`,
    '../threadedComments/threadedComment1.xml',
  );
  return link(one, WORKBOOK, `${types}/person`, 'persons/person.xml')[0];
}

/** The measures as a table of Excel's own, with banded rows and a name. */
export const excelTable: Variant = (parts) => {
  const sheet = pathOf(parts, 'Measures');
  const rows = rowsOf(parts[sheet] ?? '');
  const texts = sharedTexts(parts);
  const headings = (rows[0]?.cells ?? []).map(({ inside }) => texts[Number(inside.replace(/\D/g, ''))] ?? '');
  const range = `A1:${cellAt(widthOf(rows), rows.at(-1)?.number ?? 1)}`;
  const columns = headings.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`);
  const added = addPart(parts, {
    path: 'xl/tables/table1.xml',
    xml: `<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    contentType: `${SPREADSHEET}.table+xml`,
  });
  const [linked, id] = link(added, sheet, 'table', '../tables/table1.xml');
  return inPart(linked, sheet, (xml) =>
    place(
      xml.replace(/<autoFilter[^>]*\/>/, ''),
      `<tableParts count="1"><tablePart r:id="${id}"/></tableParts>`,
    ),
  );
};
