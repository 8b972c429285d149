/** The same document in Typst, as PDF/UA-1, of rows that are read already. `FOLDER-OF-THE-COMPILER REPORT.json OUT` */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const [compiler, report, out] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(compiler, 'any.js'))('@myriaddreamin/typst-ts-node-compiler');
const { resolve } = createRequire(import.meta.url);
const source = (face) => dirname(resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`));
const signs = dirname(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

// Typst reads files of its workspace only
const workspace = mkdtempSync(join(tmpdir(), 'outturn-typst-'));
try {
  copyFileSync(report, join(workspace, 'report.json'));
  const typst = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: [source('400Regular'), source('700Bold'), signs] }],
  });
  const mainFileContent = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
  writeFileSync(out, typst.pdf({ mainFileContent }, { pdfStandard: 'ua-1' }));
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
