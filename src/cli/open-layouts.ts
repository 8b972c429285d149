/** Opens the layouts that a command line names. */
import { loadLayouts } from '../load-resources.ts';
import { asFileProblem } from './file-problem.ts';

export type Layouts = Awaited<ReturnType<typeof loadLayouts>>;

/** Our layouts, with those of the folder in the place of ours. Throws a FileProblem where the folder cannot be read. */
export async function openLayouts(templates: string | undefined): Promise<Layouts> {
  try {
    return await loadLayouts(templates);
  } catch (error) {
    throw templates === undefined ? error : asFileProblem(error, templates, 'read');
  }
}
