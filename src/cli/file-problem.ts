/** A file that cannot be read or written, in plain words. */
import { UnfitLayouts } from '../load-resources.ts';

/** The message names the file and what is wrong with it; exit code 4. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  EEXIST: 'a file stands where a folder is wanted',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the system allows no file of that size',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program holds it open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EAGAIN: 'too many programs are running',
  ENOMEM: 'there is not enough memory',
};

/** In: what the system threw. Out: a FileProblem; what did not come from the system is given back as it is. */
export function asFileProblem(
  error: unknown,
  path: string,
  action: 'read' | 'write' | 'start' | 'watch',
): Error {
  const code = systemCode(error);
  if (error instanceof UnfitLayouts) return new FileProblem(error.message, { cause: error });
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const reason = REASONS[code] ?? `the system says ${code}`;
  return new FileProblem(`${path}: cannot ${action}: ${reason}`, { cause: error });
}

/** `ENOENT` and the like; undefined for errors that are not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
