#!/usr/bin/env node
/** The command `outturn`: arguments in, exit code out; everything else is in `run`. */
import { EXIT } from './exit-codes.ts';
import { asFileProblem } from './file-problem.ts';
import { nodeEffects } from './node-effects.ts';
import { explainFault, run } from './run.ts';
import { workingFolderProblem } from './working-folder.ts';

const args = process.argv.slice(2);

// A library that throws outside of any call of ours would end in a stack trace.
process.on('uncaughtException', (error) => {
  const debug = args.includes('--debug');
  process.exit(explainFault(error, { debug, written: true }, nodeEffects));
});

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough, as `head` does.
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) nodeEffects.err(asFileProblem(error, 'standard output', 'write').message);
    process.exit(EXIT.file);
  });
}

process.on('exit', nodeEffects.close);

const problem = workingFolderProblem();
if (problem === undefined) {
  void run(args, nodeEffects).then((code) => {
    process.exitCode = code;
    nodeEffects.close();
  });
} else {
  nodeEffects.err(problem.message);
  process.exitCode = EXIT.file;
}
