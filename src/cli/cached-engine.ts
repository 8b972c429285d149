/** Starts the process that does the work in the built package: what it runs is in one file, whose code is kept. */
import { fileURLToPath } from 'node:url';
import { runCached } from './run-cached.ts';
import type { serveJobs } from './serve-jobs.ts';
import { tuneV8 } from './tune-v8.ts';

tuneV8();
const [, , job = 'any'] = process.argv;
const { exports, keep } = runCached(fileURLToPath(new URL('./engine.js', import.meta.url)), job);
(exports as { readonly serveJobs: typeof serveJobs }).serveJobs(keep);
