/** A secret asked for on a terminal, without showing what is typed. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** What is typed shows nowhere: readline, which knows of backspace and pasting, echoes into this. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/**
 * In: the question and both sides of a terminal. Out: the line typed; nothing at the end of the input. `onStop` is
 * called when the user stops the program with Ctrl-C.
 */
export function askSecret(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  onStop: () => void,
): Promise<string | undefined> {
  output.write(question);
  const lines = createInterface({ input, output: nowhere(), terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    const end = (answer: string | undefined): void => {
      output.write('\n');
      resolve(answer);
    };
    lines.once('line', (answer) => {
      lines.removeAllListeners('close');
      lines.close();
      end(answer);
    });
    lines.once('SIGINT', () => {
      lines.close();
      onStop();
    });
    lines.once('close', () => end(undefined));
  });
}
