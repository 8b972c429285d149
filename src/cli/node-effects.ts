/** Files and streams of this process. */
import { readFile, stat } from 'node:fs/promises';
import { askSecret } from './ask-secret.ts';
import type { Effects } from './effects.ts';
import { asFileProblem, FileProblem } from './file-problem.ts';
import { fitLine, harmlessLine } from './terminal-text.ts';
import { writeFiles } from './write-files.ts';

/** A workbook beyond this is no workbook. */
const LARGEST_FILE = 200 * 1024 * 1024;

export const nodeEffects: Effects = {
  readFile: readRegularFile,
  writeFiles: (folder, files) => writeFiles(folder, files),
  out: (line) => console.log(harmlessLine(line)),
  err: (line) => console.error(harmlessLine(line)),
  progress: (text) => {
    const { isTTY, columns } = process.stderr;
    if (isTTY) process.stderr.write(`\r\u001b[K${fitLine(harmlessLine(text), columns)}`);
  },
  environment: (name) => process.env[name],
  askSecret: async (question) => {
    const { stdin, stderr } = process;
    if (!stdin.isTTY || !stderr.isTTY) return undefined;
    return askSecret(harmlessLine(question), stdin, stderr, () => process.kill(process.pid, 'SIGINT'));
  },
  now: () => new Date(),
  crypto: globalThis.crypto,
};

async function readRegularFile(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new FileProblem(`${path}: expected a file, found something else`);
    if (about.size > LARGEST_FILE)
      throw new FileProblem(`${path}: expected a workbook, found ${about.size} bytes`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  }
}
