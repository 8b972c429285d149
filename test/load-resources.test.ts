/** What is read of an author's folder of layouts, and what is noticed in it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

it('reads nothing outside the folder, also where a link leads there', async () => {
  write('themes/mine.json', '{}');
  symlinkSync('/etc/hostname', join(folder, 'official.hbs'));
  symlinkSync('/etc', join(folder, 'partials'));
  const { templates, added } = await loadResources(folder);
  expect(templates['official.hbs']).toContain('{{> ');
  expect(Object.keys(templates).filter((name) => name.includes('host'))).toEqual([]);
  expect(added).toEqual([]);
});

it('adds nothing without a folder', async () => {
  expect((await loadResources()).added).toEqual([]);
});
