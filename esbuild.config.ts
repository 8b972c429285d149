/**
 * Puts the command together beside the library that the compiler has left in `dist`: one file for the process that is
 * started, one for the one that works, two for signatures, each with the packages it needs.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { planTemplates } from './src/layout/merge-layout.ts';
import { loadLayouts } from './src/load-resources.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const sources = join(root, 'src');

/** Where each file of the command begins; `cached-engine.ts` runs the one that works. */
const ENTRIES = {
  main: 'src/cli/main.ts',
  'engine-process': 'src/cli/cached-engine.ts',
  engine: 'src/cli/serve-jobs.ts',
  'sign-pdf': 'src/signature/sign-pdf.ts',
  'verify-signature': 'src/signature/verify-signature.ts',
};

interface Replacement {
  /** Whose import of it is meant: a part of the path of the module that imports. */
  readonly by: string;
  readonly contents: string;
}

const nothing = { by: 'pdfkit', contents: '' };

/** Parts of packages that no report needs, or that take their time, and what stands in their place. */
const REPLACED: Readonly<Record<string, Replacement>> = {
  // compressed web fonts: ours are not
  'brotli/decompress.js': {
    by: 'fontkit',
    contents: "module.exports = () => { throw new Error('compressed'); };",
  },
  // encrypted files: ours are not
  '@noble/ciphers/aes': nothing,
  '@noble/hashes/sha2': nothing,
  '@noble/hashes/utils': nothing,
  // hashes: Node has them in machine code from the start
  '@noble/hashes/sha2.js': hashOf('sha256'),
  '@noble/hashes/legacy.js': hashOf('md5'),
  // where templates came from before they were compiled: Handlebars does without
  'source-map': { by: 'handlebars', contents: "throw new Error('not here');" },
  // tables of Unicode that are unpacked at every start: Node does it in a tenth of the time
  'tiny-inflate': {
    by: 'node_modules',
    contents: `const { inflateRawSync } = require('node:zlib');
      module.exports = (packed, unpacked) => { unpacked.set(inflateRawSync(packed)); return unpacked; };`,
  },
};

/** At once or in parts, as the package has it. */
function hashOf(name: string): Replacement {
  const contents = `const create = () => require('node:crypto').createHash('${name}');
    exports.${name} = Object.assign((bytes) => new Uint8Array(create().update(bytes).digest()), { create });`;
  return { by: sources, contents };
}

const replaced: Plugin = {
  name: 'replaced',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@\w]/ }, ({ path, importer }) =>
      REPLACED[path] !== undefined && importer.includes(REPLACED[path].by)
        ? { path, namespace: 'replaced' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
      contents: REPLACED[path]?.contents ?? '',
    }));
  },
};

/** What Node does in machine code. */
const byNode: Plugin = {
  name: 'by Node',
  setup({ onResolve }) {
    const path = join(root, 'src/cli/inflate-by-node.ts');
    onResolve({ filter: /\/model\/inflate\.ts$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path } : undefined,
    );
  },
};

/** The product's own templates are read here, not at every start. */
const planned: Plugin = {
  name: 'planned',
  setup({ onLoad }) {
    onLoad({ filter: /\/template\/ready-plans\.ts$/ }, async () => {
      const plans = JSON.stringify(planTemplates((await loadLayouts()).templates));
      return {
        contents: `let plans; export const readyPlans = () => (plans ??= JSON.parse(${JSON.stringify(plans)}));`,
      };
    });
  },
};

/** Stands before "use strict", which would hold for packages that are written without it. */
const URL_OF_MODULE = `const urlOfModule = (place) =>
  require('node:url').pathToFileURL(require('node:path').join(__dirname, place)).href;`;

/** A module goes by the place it would have if it were compiled by itself. */
const ownPlaces: Plugin = {
  name: 'own places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const contents = text.replaceAll('import.meta.url', `urlOfModule('${fromCommand(path)}')`);
      return { contents, loader: 'ts' };
    });
  },
};

/** Few reports are signed, and what signs is large: it is loaded from files of its own. */
const signature: Plugin = {
  name: 'signature',
  setup({ onResolve }) {
    onResolve({ filter: /\/signature\// }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** In: a module of ours. Out: its path in `dist`, as seen from the command. */
function fromCommand(module: string): string {
  return relative(join(sources, 'cli'), module).replaceAll('\\', '/').replace(/\.ts$/, '.js');
}

/** In: the folder of the compiled library. Out: what went into which file. Throws where something is not found. */
export async function bundleCommand(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: join(folder, 'cli'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // kept code knows no way to import
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    banner: { js: URL_OF_MODULE },
    alias: {
      // without threads, which nothing of ours starts
      fflate: join(root, 'node_modules/fflate/esm/browser.js'),
      // its other form asks for its parts as it runs
      'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
    plugins: [ownPlaces, signature, byNode, planned, replaced],
    metafile: true,
    logLevel: 'warning',
  });
  for (const name of Object.keys(ENTRIES)) escapeSigns(join(folder, 'cli', `${name}.js`));
  writeFileSync(join(folder, 'cli/package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'cli/THIRD-PARTY.txt'), noticesOf(metafile));
  return metafile;
}

/**
 * Read as Latin-1, a sign a byte, a file is there in a third of the time and takes half the memory. The bundler has
 * escaped what stands in strings; what is left stands in patterns, which say the same when it is escaped.
 */
function escapeSigns(file: string): void {
  const text = readFileSync(file, 'utf8');
  const raw = /String\.raw`[^`]*[^\p{ASCII}`][^`]*`/u.exec(text)?.[0];
  if (raw !== undefined) throw new Error(`expected signs beyond ASCII as \\u in String.raw, found ${raw}`);
  const escaped = text.replace(/[^\p{ASCII}]/gu, (sign) => {
    if (sign.length > 1) throw new Error(`expected no sign beyond 16 bits in a pattern, found ${sign}`);
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  writeFileSync(file, escaped, 'latin1');
}

/** The licence of every package of which there is something in the files. */
function noticesOf({ outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? '');
  const packages = [...new Set(folders)].filter((folder) => folder !== '').sort();
  return `The files beside this one hold parts of these packages.\n\n${packages.map(noticeOf).join('\n')}`;
}

function noticeOf(folder: string): string {
  const path = join(root, folder);
  const { name, version, license, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  const by = typeof author === 'object' ? author.name : author;
  const text = file === undefined ? `${license}, by ${by}` : readFileSync(join(path, file), 'utf8').trim();
  return `${'='.repeat(80)}\n${name} ${version}\n\n${text}\n`;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
  await bundleCommand(join(root, 'dist'));
