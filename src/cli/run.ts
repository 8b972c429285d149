/** One run of the command: arguments and effects in, exit code out. The only place that catches. */
import { Command, CommanderError } from 'commander';
import { TOOL } from '../version.ts';
import { addCommands } from './commands.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { FileProblem } from './file-problem.ts';

/** Help fits the least of terminals. */
const SCREEN_COLUMNS = 80;

const EXIT_CODE_HELP = `
Exit codes: 0 done, 1 usage, 2 workbook or PDF cannot be used,
3 template or theme, 4 cannot read or write, 5 publication refused,
6 comparison or verification differs, 70 fault of the program`;

/** Runs one command. Never throws; an unknown fault is named as ours, with its stack under --debug. */
export async function run(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const debug = args.includes('--debug');
  let code: ExitCode = EXIT.done;
  let written = false;
  const watched: Effects = {
    ...effects,
    writeFiles: async (folder, files) => {
      await effects.writeFiles(folder, files);
      written = true;
    },
  };
  const program = makeProgram(watched);
  addCommands(program, watched, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    effects.progress('');
    return explain(error, { debug, written }, effects);
  }
}

function makeProgram(effects: Effects): Command {
  return new Command('outturn')
    .description("Builds a council's annual performance report from its workbook.")
    .version(`${TOOL.name} ${TOOL.version}`)
    .addHelpText('after', EXIT_CODE_HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.out(text.trimEnd()),
      writeErr: (text) => effects.err(text.trimEnd()),
      getOutHelpWidth: () => SCREEN_COLUMNS,
      getErrHelpWidth: () => SCREEN_COLUMNS,
    });
}

function explain(
  error: unknown,
  { debug, written }: { readonly debug: boolean; readonly written: boolean },
  effects: Effects,
): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (!(error instanceof FileProblem)) return explainFault(error, { debug, written }, effects);
  effects.err(error.message);
  return EXIT.file;
}

/** Says in plain words that the program failed, and what became of its files. */
export function explainFault(
  error: unknown,
  { debug, written }: { readonly debug: boolean; readonly written: boolean },
  effects: Effects,
): ExitCode {
  const reason = error instanceof Error ? error.message : String(error);
  effects.err(`fault of the program: ${reason}`);
  const left = written ? 'What was written before it is whole.' : 'Nothing was written.';
  effects.err(`${left} Please report it; --debug shows where it happened.`);
  if (debug && error instanceof Error) effects.err(error.stack ?? '');
  return EXIT.fault;
}
