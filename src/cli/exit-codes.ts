/** Exit codes, named in one place. */
export const EXIT = {
  done: 0,
  usage: 1,
  workbook: 2,
  template: 3,
  file: 4,
  refused: 5,
  differs: 6,
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * The code of several workbooks: a mistake in one outranks a refusal, since it must be mended first; what could not be
 * read or written outranks it, since nothing is known of it; and a fault of ours outranks all.
 */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  const rank: readonly ExitCode[] = [
    EXIT.done,
    EXIT.refused,
    EXIT.template,
    EXIT.workbook,
    EXIT.file,
    EXIT.fault,
  ];
  return rank.indexOf(b) > rank.indexOf(a) ? b : a;
}

/** The name of a code, as JSON says it. */
export function exitCodeName(code: ExitCode): string {
  return Object.entries(EXIT).find(([, value]) => value === code)?.[0] ?? '';
}
