/** How far a run of several workbooks is, as one line that replaces itself. */
const WIDTH = 10;

/** In: how many there are, and what shows a line. Out: told of each step of any of them, and of each that has ended. */
export function progressBar(total: number, show: (line: string) => void) {
  let done = 0;
  return {
    step: (text: string): void => {
      const filled = Math.floor((WIDTH * done) / total);
      // a narrow terminal cuts off the end
      show(`${done} of ${total} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${text}`);
    },
    ended: (): void => {
      done += 1;
    },
  };
}
