import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onShutdown } from './shutdown.ts';

export const repoRoot = path.resolve(import.meta.dirname, '../..');
export const cacheDir = path.join(repoRoot, '.cache');
export const outDir = path.join(repoRoot, 'out');

export interface TempDir {
  path: string;
  remove: () => Promise<void>;
}

/** A temporary folder that is gone after `remove`, or at the latest when the process ends. */
export async function makeTempDir(): Promise<TempDir> {
  // Short, because VS Code puts sockets inside and their paths are limited to 103 characters on macOS.
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'tlb-')));
  // The retries cover Windows, where a file stays locked for a moment after its process has ended.
  const remove = onShutdown(() => rm(dir, { recursive: true, force: true, maxRetries: 10 }));
  return { path: dir, remove };
}
