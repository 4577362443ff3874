import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FileSystem, systemCode, writeError } from './fileSystem.ts';
import { patiently } from './patience.ts';

/** No edit takes so long: whoever made a lock this old was killed, on this machine or another. Milliseconds. */
const oldestLock = 10_000;

/** Longest wait before looking again; random, so that two do not keep meeting. Milliseconds. */
const longestPause = 20;

/**
 * Does `work` while holding a lock file, as git does (its lockfile.h; research/reliability.md, D3):
 * only one process of all can make the file. A lock whose holder is gone is taken away by its age, not
 * by a process id, which says nothing in a synced folder or a container. Should that ever hit a holder
 * that merely slept, its edit still compares before it replaces.
 *
 * @param path of the lock file; its folder exists.
 * @throws JournalError `folderNotWritable`, `diskFull`
 */
export async function withLock<T>(fs: FileSystem, path: string, work: () => Promise<T>): Promise<T> {
  while (!(await make(fs, path))) {
    if (await isAbandoned(fs, path)) await takeAway(fs, path);
    else await pause(Math.random() * longestPause);
  }
  try {
    return await work();
  } finally {
    // One that resists is in the way until it is old.
    await remove(fs, path).catch(() => undefined);
  }
}

/** Whether the file was made; false when it is there. */
async function make(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const handle = await patiently(() => fs.open(path, 'wx', 0o600));
    // The file is what counts.
    await handle.close().catch(() => undefined);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw writeError(error, 'folder', dirname(path));
  }
}

async function isAbandoned(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await patiently(() => fs.lstat(path));
    return Math.abs(Date.now() - mtimeMs) > oldestLock;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false; // gone by now
    // Waiting for one that cannot be looked at might never end.
    throw writeError(error, 'folder', dirname(path));
  }
}

async function takeAway(fs: FileSystem, path: string): Promise<void> {
  try {
    await remove(fs, path);
  } catch (error) {
    // Somebody else was faster.
    if (systemCode(error) !== 'ENOENT') throw writeError(error, 'folder', dirname(path));
  }
}

function remove(fs: FileSystem, path: string): Promise<void> {
  return patiently(
    () => fs.unlink(path),
    (code) => code !== 'ENOENT',
  );
}
