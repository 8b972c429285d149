/** The names of a view as a template writes them: `priorities[].themes[].name.text`. */

/** In: plain values. Out: every path to a value in them, groups and lists too. */
export function pathsOf(...values: readonly unknown[]): Set<string> {
  const paths = new Set<string>();
  for (const value of values) walk(value, '', paths);
  return paths;
}

function walk(value: unknown, path: string, paths: Set<string>): void {
  if (path !== '') paths.add(path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, `${path}[]`, paths);
    return;
  }
  for (const [key, part] of Object.entries(value)) walk(part, path === '' ? key : `${path}.${key}`, paths);
}
