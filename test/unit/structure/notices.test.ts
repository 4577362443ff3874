import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = path.join(import.meta.dirname, '../../..');

describe('the notices of third parties', () => {
  it('name every bundled package at its version, and no other', async () => {
    const shared: BuildOptions = {
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'dist',
      absWorkingDir: root,
      format: 'esm',
      logLevel: 'silent',
    };
    const built = await Promise.all([
      build({ ...shared, entryPoints: ['src/extension.ts'], platform: 'node', external: ['vscode', 'supports-color'] }),
      build({ ...shared, entryPoints: ['src/webview/main.tsx'], jsx: 'automatic', jsxImportSource: 'preact' }),
    ]);
    const inputs = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    assert.ok(packages.has('simple-git') && packages.has('preact'));
    const expected = [...packages].map((name) => {
      const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
      return `${name} ${version}`;
    });
    const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const named = [...notices.matchAll(/^## (\S+ \S+)/gm)].map(([, name = '']) => name);
    assert.deepEqual(named.toSorted(), expected.toSorted());
  });
});
