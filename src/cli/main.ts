#!/usr/bin/env node
/** The command `outturn`: arguments in, exit code out; everything else is in `run`. */
import { nodeEffects } from './node-effects.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), nodeEffects);
