import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { section, settingIds } from '../../../src/workbench/ids.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const words: Record<string, string> = JSON.parse(read('package.nls.json'));
const readme = read('README.md');
const rowsOf = (heading: string) =>
  (readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!\|)/.test(line));

describe('the README', () => {
  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, file = '']) => file);
    assert.ok(links.length >= 10);
    assert.deepEqual(
      links.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('has pictures that load quickly, each with words for those who do not see it', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', file = '']) => ({
      alt,
      file,
    }));
    assert.ok(pictures.length >= 6);
    for (const { alt, file } of pictures) {
      assert.ok(alt.length > 20, `${file} is not described`);
      assert.ok(statSync(join(root, file)).size <= 150_000, `${file} is too large`);
    }
  });

  it('explains every setting, and no other', () => {
    const named = rowsOf('Settings').flatMap((row) => /^\| `([\w.]+)`/.exec(row)?.[1] ?? []);
    assert.deepEqual(named.toSorted(), settingIds.map((id) => `${section}.${id}`).toSorted());
  });

  it('explains every command of the palette', () => {
    const hidden = new Set(
      manifest.contributes.menus.commandPalette
        .filter(({ when }: { when: string }) => when === 'false')
        .map(({ command }: { command: string }) => command),
    );
    const titles: string[] = manifest.contributes.commands
      .filter(({ command }: { command: string }) => !hidden.has(command))
      .map(({ title }: { title: string }) => words[title.slice(1, -1)] ?? title);
    const table = rowsOf('Commands').join('\n');
    // Those for one responsibility share a row, which says their verbs.
    const missing = titles.filter((title) => !table.includes(title.replace(/ (on )?Responsibility…?$/, '')));
    assert.deepEqual(missing, []);
  });
});
