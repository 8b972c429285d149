/** Whether the name of a folder still means the same folder. */
import { type stat, statfs } from 'node:fs/promises';
import { systemCode } from './file-problem.ts';

/**
 * File systems of other machines, of which Linux tells no changes, by the numbers of statfs(2): NFS, SMB in its three
 * forms, 9P, and FUSE, which shared folders of virtual machines and containers are.
 */
const REMOTE: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/**
 * What the name of a folder means now; undefined while there is none. On another machine's disk numbers may change by
 * themselves, and files are looked at by their names anyway.
 */
export async function identify(
  folder: string,
  tell: (error: unknown) => void,
  system: { readonly stat: typeof stat; readonly isRemote: typeof isRemote },
): Promise<string | undefined> {
  try {
    const { dev, ino, birthtimeNs } = await system.stat(folder, { bigint: true });
    // a number is given again to the next folder that is made
    return (await system.isRemote(folder)) ? 'remote' : `${dev}:${ino}:${birthtimeNs}`;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) tell(error);
    return undefined;
  }
}

/** Is a folder on a disk of another machine? */
export async function isRemote(folder: string): Promise<boolean> {
  try {
    return process.platform === 'linux' && REMOTE.has((await statfs(folder)).type);
  } catch {
    return false;
  }
}
