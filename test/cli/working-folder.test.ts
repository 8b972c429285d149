import { expect, it } from 'vitest';
import { workingFolderProblem } from '../../src/cli/working-folder.ts';

it('says so where the folder the command was called in is gone', () => {
  const gone = () => {
    throw Object.assign(new Error('uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' });
  };
  expect(workingFolderProblem()).toBeUndefined();
  expect(String(workingFolderProblem(gone))).toBe(
    'FileProblem: the working folder: cannot read: there is no such file or folder',
  );
});
