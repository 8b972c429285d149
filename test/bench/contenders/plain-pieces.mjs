/** The same document of the pieces alone: exceljs, Handlebars, pdfmake; no tags, no checks. `WORKBOOK OUT` */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import handlebars from 'handlebars';
import pdfmake from 'pdfmake';
import { readReport } from './read-report.mjs';

const [workbook, out] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);
const source = (face) => resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`);
const signs = resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

handlebars.registerHelper('json', (value) => JSON.stringify(value));
handlebars.registerHelper('ended', (value) => `${value} `);
const layout = handlebars.compile(readFileSync(new URL('plain-pieces.hbs', import.meta.url), 'utf8'), {
  noEscape: true,
});
const definition = JSON.parse(layout(await readReport(workbook)));
definition.footer = (page, pages) => ({ text: `Page ${page} of ${pages}`, margin: [42, 10], fontSize: 10 });

pdfmake.addFonts({
  Text: { normal: source('400Regular'), bold: source('700Bold') },
  Signs: { normal: signs },
});
pdfmake.addTableLayouts({
  ours: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    paddingLeft: () => 6,
    paddingRight: () => 6,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});
writeFileSync(out, await pdfmake.createPdf(definition).getBuffer());
