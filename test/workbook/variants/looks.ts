/** Variants in which the sheets look otherwise: what is hidden, filtered or frozen is still there. */
import { cellAt } from '../../../src/model/place.ts';
import { inEverySheet, inPart, place, type Variant, WORKBOOK } from './parts.ts';
import { rowsOf, widthOf, withRows } from './rows.ts';

/** Every third row below the headings, some by being folded away. */
export const hiddenRows: Variant = inEverySheet((xml) =>
  withRows(
    xml,
    rowsOf(xml).map((row) =>
      row.number % 3 === 2
        ? { ...row, says: `${row.says} hidden="1"${row.number % 2 === 0 ? ' outlineLevel="1"' : ''}` }
        : row,
    ),
  ),
);

/** Each second column, and all to the right of the table. */
export const hiddenColumns: Variant = inEverySheet((xml) => {
  const width = widthOf(rowsOf(xml));
  const columns = Array.from(
    { length: width },
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="12"${i % 2 ? ' hidden="1" customWidth="1"' : ''}/>`,
  );
  const rest = `<col min="${width + 1}" max="16384" width="0" hidden="1" customWidth="1"/>`;
  return xml.replace(/(<cols>.*<\/cols>)?<sheetData>/s, `<cols>${columns.join('')}${rest}</cols><sheetData>`);
});

/** Filtered to one word, sorted by another column; Excel hides the rows that the filter leaves out. */
export const filters: Variant = (parts) => {
  const filtered = inEverySheet((xml) => {
    const rows = rowsOf(xml);
    const [first, last] = [rows[0]?.number ?? 1, rows.at(-1)?.number ?? 1];
    const all = `A${first}:${cellAt(widthOf(rows), last)}`;
    const filter = `<autoFilter ref="${all}"><filterColumn colId="1"><filters><filter val="no such word"/></filters></filterColumn><sortState ref="${all}"><sortCondition descending="1" ref="A${first}:A${last}"/></sortState></autoFilter>`;
    const left = rows.map((row) =>
      row.number > first && !row.says.includes('hidden') ? { ...row, says: `${row.says} hidden="1"` } : row,
    );
    const look = withRows(xml, left).replace('<sheetPr>', '<sheetPr filterMode="1">');
    return place(look.replace(/<autoFilter[^>]*\/>/, ''), filter);
  })(parts);
  return inPart(filtered, WORKBOOK, (xml) =>
    xml.replace(
      '</definedNames>',
      `<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">Measures!$A$1:$W$47</definedName></definedNames>`,
    ),
  );
};

export const frozenElsewhere: Variant = inEverySheet((xml) =>
  xml.replace(
    /<sheetViews>.*<\/sheetViews>/s,
    '<sheetViews><sheetView workbookViewId="0" zoomScale="70"><pane xSplit="3" ySplit="4" topLeftCell="D20" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="E21" sqref="E21:F30"/></sheetView></sheetViews>',
  ),
);

/** Hidden in the list of sheets, too, and one so that only a macro shows it. */
export const hiddenSheets: Variant = (parts) =>
  inPart(parts, WORKBOOK, (xml) =>
    xml
      .replace(/(<sheet [^>]*name="scoring"[^>]*state=")visible/i, '$1hidden')
      .replace(/(<sheet [^>]*name="glossary"[^>]*state=")visible/i, '$1veryHidden'),
  );

/** Colours by rule, sheets protected, columns grouped, breaks between pages. */
export const decorated: Variant = inEverySheet((xml) => {
  const rule =
    '<conditionalFormatting sqref="A2:Z99"><cfRule type="containsText" priority="1" operator="containsText" text="Red"><formula>NOT(ISERROR(SEARCH("Red",A2)))</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
  const locked = place(xml, '<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  const broken = place(
    locked,
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
  );
  return place(
    place(broken, rule),
    '<ignoredErrors><ignoredError sqref="A1:Z99" numberStoredAsText="1"/></ignoredErrors>',
  );
});
