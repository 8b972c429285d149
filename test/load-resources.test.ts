/** What is read of an author's folder of layouts, and what is noticed in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadResources } from '../src/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layouts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it('takes files of our names for ours, and names those that are none', async () => {
  const ours = ['official.hbs', 'partials/key.hbs', 'themes/neutral.json', 'languages/en-GB.json'];
  const none = ['partials/kye.hbs', 'partial/key.hbs', 'theme/x.json', 'languages/fr.json', 'logo.png'];
  const nobodys = [
    'README.md',
    '.DS_Store',
    'partials/.key.hbs.swp',
    'partials/key.hbs~',
    '~$x.docx',
    'Thumbs.db',
  ];
  for (const path of [...ours, ...none, ...nobodys, 'themes/mine.json']) write(path, path);
  const { templates, themes, languages, added } = await loadResources(folder);
  expect([...(added ?? [])].sort()).toEqual([...none].sort());
  expect(templates['partials/key.hbs']).toBe('partials/key.hbs');
  expect(templates['partials/status.hbs']).toContain('{');
  expect([themes.neutral, themes.mine, languages['en-GB']]).toEqual([
    'themes/neutral.json',
    'themes/mine.json',
    'languages/en-GB.json',
  ]);
});

it.each([
  ['official.hbs', '/etc/hostname'],
  ['partials', '/etc'],
])('reads nothing outside the folder, and says so of a link: %s', async (name, target) => {
  symlinkSync(target, join(folder, name));
  await expect(loadResources(folder)).rejects.toThrow(
    `${join(folder, name)}: expected a file or folder of its own, found a link, which is not followed`,
  );
});

it('leaves links alone that are no layouts', async () => {
  symlinkSync('/etc', join(folder, 'pictures'));
  expect((await loadResources(folder)).added).toEqual([]);
});

it('says so where a layout is no file', async () => {
  mkdirSync(join(folder, 'official.hbs'));
  await expect(loadResources(folder)).rejects.toThrow('found a folder');
  rmSync(join(folder, 'official.hbs'), { recursive: true });
  execFileSync('mkfifo', [join(folder, 'official.hbs')]);
  await expect(loadResources(folder)).rejects.toThrow('found a pipe or device');
});

it('reads no file that no layout can be, nor more files than layouts have', async () => {
  write('themes/mine.json');
  truncateSync(join(folder, 'themes/mine.json'), 600_000_000);
  await expect(loadResources(folder)).rejects.toThrow('expected at most 10000000 bytes, found 600000000');
  rmSync(join(folder, 'themes'), { recursive: true });
  for (let file = 0; file <= 500; file += 1) write(`partials/${file}.hbs`);
  await expect(loadResources(folder)).rejects.toThrow('expected at most 500 files, found 501');
});

it('leaves out the mark that some editors begin a file with', async () => {
  write('themes/mine.json', '\uFEFF{}');
  expect((await loadResources(folder)).themes.mine).toBe('{}');
});

it('adds nothing without a folder', async () => {
  expect((await loadResources()).added).toEqual([]);
});
