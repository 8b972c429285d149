/** The sample workbooks of the repository, as bytes. */
import { readFileSync } from 'node:fs';
import type { WorkbookFile } from '../src/build-report.ts';

export function sample(name: string): WorkbookFile {
  return {
    file: `${name}.xlsx`,
    bytes: new Uint8Array(readFileSync(new URL(`../input/${name}.xlsx`, import.meta.url))),
  };
}

export const SAMPLES = ['derby-2016-17', 'exampleton-2025-26', 'exampleton-2025-26-cy'] as const;
