import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const source = join(import.meta.dirname, '../../../src');

/** Which rooms a room may import from (see the table in CONTRIBUTING.md); its own files are always allowed. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  balance: [],
  activity: ['balance'],
  journal: ['balance'],
  webview: ['balance'],
  workbench: [
    'activity',
    'journal',
    'balance',
    'webview/protocol.ts',
    'webview/fromPanel.ts',
    'webview/screens/protocol.ts',
    'webview/screens/fromScreen.ts',
    'api.ts',
  ],
  'api.ts': ['balance'],
  'extension.ts': ['workbench', 'api.ts'],
};

/** Packages a room may load. `vscode` stands for the editor's API. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  balance: [/^temporal-polyfill\/fns\/\w+$/],
  activity: [/^node:/, /^simple-git$/, /^zod\/mini$/],
  journal: [/^node:/, /^yaml$/, /^zod\/mini$/, /^csv-parse\/sync$/],
  webview: [/^preact(\/|$)/],
  workbench: [/^vscode$/, /^node:(crypto|fs|os|path|url|util)$/],
  'api.ts': [/^vscode$/],
  'extension.ts': [/^vscode$/],
};

interface Import {
  readonly file: string;
  readonly to: string;
}

const files = globSync('**/*.{ts,tsx}', { cwd: source });
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...found].map(([, from, bare, lazy]) => ({
    file: file.split(sep).join('/'),
    to: from ?? bare ?? lazy ?? '',
  }));
});

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function targetOf({ file, to }: Import): string {
  return relative(source, join(source, dirname(file), to))
    .split(sep)
    .join('/');
}

describe('the house', () => {
  it('has no room without rules', () => {
    assert.deepEqual(
      [...new Set(files.map((file) => roomOf(file.split(sep).join('/'))))].filter((room) => !(room in arrows)),
      [],
    );
  });

  it('follows the arrows, type-only imports included', () => {
    assert.ok(imports.length > 100, 'the import lines were not found');
    const forbidden = imports
      .filter(({ to }) => to.startsWith('.'))
      .filter((each) => {
        const target = targetOf(each);
        const room = roomOf(each.file);
        return (
          roomOf(target) !== room &&
          !(arrows[room] ?? []).some((allowed) => allowed === roomOf(target) || allowed === target)
        );
      });
    assert.deepEqual(forbidden, []);
  });

  it('loads only the packages each room is for', () => {
    const forbidden = imports
      .filter(({ to }) => !to.startsWith('.'))
      .filter(({ file, to }) => !(packages[roomOf(file)] ?? []).some((allowed) => allowed.test(to)));
    assert.deepEqual(forbidden, []);
  });

  it('runs git in one place only', () => {
    assert.deepEqual(
      imports.filter(({ to }) => to === 'simple-git').map(({ file }) => file),
      ['activity/gitRunner.ts'],
    );
  });
});
