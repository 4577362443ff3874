import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from './places.ts';
import { onShutdown } from './shutdown.ts';

/**
 * The cache folder of that name. What is missing is built in a folder beside it and renamed when
 * complete, so a folder that exists is never half an installation.
 */
export async function installOnce(name: string, build: (dir: string) => Promise<void>): Promise<string> {
  const target = path.join(cacheDir, name);
  if (existsSync(target)) return target;
  await mkdir(cacheDir, { recursive: true });
  const staging = await mkdtemp(path.join(cacheDir, `.installing-${name}-`));
  const discard = onShutdown(() => rm(staging, { recursive: true, force: true, maxRetries: 10 }));
  try {
    await build(staging);
    await rename(staging, target);
  } catch (error) {
    // Somebody else may have finished the same installation first; then theirs serves.
    if (!existsSync(target)) throw error;
  } finally {
    await discard();
  }
  return target;
}
