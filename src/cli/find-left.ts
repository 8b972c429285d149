/** What an earlier run left of a workbook: the files behind `--resume`. */
import type { WorkbookFile } from '../build-report.ts';
import { askedFor, templateHashes } from '../publication/manifest.ts';
import { type BuiltFrom, type Leaving, type Left, leavings, readLeft } from '../publication/unchanged.ts';
import { TOOL } from '../version.ts';
import type { BuildTask, LeftWhole } from './build-task.ts';
import type { Effects } from './effects.ts';
import { FileProblem } from './file-problem.ts';
import { sha256 } from './hash.ts';
import type { Layouts } from './open-layouts.ts';
import { joinPath } from './output-path.ts';

/**
 * In: the request, the folder of the files and the layouts as they are now. Out: a function that says of a workbook
 * what was left of it, when its manifest names the same workbook, version, layouts and request, and every file that
 * such a build leaves is there, byte for byte.
 */
export function leftFinder(
  { request, out }: Pick<BuildTask, 'request' | 'out'>,
  layouts: Layouts,
  { readFile }: Pick<Effects, 'readFile'>,
): (workbook: WorkbookFile) => Promise<LeftWhole | undefined> {
  const templates = templateHashes(layouts);
  const asked = askedFor(request, othersOf(request), request.signedWith);
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(joinPath(out, name));
    } catch (error) {
      if (error instanceof FileProblem) return undefined;
      throw error;
    }
  };
  const isWhole = async ({ files }: Left): Promise<boolean> => {
    for (const { name, sha256: wanted } of files) {
      const bytes = await read(name);
      if (bytes === undefined || sha256(bytes) !== wanted) return false;
    }
    return true;
  };
  const look = async (from: BuiltFrom, leaving: Leaving): Promise<LeftWhole | undefined> => {
    const { manifest, refused } = leaving;
    const bytes = await read(manifest);
    const left = bytes && readLeft(bytes, from, leaving);
    return left && (await isWhole(left)) ? { left, manifest, refused } : undefined;
  };
  return async ({ file, bytes }) => {
    const from = { tool: TOOL, workbook: { file, sha256: sha256(bytes) }, templates, request: asked };
    for (const leaving of leavings(file, request)) {
      const found = await look(from, leaving);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function othersOf({ since, lastYear }: BuildTask['request']) {
  const named = ({ file, bytes }: WorkbookFile) => ({ name: file, bytes });
  return {
    ...(since === undefined ? {} : { since: named(since) }),
    ...(lastYear === undefined ? {} : { lastYear: named(lastYear) }),
  };
}
