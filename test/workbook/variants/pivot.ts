/** A pivot table of the measures by priority on a sheet of its own, with its cache, as Excel writes it. */
import { addSheet } from './added.ts';
import { addPart, inPart, LINKS, link, MAIN, pathOf, type Variant, WORKBOOK } from './parts.ts';
import { numberCell, type Row, rowsOf, sharedTexts, textCell } from './rows.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const [CACHE, RECORDS, TABLE] = [
  'xl/pivotCache/pivotCacheDefinition1.xml',
  'xl/pivotCache/pivotCacheRecords1.xml',
  'xl/pivotTables/pivotTable1.xml',
];

export const pivotTable: Variant = (parts) => {
  const texts = sharedTexts(parts);
  const said = (row: Row, column: number): string =>
    texts[Number(row.cells.find((cell) => cell.column === column)?.inside.replace(/\D/g, ''))] ?? '';
  const [headings, ...rows] = rowsOf(parts[pathOf(parts, 'Measures')] ?? '');
  if (!headings) throw new Error('expected headings');
  const names = headings.cells.map(({ column }) => said(headings, column));
  const priorities = [...new Set(rows.map((row) => said(row, 3)))];
  const counts = priorities.map((name) => rows.filter((row) => said(row, 3) === name).length);
  let changed = addSheet(parts, 'Pivot', pivotRows(priorities, counts));
  changed = addPart(changed, {
    path: CACHE,
    xml: cacheXml(names, priorities, rows.length),
    contentType: `${SPREADSHEET}.pivotCacheDefinition+xml`,
  });
  changed = addPart(changed, {
    path: RECORDS,
    xml: `<pivotCacheRecords xmlns="${MAIN}" count="${rows.length}">${rows.map((row) => `<r>${names.map((_, i) => (i === 2 ? `<x v="${priorities.indexOf(said(row, 3))}"/>` : '<m/>')).join('')}</r>`).join('')}</pivotCacheRecords>`,
    contentType: `${SPREADSHEET}.pivotCacheRecords+xml`,
  });
  changed = addPart(changed, {
    path: TABLE,
    xml: tableXml(names, priorities),
    contentType: `${SPREADSHEET}.pivotTable+xml`,
  });
  [changed] = link(changed, CACHE, 'pivotCacheRecords', 'pivotCacheRecords1.xml');
  [changed] = link(changed, TABLE, 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml');
  [changed] = link(changed, pathOf(changed, 'Pivot'), 'pivotTable', '../pivotTables/pivotTable1.xml');
  const [linked, id] = link(
    changed,
    WORKBOOK,
    'pivotCacheDefinition',
    'pivotCache/pivotCacheDefinition1.xml',
  );
  return inPart(linked, WORKBOOK, (xml) =>
    xml.replace(
      '</workbook>',
      `<pivotCaches><pivotCache cacheId="1" r:id="${id}"/></pivotCaches></workbook>`,
    ),
  );
};

function pivotRows(priorities: readonly string[], counts: readonly number[]): Row[] {
  const lines: [string, number | undefined][] = [
    ['Row Labels', undefined],
    ...priorities.map((name, i): [string, number | undefined] => [name, counts[i]]),
    ['Grand Total', counts.reduce((sum, count) => sum + count, 0)],
  ];
  return lines.map(([label, count], i) => ({
    number: i + 3,
    says: '',
    cells: [textCell(1, label), count === undefined ? textCell(2, 'Count of Measure') : numberCell(2, count)],
  }));
}

/** `id` of the records is the first link of the cache. */
function cacheXml(names: readonly string[], priorities: readonly string[], count: number): string {
  const items = priorities.map((name) => `<s v="${name}"/>`).join('');
  const fields = names.map((name, i) => {
    const shared =
      i === 2 ? `<sharedItems count="${priorities.length}">${items}</sharedItems>` : '<sharedItems/>';
    return `<cacheField name="${name}" numFmtId="0">${shared}</cacheField>`;
  });
  return `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${LINKS}" r:id="rId101" refreshOnLoad="1" recordCount="${count}" refreshedVersion="6"><cacheSource type="worksheet"><worksheetSource ref="A1:W${count + 1}" sheet="Measures"/></cacheSource><cacheFields count="${names.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`;
}

function tableXml(names: readonly string[], priorities: readonly string[]): string {
  const items = [...priorities.map((_, i) => `<item x="${i}"/>`), '<item t="default"/>'].join('');
  const fields = names.map((_, i) => {
    if (i === 1) return '<pivotField dataField="1" showAll="0"/>';
    return i === 2
      ? `<pivotField axis="axisRow" showAll="0"><items count="${priorities.length + 1}">${items}</items></pivotField>`
      : '<pivotField showAll="0"/>';
  });
  const lines = [...priorities.map((_, i) => `<i><x v="${i}"/></i>`), '<i t="grand"><x/></i>'];
  return `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values" createdVersion="6"><location ref="A3:B${priorities.length + 4}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="${names.length}">${fields.join('')}</pivotFields><rowFields count="1"><field x="2"/></rowFields><rowItems count="${lines.length}">${lines.join('')}</rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Count of Measure" fld="1" subtotal="count" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;
}
