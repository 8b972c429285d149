/** Whether a hostile file was answered as it must be. */
import type { Hostile } from './hostile.ts';
import type { Ran } from './run-hostile.ts';

/** Start of the program and a slow machine beside the 20 seconds of reading. */
const SECONDS = 25;
const MEBIBYTES = 1_024;
/** A page that a person can still look at. */
const MOST_PRINTED = 1_000_000;
const FAULT =
  /fault of the program|\bat .+\(.+:\d+:\d+\)|node:internal|exceljs|saxes|fflate|TypeError|RangeError/;

/** `written`: names in the folder of output. Out: what is wrong, in words. */
export function judge(
  { exit, says, seconds: limit = SECONDS }: Hostile,
  ran: Ran,
  written: readonly string[],
): string[] {
  const seconds = Math.min(ran.seconds, ran.cpuSeconds ?? ran.seconds);
  const checks: readonly (readonly [boolean, string])[] = [
    [ran.exit === exit, `expected exit code ${exit}, found ${ran.exit}`],
    [says.test(ran.printed), `expected ${says} in what is printed, found ${ran.printed.slice(0, 600)}`],
    [!FAULT.test(ran.printed), `expected plain words, found ${FAULT.exec(ran.printed)?.[0]}`],
    [seconds <= limit, `expected ${limit} seconds at most, found ${seconds.toFixed(1)}`],
    [(ran.mebibytes ?? 0) <= MEBIBYTES, `expected ${MEBIBYTES} MiB at most, found ${ran.mebibytes}`],
    [
      ran.printed.length <= MOST_PRINTED,
      `expected a list that can be read, found ${ran.printed.length} signs`,
    ],
    [exit === 0 || written.length === 0, `expected no file, found ${written.join(', ')}`],
    [exit !== 0 || written.length === 5, `expected a report, found ${written.join(', ')}`],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => what);
}
