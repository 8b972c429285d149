/** The commands and their options, in the words of the help. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EDITIONS } from '../model/document.ts';
import { suggest } from '../model/near-match.ts';
import { type BuildArguments, runBuild } from './build-command.ts';
import { type CheckArguments, runCheck } from './check-command.ts';
import { runCompare } from './compare-command.ts';
import type { Effects } from './effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { expandWorkbooks } from './expand-workbooks.ts';
import { clashText, findClash } from './find-clash.ts';
import { PASSWORD_VARIABLE } from './open-signer.ts';
import { runVerify, type VerifyArguments } from './verify-command.ts';

const WATCH = 'build again when a workbook, layout or theme changes';

type Done = (code: ExitCode) => void;

const SIGN = `sign each PDF with this .p12 or .pfx; password: ${PASSWORD_VARIABLE}, or asked for`;

const LAST_YEAR = "hold previous actuals against last year's workbook";
const TEMPLATES = 'layouts, themes or languages of your own, beside ours';

const WHY_NOT = 'what keeps the report from the public, as a checklist';

/** Adds all commands; `done` is told the exit code of the one that ran. */
export function addCommands(program: Command, effects: Effects, done: Done): void {
  addDebug(program);
  for (const add of [addBuild, addCheck, addCompare, addVerify]) {
    const command = addDebug(add(program, effects, done));
    command.showHelpAfterError(`outturn ${command.name()} --help shows how it is used.`);
  }
  program.showHelpAfterError('outturn --help shows the commands.');
}

function addBuild(program: Command, effects: Effects, done: Done): Command {
  return program
    .command('build')
    .description('write the editions and their data pack')
    .argument('<workbook...>', 'the workbooks (.xlsx), or folders of them')
    .option('--edition <name>', 'official, draft, summary or all', parseEdition, 'all')
    .option('--out <folder>', 'where the files go', '.')
    .option('--draft <number>', 'mark the edition as this draft; needs no gate', parseDraft)
    .option('--since <workbook>', 'list in the draft what moved since this workbook')
    .option('--last-year <workbook>', LAST_YEAR)
    .option('--templates <folder>', TEMPLATES)
    .option('--why-not', WHY_NOT)
    .option('--sign <certificate>', SIGN)
    .option('--jobs <number>', 'how many workbooks at a time; one a core without it', parseJobs)
    .option('--resume', 'leave alone what is built already and has not changed')
    .addOption(new Option('--watch', WATCH).conflicts(['json', 'resume']))
    .option('--json', 'findings and results as JSON on standard output')
    .action(async (workbooks: string[], _, command: Command) => {
      const options: BuildArguments = command.optsWithGlobals();
      const meant = await expandWorkbooks(workbooks, effects);
      const clash = findClash(meant, options);
      if (clash !== undefined) command.error(`error: ${clashText(clash)}.`);
      if (options.watch) {
        // loaded only where something is watched
        const { runWatch } = await import('./watch-command.ts');
        done(await runWatch(workbooks, options, effects));
      } else done(await runBuild(meant, options, effects));
    });
}

function addCheck(program: Command, effects: Effects, done: Done): Command {
  return program
    .command('check')
    .description('show every finding; write nothing')
    .argument('<workbook...>', 'the workbooks (.xlsx)')
    .option('--last-year <workbook>', LAST_YEAR)
    .option('--templates <folder>', TEMPLATES)
    .option('--why-not', WHY_NOT)
    .option('--json', 'findings and figures as JSON on standard output')
    .action(async (workbooks: string[], options: CheckArguments) =>
      done(await runCheck(workbooks, options, effects)),
    );
}

function addCompare(program: Command, effects: Effects, done: Done): Command {
  return program
    .command('compare')
    .description('show what moved between two workbooks')
    .argument('<before>', 'the earlier workbook (.xlsx)')
    .argument('<after>', 'the later workbook (.xlsx)')
    .option('--json', 'the changes as JSON on standard output')
    .action(async (before: string, after: string, options: { json?: boolean }) =>
      done(await runCompare([before, after], options, effects)),
    );
}

function addVerify(program: Command, effects: Effects, done: Done): Command {
  return program
    .command('verify')
    .description('show what made a PDF, and check it')
    .argument('<report>', 'the PDF of a report')
    .option('--workbook <file>', 'is the PDF, byte for byte, what this workbook gives?')
    .option('--since <workbook>', 'the earlier workbook that a draft lists changes since')
    .option('--last-year <workbook>', "last year's workbook, if a draft was built with it")
    .option('--templates <folder>', TEMPLATES)
    .option('--json', 'maker, checks and findings as JSON on standard output')
    .action(async (report: string, options: VerifyArguments) =>
      done(await runVerify(report, options, effects)),
    );
}

function addDebug(command: Command): Command {
  return command.option('--debug', 'show the stack when the program fails');
}

function parseEdition(text: string): BuildArguments['edition'] {
  const known = [...EDITIONS, 'all'] as const;
  const edition = known.find((name) => name === text);
  if (edition === undefined) throw new InvalidArgumentError(suggest(text, known));
  return edition;
}

function parseDraft(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('a draft has a number from 1 to 9999');
  return Number(text);
}

function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('expected a number from 1 to 999');
  return Number(text);
}
