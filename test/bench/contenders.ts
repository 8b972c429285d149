/** Who is measured: each a command line that makes one document of one workbook. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything of one run of the benchmark stands. */
export interface Ground {
  /** The built package, as it is installed. */
  readonly tool: string;
  /** Where Typst's npm package is installed; undefined when it is not measured. */
  readonly typst: string | undefined;
}

/** What one size is measured with. */
export interface Subject {
  readonly workbook: string;
  /** The rows as read-report.mjs gives them: what Typst is fed. */
  readonly report: string;
  /** An empty folder for what a contender writes. */
  readonly out: string;
}

export interface Contender {
  readonly name: string;
  readonly about: string;
  /** Arguments of `node`. */
  readonly args: (ground: Ground, subject: Subject) => readonly string[];
  /** The document it leaves in `out`; without it, it makes none. */
  readonly pdf?: (subject: Subject) => string;
}

const own = (name: string): string => fileURLToPath(new URL(`contenders/${name}`, import.meta.url));
const command = ({ tool }: Ground): string => join(tool, 'dist/cli/main.js');
const pdfOf =
  (name: string) =>
  ({ out }: Subject): string =>
    join(out, `${name}.pdf`);
const build = (ground: Ground, { workbook, out }: Subject, edition: string): string[] => [
  command(ground),
  'build',
  workbook,
  '--edition',
  edition,
  '--out',
  out,
];

/** The stages of this tool, in the folder of what it writes. */
export const stagesFile = ({ out }: Subject): string => join(out, 'stages.json');

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'tool',
    about: 'this tool, official edition: tagged, checked, with data pack',
    args: (ground, subject) => build(ground, subject, 'official'),
    pdf: ({ workbook, out }) => join(out, workbook.replace(/^.*[/\\]|\.xlsx$/g, '').concat('-official.pdf')),
  },
  {
    name: 'plain',
    about: 'exceljs, Handlebars and pdfmake alone: no tags, no checks',
    args: (_, subject) => [own('plain-pieces.mjs'), subject.workbook, pdfOf('plain')(subject)],
    pdf: pdfOf('plain'),
  },
  {
    name: 'typst',
    about: 'Typst, PDF/UA-1, of rows that are read and scored already',
    args: ({ typst = '' }, subject) => [own('typst.mjs'), typst, subject.report, pdfOf('typst')(subject)],
    pdf: pdfOf('typst'),
  },
  {
    name: 'stages',
    about: 'this tool stage by stage',
    args: ({ tool }, subject) => [
      own('stages.mjs'),
      tool,
      subject.workbook,
      pdfOf('stages')(subject),
      stagesFile(subject),
    ],
    pdf: pdfOf('stages'),
  },
  {
    name: 'check',
    about: 'this tool, check only',
    args: (ground, { workbook }) => [command(ground), 'check', workbook],
  },
  {
    name: 'editions',
    about: 'this tool, all three editions in one run',
    args: (ground, subject) => build(ground, subject, 'all'),
  },
];
