/** What the contenders need: this package built and laid out as it is installed, and Typst's npm package. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from '../../esbuild.config.ts';
import type { Ground } from './contenders.ts';

/** Holds a binary for each platform, so it is in no lock file and installed for a run only. */
const TYPST = '@myriaddreamin/typst-ts-node-compiler@0.7.0';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In: a folder of the run. Throws when the package cannot be built, or Typst cannot be installed. */
export async function prepareGround(folder: string, withTypst: boolean): Promise<Ground> {
  return {
    tool: await buildTool(join(folder, 'tool')),
    typst: withTypst ? installTypst(join(folder, 'typst')) : undefined,
  };
}

async function buildTool(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')], {
    cwd: root,
    stdio: 'inherit',
  });
  await bundleCommand(join(folder, 'dist'));
  for (const part of ['templates', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function installTypst(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, TYPST], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
