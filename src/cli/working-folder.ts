/** The folder that the command was called in. */
import { asFileProblem } from './file-problem.ts';

/**
 * Out: what is wrong with it; undefined where it is there. Somebody may have removed it: no path means anything then,
 * and no process can be started. In: how it is asked for, for tests.
 */
export function workingFolderProblem(ask: () => string = process.cwd): Error | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return asFileProblem(error, 'the working folder', 'read');
  }
}
