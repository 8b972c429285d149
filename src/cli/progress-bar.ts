/** How far a run of several workbooks is, as one line that replaces itself. */
const WIDTH = 30;

/** In: how many there are, and what shows a line. Out: told of each step of any of them, and of each that has ended. */
export function progressBar(total: number, show: (line: string) => void) {
  let done = 0;
  return {
    step: (text: string): void => {
      const filled = Math.floor((WIDTH * done) / total);
      show(`[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}  ${text}`);
    },
    ended: (): void => {
      done += 1;
    },
  };
}
