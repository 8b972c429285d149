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
