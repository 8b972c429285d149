/** Variants of the XML alone: the same workbook as other writers put it. */
import { inEverySheet, inPart, type Parts, sheetsOf, type Variant, WORKBOOK } from './parts.ts';
import { type Cell, type Row, rowsOf, sharedTexts, textCell, widthOf } from './rows.ts';

const STRINGS = 'xl/sharedStrings.xml';
const ownParts = (parts: Parts): readonly string[] => [
  ...[WORKBOOK, STRINGS, 'xl/styles.xml'].filter((name) => parts[name] !== undefined),
  ...sheetsOf(parts).map(({ path }) => path),
];

/** `<x:row>` in place of `<row>`, as the Open XML SDK writes it. */
export const prefixed: Variant = (parts) =>
  ownParts(parts).reduce(
    (all, name) =>
      inPart(all, name, (xml) =>
        xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="'),
      ),
    parts,
  );

/** Saved as Strict Open XML: other names of the vocabularies, and dates as dates. */
export const strict: Variant = (parts) => {
  const named = Object.entries(parts).map(([name, xml]) => [
    name,
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/',
        'http://purl.oclc.org/ooxml/officeDocument/',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/drawingml/2006/',
        'http://purl.oclc.org/ooxml/drawingml/',
      )
      .replace('<workbook ', '<workbook conformance="strict" ')
      .replace(/(<c r="\w+" s="\d+")><v>42916<\/v>/, '$1 t="d"><v>2017-06-30</v>'),
  ]);
  return Object.fromEntries(named);
};

/** Neither rows nor cells say where they are: they follow each other, blank ones too. */
export const withoutAddresses: Variant = inEverySheet((xml) => {
  const rows = rowsOf(xml);
  const width = widthOf(rows);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const all = Array.from({ length: rows.at(-1)?.number ?? 0 }, (_, i) => byNumber.get(i + 1));
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => {
    const inside = all.map((row) => (row ? `<row${row.says}>${cellsInLine(row, width)}</row>` : '<row/>'));
    return `<sheetData>${inside.join('')}</sheetData>`;
  });
});

function cellsInLine({ cells }: Row, width: number): string {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const line = Array.from(
    { length: width },
    (_, i): Omit<Cell, 'column'> => byColumn.get(i + 1) ?? { says: '', inside: '' },
  );
  return line.map(({ says, inside }) => `<c${says}>${inside}</c>`).join('');
}

/** Each text in its cell and no list of texts, as report writers do it. */
export const textsInCells: Variant = (parts) => {
  const texts = sharedTexts(parts);
  const changed = sheetsOf(parts).reduce(
    (all, { path }) =>
      inPart(all, path, (xml) =>
        xml.replace(
          /<c([^>]*) t="s"([^>]*)><v>(\d+)<\/v>/g,
          (_, before: string, after: string, index: string) => {
            const { says, inside } = textCell(1, texts[Number(index)] ?? '');
            return `<c${before}${says}${after}>${inside.replace('<t>', '<t xml:space="preserve">')}`;
          },
        ),
      ),
    parts,
  );
  const { [STRINGS]: _texts, ...rest } = changed;
  return inPart(rest, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*sharedStrings[^>]*>/, ''),
  );
};

/** Each text in two runs, one of them bold, as cells are that somebody worked on. */
export const textsInRuns: Variant = (parts) =>
  inPart(parts, STRINGS, (xml) =>
    xml.replace(/<si><t[^>]*>((?:&[^;]+;|[^<&]){2})([^<]*)<\/t><\/si>/g, (_, start: string, rest: string) => {
      const run = (text: string, look: string): string =>
        `<r><rPr>${look}<sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;
      return `<si>${run(start, '<b/>')}${run(rest, '')}</si>`;
    }),
  );

/** Each figure and text below the headings as the result of a formula, of a workbook that is not here. */
export const worked: Variant = (parts) => {
  const texts = sharedTexts(parts);
  const formula = '<f>VLOOKUP($A2,[1]Old!$A$1:$Z$99,2,FALSE)</f>';
  return inEverySheet((xml) =>
    xml.replace(
      /(<c r="[A-Z]+(?:[2-9]|\d\d+)" s="\d+")( t="s")?><v>([^<]+)<\/v>/g,
      (_, cell: string, isText: string | undefined, value: string) =>
        isText
          ? `${cell} t="str">${formula}<v>${texts[Number(value)]}</v>`
          : `${cell}>${formula}<v>${value}</v>`,
    ),
  )(parts);
};

/** Indented, with single quotes and comments, as hand-made exports are. */
export const indented: Variant = (parts) =>
  ownParts(parts).reduce(
    (all, name) =>
      inPart(all, name, (xml) =>
        xml
          .replace(/(<(?:row|c|si|sheet|sheetData)[ >])/g, '\n  <!-- next -->\n  $1')
          .replace(/="([^"']*)"/g, "='$1'")
          .replace("version='1.0' encoding='UTF-8'", 'version="1.0" encoding="utf-8"'),
      ),
    parts,
  );
