/** Every finding on a document, from the mistake that makes it, in the words of the golden file. */
import { expect, test } from 'vitest';
import { documentFindings } from '../../src/layout/document-findings.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { checkSource, checkText } from './check-source.ts';

/** Pages whose margins leave no room. */
const ROOMS = [
  '"pageSize": "A4", "pageOrientation": "landscape", "pageMargins": [400, 10, 400, 10]',
  '"pageSize": "A5", "pageOrientation": "portrait", "pageMargins": [0, 400, 0, 400]',
  '"pageSize": { "width": 90, "height": 200 }, "pageMargins": [20, 20, 30, 30]',
];

/** Documents that are wrong as a whole. */
const DOCUMENTS: readonly string[] = [
  '[]',
  '"Results"',
  '{ "content": "Results" }',
  '{ "content": { "text": "x" }, "styles": [], "defaultStyle": 12, "contnt": [] }',
  '{ "pageSize": "A7", "pageMargins": 40, "language": "en", "content": [], "styles": { "a": 1, "b": { "bold": 1, "fontSise": 12 } } }',
  '{ "styles": { "small": { "fontSize": 8 } } }',
  ...ROOMS.map((room) => `{ ${room} }`),
  '{ "pageSize": { "width": 100, "hieght": 100 }, "info": { "title": "", "author": null }, "watermark": { "txt": "x" } }',
];

/** Content that is wrong; the first on line 2. */
const CONTENTS: readonly string[] = [
  '{}',
  '{ "txet": "x" }',
  '{ "bold": true }',
  '{ "text": "x", "stack": [] }',
  'null, true, [false], { "text": null }, { "text": [["x"]] }, { "text": [true] }, { "text": { "text": "x" } }',
  '{ "stack": "x" }, { "ul": { "text": "x" } }, { "columns": null }',
  '{ "text": "x", "blod": true, "font-size": 3 }',
  '{ "text": ["x", { "text": "y", "fontSize": 9 }], "fontSize": 9.99 }, { "text": "", "fontSize": 4 }, { "text": "", "fontSize": 0 }',
  '{ "text": "x", "fontSize": 0, "color": "red", "margin": [1, 2, 3], "bold": "yes" }',
  '{ "text": "x", "meaning": { "haeding": 1 } }, { "text": "x", "meaning": { "heading": 4 } }, { "text": "x", "meaning": "note" }',
  '{ "text": "x", "absolutePosition": { "x": 1 } }, { "text": "x", "relativePosition": { "x": 1, "y": 2, "z": 3 } }',
  '{ "text": "x", "style": "nte" }, { "text": "x", "style": ["note", "quite-other"] }',
  '{ "text": "x", "link": "javascript:alert(1)" }, { "text": "x", "link": "see above" }',
  '{ "text": "x", "id": "a" },\n{ "text": "y", "id": "a" }',
  '{ "pageReference": "summry" }, { "text": "x", "id": "summary" }, { "text": "x", "linkToDestination": "nowhere" }',
  '{ "pageReference": "" }, { "textReference": 3 }',
  '{ "text": "x", "tocItem": "figures" }',
  '{ "toc": [] }, { "toc": { "title": "x" } }, { "toc": { "titel": "x", "textStyle": "nte" } }',
  '{ "toc": { "id": "figures" } },\n{ "toc": { "id": "figures" } }',
  '{ "text": "x", "meaning": { "heading": 2 } }, { "text": "x", "meaning": { "heading": 3 } }',
  '{ "text": "x", "meaning": { "heading": 1 } },\n{ "text": "x", "meaning": { "heading": 3 } }',
  '{ "stack": ["x"], "meaning": { "heading": 1 } }, { "text": "x", "meaning": { "scope": "row", "alt": "x", "summary": "x" } }',
  '{ "text": ["a ", { "text": "b", "meaning": { "role": "note", "alt": "x" } }, { "text": "c", "margin": 1 }] }',
  '{ "stack": [{ "text": "x", "link": "https://example.org/", "tocItem": true, "meaning": { "heading": 1 } }], "meaning": { "artifact": true } }',
  '{ "pageText": "Page {page}" }, { "pageText": "Page {page}", "meaning": { "artifact": true } }',
  '{ "image": "data:image/png;base64,aGk=" }, { "canvas": [{ "type": "line", "x1": 0, "y1": 0, "x2": 9, "y2": 9 }] }',
  '{ "image": "data:image/png;base64,aGk=", "meaning": { "alt": "x" } },\n{ "image": "data:image/png;base64,aGk=", "meaning": { "alt": "x" } }',
  '{ "image": "logo.png", "meaning": { "alt": "Logo" } }, { "canvas": [], "meaning": { "alt": "x" } }',
  '{ "canvas": [{ "type": "rect", "x": 0, "y": 0, "w": 9, "h": 9, "colour": "#000000" }], "meaning": { "alt": "x" } }',
  '{ "svg": 3, "meaning": { "alt": "x" } }, { "svg": "<svg viewBox=\\"0 0 1\\"><image href=\\"/etc/x\\"/></svg>", "meaning": { "alt": "x" } }',
  '{ "svg": "<g onload=\\"x()\\" fill=\\"url(http://x)\\">", "meaning": { "alt": "x" } }',
  '{ "svg": "<svg width=\\"1\\" height=\\"1\\"><path d=\\"M0 0L1e308 -2000000\\"/><g id=\\"a9999999\\" fill=\\"#1e9999\\"/></svg>", "meaning": { "alt": "x" } }',
  '{ "svg": "<!DOCTYPE svg><?php x?><svg width=\\"1\\" height=\\"1\\"/>", "meaning": { "alt": "x" } }',
  '{ "table": "x" }, { "table": { "body": [] } }, { "table": { "body": ["x"] } }, { "table": {} }',
  '{ "table": { "body": [["x"]] } }',
  '{ "table": { "widths": ["*"], "headerRows": 2, "body": [["x"]] } }',
  '{ "table": { "widths": ["*", "*"], "headerRows": 1, "body": [["x", "y"], ["z"]] } }',
  '{ "table": { "widths": "*", "headerRows": "1", "body": [["x"]] } }',
  '{ "table": { "widths": ["*", "wide"], "headerRow": 1, "body": [["x", "y"]] } }',
  '{ "table": { "widths": ["*", "*"], "headerRows": 1, "body": [[{ "text": "x", "colSpan": 2 }, "y"], ["z", ""]] } }',
  '{ "table": { "widths": ["*", "*"], "headerRows": 1, "body": [[{ "text": "x", "rowSpan": 2 }, "y"], ["", { "text": "z", "colSpan": 2 }]] } }',
  '{ "table": { "widths": ["*", "*"], "headerRows": 1, "body": [["a", "b"], ["c", { "text": "d", "rowSpan": 2 }], [{ "text": "e", "colSpan": 2 }, ""]] } }',
  '{ "table": { "widths": ["*"], "headerRows": 1, "body": [[{ "text": "x", "meaning": { "scope": "row" } }]] }, "layout": { "vertcal": 1 } }',
  '{ "table": { "widths": ["*"], "headerRows": 1, "body": [["x"]] }, "layout": "boxed", "style": "tabel" }',
  '{ "columns": [{ "text": "x", "width": "half" }, { "text": "y", "colSpan": 2 }] }, { "text": "x", "width": 3 }',
  '{ "ol": ["x"], "type": "greek", "separator": 3 }, { "ul": ["x"], "type": "decimal" }',
];

