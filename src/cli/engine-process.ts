/** The process that does the work, as it stands in the sources. The built package starts it by cached-engine.ts. */

import { serveJobs } from './serve-jobs.ts';
import { tuneV8 } from './tune-v8.ts';

tuneV8();
serveJobs();
