/** Files beside the layouts that no edition is made with: most are a name typed wrong. In: resources. Out: notes. */
import type { Finding } from '../model/finding.ts';
import { nearMatches, suggest } from '../model/near-match.ts';
import type { Resources } from '../model/resources.ts';
import { resourceFindings } from './resource-findings.ts';
import { scanTags } from './template/scan-tags.ts';

/** In: the layouts of all editions. A file under another name would change nothing, without a word. */
export function unusedFiles(resources: Resources, layouts: readonly string[]): Finding[] {
  const { templates, themes, languages, added = [] } = resources;
  const used = added.length === 0 ? new Set<string>() : reachable(templates, layouts);
  // Layouts stand beside the folder of partials.
  const strangers = Object.keys(templates).filter((name) => !name.includes('/') && !layouts.includes(name));
  const known = [
    ...Object.keys(templates),
    ...Object.keys(themes).map((name) => `themes/${name}.json`),
    ...Object.keys(languages).map((name) => `languages/${name}.json`),
  ].filter((name) => !added.includes(name) || used.has(name));
  const unused = added.filter((name) => !used.has(name) && !strangers.includes(name));
  return [
    ...strangers.map((found) => {
      const params = { found, near: suggest(found, layouts) };
      return resourceFindings['unknown-layout']({ kind: 'file', file: found }, params);
    }),
    ...unused.map((found) =>
      resourceFindings['unused-file']({ kind: 'file', file: found }, { found, near: nearFile(found, known) }),
    ),
  ];
}

/** The layouts and every partial that they come to use, whatever the data. */
function reachable(templates: Resources['templates'], layouts: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  const waiting = [...layouts];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = Object.hasOwn(templates, name) ? templates[name] : undefined;
    if (text === undefined || used.has(name)) continue;
    used.add(name);
    const partials = scanTags(text).filter(({ kind }) => kind === 'partial');
    waiting.push(...partials.map((tag) => `partials/${tag.name}.hbs`));
  }
  return used;
}

/** The same name in the right folder, or the nearest in its own: the folder's name makes no two files alike. */
function nearFile(found: string, known: readonly string[]): string | undefined {
  const [folder, name] = splitPath(found);
  const elsewhere = known.find((path) => splitPath(path)[1] === name);
  if (elsewhere !== undefined) return elsewhere;
  const beside = known.map(splitPath).filter(([other]) => other === folder);
  const [near] = nearMatches(
    name,
    beside.map(([, other]) => other),
  );
  return near === undefined ? undefined : `${folder}${near}`;
}

function splitPath(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}
