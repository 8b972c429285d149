/** The process that does the work, as it stands in the sources. The built package starts it by cached-engine.ts. */
import { compileLater } from './compiler-patience.ts';
import { serveJobs } from './serve-jobs.ts';

compileLater();
serveJobs();
