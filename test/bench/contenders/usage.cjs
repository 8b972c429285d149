/**
 * Loaded into every process of a contender, its children too: leaves what the process used in a folder of the
 * benchmark, one file a process. Only `process.resourceUsage` knows the peak memory on every system.
 */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const folder = process.env.OUTTURN_BENCH_USAGE;
if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakKib: maxRSS };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
