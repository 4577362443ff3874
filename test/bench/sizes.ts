import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { makeTempDir } from '../host/places.ts';
import { installVsix } from '../host/server.ts';
import { packagedVsix } from '../host/vsix.ts';
import { type Figure, kilobytes } from './figure.ts';

/** Sizes of what users download and of what a start loads, taken from the installed package. */
export async function measureSizes(): Promise<Figure[]> {
  const vsix = await packagedVsix();
  const temp = await makeTempDir();
  try {
    const extensionsDir = path.join(temp.path, 'extensions');
    await installVsix(vsix, { userDataDir: path.join(temp.path, 'data'), extensionsDir });
    const folder = (await readdir(extensionsDir)).find((name) => name.startsWith('tech-lead-balance.'));
    if (folder === undefined) throw new Error('The installed extension was not found.');
    const dist = path.join(extensionsDir, folder, 'dist');
    const entry = await loadedWith(path.join(dist, 'extension.js'));
    const panel = ['panel.js', 'panel-style.css'].map((name) => path.join(dist, name));
    return [
      {
        name: 'entry bundle: extension.js and its static imports',
        unit: 'kB',
        goal: 40,
        values: [await sizeOf(entry)],
      },
      { name: '  of it extension.js itself', unit: 'kB', values: [await sizeOf([path.join(dist, 'extension.js')])] },
      { name: 'webview: script and styles', unit: 'kB', goal: 100, values: [await sizeOf(panel)] },
      { name: 'VSIX', unit: 'kB', goal: 400, values: [await sizeOf([vsix])] },
    ];
  } finally {
    await temp.remove();
  }
}

/** The file and everything it imports statically, as esbuild reads it. */
async function loadedWith(entry: string): Promise<string[]> {
  const folder = path.dirname(entry);
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [path.basename(entry)],
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'error',
  });
  const files = new Set([path.basename(entry)]);
  for (const file of files) {
    for (const { path: imported, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) files.add(imported);
    }
  }
  return [...files].map((file) => path.join(folder, file));
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const facts = await Promise.all(files.map((file) => stat(file)));
  return kilobytes(facts.reduce((sum, { size }) => sum + size, 0));
}
