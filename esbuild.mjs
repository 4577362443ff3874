import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { inRooms } from './esbuild.rooms.mjs';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'eof',
  charset: 'utf8',
  logLevel: 'info',
  metafile: true,
  outdir: 'dist',
};

/**
 * CommonJS inside simple-git's dependencies asks for parts of Node by `require`, which ESM does not have.
 * @type {import('esbuild').Plugin}
 */
const builtinsOfCommonJs = {
  name: 'builtins of CommonJS',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
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
  plugins: [inRooms, builtinsOfCommonJs],
  // Its CommonJS, which "node" would take, is the same code without a way to leave out what nobody uses.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
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

/** esbuild is quick and leaves names and branches that nobody needs: a twenty-fifth of what is downloaded. */
async function minifyFurther(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const { code } = await minify(await readFile(file, 'utf8'), { module: true, ecma: 2020, compress: { passes: 2 } });
    await writeFile(file, code);
  }
}

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const options of [host, panel]) await (await esbuild.context(options)).watch();
} else {
  for (const options of [host, panel]) await esbuild.build(options);
  await minifyFurther(shared.outdir);
}
