#!/usr/bin/env node
/** The command `outturn`: arguments in, exit code out; everything else is in `run`. */
import { EXIT } from './exit-codes.ts';
import { nodeEffects } from './node-effects.ts';
import { explainFault, run } from './run.ts';

const args = process.argv.slice(2);

// A library that throws outside of any call of ours would end in a stack trace.
process.on('uncaughtException', (error) => {
  const debug = args.includes('--debug');
  process.exit(explainFault(error, { debug, written: true }, nodeEffects));
});

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough, as `head` does.
    if (error.code !== 'EPIPE') process.exit(EXIT.file);
  });
}

process.on('exit', nodeEffects.close);

void run(args, nodeEffects).then((code) => {
  process.exitCode = code;
  nodeEffects.close();
});
