/** Paths of files as they are shown and read again. */

/** In: a folder as it was typed and a base name. Out: the path, without a leading `./`. */
export function joinPath(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`;
}
