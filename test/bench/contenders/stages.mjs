/**
 * One build of the official edition stage by stage, in the built package. `PACKAGE WORKBOOK OUT STAGES.json`: the last
 * gets the processor seconds of each stage, in order. The stages are those of build-report.ts and render-document.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, workbook, out, report] = process.argv.slice(2);
const stages = [];
let before = 0;

function ended(stage) {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1e6;
  stages.push({ stage, cpuSeconds: now - before });
  before = now;
}

const load = (path) => import(pathToFileURL(join(folder, 'dist', path)).href);

ended('start');
const [{ loadResources }, { readWorkbook }, { checkSubmission }, { composeReport }, publication, pdf] =
  await Promise.all([
    load('load-resources.js'),
    load('workbook/read-workbook.js'),
    load('check-workbook.js'),
    load('layout/compose-report.js'),
    loadPublication(),
    loadPdf(),
  ]);
const resources = await loadResources();
ended('import');
const file = basename(workbook);
const { value: submission, findings } = await readWorkbook(file, readFileSync(workbook));
ended('read');
const { scored, fingerprints, refused } = checkSubmission(submission, findings);
if (refused.length > 0) throw new Error(`not fit to publish: ${refused[0].message}`);
const files = dataPack();
ended('score');
const { value: composed } = composeReport({
  scored,
  edition: 'official',
  fingerprint: publication.shortFingerprint(fingerprints.whole),
  resources,
});
ended('compose');
const definition = pdf.withoutInvisibleSigns(composed.definition);
const prepared = pdf.prepareDefinition(definition, pdf.openFonts(composed.fonts));
const document = pdf.openDocument(definition, {
  fonts: composed.fonts,
  creator: 'benchmark',
  colourProfile: resources.colourProfile,
  associatedFiles: files,
});
const { pages, root } = pdf.layOut(definition, prepared, document);
ended('lay out');
const renderer = new pdf.TaggedRenderer(document, pdf.planStructure(root, definition.language), undefined);
renderer.renderPages(pages);
const bytes = await pdf.finishDocument(document);
ended('paint and tag');
const problems = pdf.checkPdf(bytes, renderer.origins);
if (problems.length > 0) throw new Error(problems[0].message);
ended('check');
writeFileSync(out, bytes);
ended('write');
writeFileSync(report, JSON.stringify(stages));

async function loadPublication() {
  const parts = ['data-pack', 'fingerprint'].map((name) => load(`publication/${name}.js`));
  return Object.assign({}, ...(await Promise.all(parts)));
}

async function loadPdf() {
  const parts = [
    'invisible-signs',
    'prepare-definition',
    'fonts',
    'file/open-document',
    'lay-out',
    'tagging/plan-structure',
    'tagging/tagged-renderer',
    'check/check-pdf',
  ].map((name) => load(`pdf/${name}.js`));
  return Object.assign({}, ...(await Promise.all(parts)));
}

function dataPack() {
  return Object.entries(publication.makeDataPack(scored)).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/csv',
    description: name,
    relationship: 'Data',
  }));
}