/** Headers that are wrong, on line 4. */
const HEADERS: readonly string[] = [
  '"header": { "text": "x", "id": "a", "link": "https://example.org/", "keep": 3, "meaning": { "heading": 1 } }',
  '"footer": { "columns": [{ "pageText": 3 }, { "pageReference": "a" }], "pageBreak": "after" }',
  '"header": null',
];

function entryOf(source: string, findings: readonly Finding[]): string {
  return `${source}\n---\n${findings.map(formatFinding).join('\n')}\n`;
}

const ENTRIES = [
  ...DOCUMENTS.map((source) => ({ source, findings: checkText(source).findings })),
  ...CONTENTS.map((source) => ({ source, findings: checkSource(source).findings })),
  ...HEADERS.map((source) => ({ source, findings: checkSource('"x"', source).findings })),
];

test('every finding is worded as in the golden', async () => {
  const all = ENTRIES.map(({ source, findings }) => entryOf(source, findings)).join('\n');
  await expect(all).toMatchFileSnapshot('document-findings.golden.txt');
});

test('every mistake is an error at a line of its template, and gives no document', () => {
  for (const { source, findings } of ENTRIES) {
    expect(findings, source).not.toEqual([]);
    for (const { severity, place, code } of findings) {
      expect(severity).toBe('error');
      const kind = code === 'no-document' ? 'file' : 'line';
      expect(place, source).toMatchObject({ kind, file: 'a.hbs' });
    }
  }
  for (const source of CONTENTS) expect(checkSource(source).value, source).toBeUndefined();
});

test('the golden leaves out no finding on documents', () => {
  const codes = ENTRIES.flatMap(({ findings }) => findings).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(Object.keys(documentFindings)));
});
