import { rm } from 'node:fs/promises';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'eof',
  logLevel: 'info',
  metafile: true,
  outdir: 'dist',
};

/** The host: a small entry, everything heavy in chunks that are loaded when first needed, and the thread for large texts. */
const host = {
  ...shared,
  entryPoints: { extension: 'src/extension.ts', journalWorker: 'src/journal/journalWorker.ts' },
  platform: 'node',
  target: 'node22',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // supports-color is an optional part of `debug`, present or not by accident of the installation.
  external: ['vscode', 'supports-color'],
  // CommonJS inside simple-git's dependencies asks for `require`, which ESM does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/** The browser frames of the panel and of the screens. No `vscode` external: an accidental import must fail here. */
const panel = {
  ...shared,
  entryPoints: {
    panel: 'src/webview/main.tsx',
    'panel-style': 'src/webview/panel.css',
    screens: 'src/webview/screens/main.tsx',
    'screens-style': 'src/webview/screens.css',
  },
  platform: 'browser',
  target: 'chrome132',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const options of [host, panel]) await (await context(options)).watch();
} else {
  for (const options of [host, panel]) await build(options);
}
