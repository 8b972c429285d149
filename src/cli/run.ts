/** One run of the command: arguments and effects in, exit code out. The only place that catches. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EDITIONS } from '../model/document.ts';
import { TOOL } from '../version.ts';
import { type BuildArguments, runBuild } from './build-command.ts';
import { runCheck } from './check-command.ts';
import { runCompare } from './compare-command.ts';
import { type Effects, FileProblem } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

const EXIT_CODE_HELP = `
Exit codes: 0 done, 1 usage, 2 workbook, 3 template or theme, 4 cannot read or write,
5 publication refused, 6 comparison differs, 70 fault of the program`;

/** Runs one command. Never throws; an unknown fault is named as ours, with its stack under --debug. */
export async function run(args: readonly string[], effects: Effects): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(effects, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    effects.progress('');
    return explain(error, args.includes('--debug'), effects);
  }
}

function makeProgram(effects: Effects, done: (code: ExitCode) => void): Command {
  const program = new Command('outturn')
    .description("Builds a council's annual performance report from its workbook.")
    .version(`${TOOL.name} ${TOOL.version}`)
    .option('--debug', 'show the stack when the program itself fails')
    .addHelpText('after', EXIT_CODE_HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.out(text.trimEnd()),
      writeErr: (text) => effects.err(text.trimEnd()),
    });

  inherit(program, program.command('build'))
    .description('write the editions and their data pack')
    .argument('<workbook...>', 'the workbooks (.xlsx)')
    .addOption(new Option('--edition <name>', 'which edition').choices([...EDITIONS, 'all']).default('all'))
    .option('--out <folder>', 'where the files go', '.')
    .option('--draft <number>', 'mark the edition as this draft; needs no gate', parseDraft)
    .option('--since <workbook>', 'list in the draft what moved since this earlier workbook')
    .option('--templates <folder>', 'layouts, themes or languages of your own, beside ours')
    .option('--json', 'findings and results as JSON on standard output')
    .action(async (workbooks: string[], options: BuildArguments) =>
      done(await runBuild(workbooks, options, effects)),
    );

  inherit(program, program.command('check'))
    .description('show every finding; write nothing')
    .argument('<workbook...>', 'the workbooks (.xlsx)')
    .option('--json', 'findings and figures as JSON on standard output')
    .action(async (workbooks: string[], options: { json?: boolean }) =>
      done(await runCheck(workbooks, options, effects)),
    );

  inherit(program, program.command('compare'))
    .description('show what moved between two workbooks')
    .argument('<before>', 'the earlier workbook (.xlsx)')
    .argument('<after>', 'the later workbook (.xlsx)')
    .option('--json', 'the changes as JSON on standard output')
    .action(async (before: string, after: string, options: { json?: boolean }) =>
      done(await runCompare(before, after, options, effects)),
    );
  return program;
}

/** Subcommands take over how output and exits are handled. */
function inherit(program: Command, command: Command): Command {
  return command
    .copyInheritedSettings(program)
    .option('--debug', 'show the stack when the program itself fails');
}

function parseDraft(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('a draft has a number from 1 to 9999');
  return Number(text);
}

function explain(error: unknown, debug: boolean, effects: Effects): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof FileProblem) {
    effects.err(error.message);
    return EXIT.file;
  }
  const reason = error instanceof Error ? error.message : String(error);
  effects.err(`fault of the program: ${reason}`);
  effects.err('Nothing was written. Please report it; --debug shows where it happened.');
  if (debug && error instanceof Error) effects.err(error.stack ?? '');
  return EXIT.fault;
}
