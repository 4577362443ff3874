import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileSystem, systemCode, writeError } from './fileSystem.ts';
import { JournalError } from './journalError.ts';
import { temporaryName } from './leftovers.ts';
import { patiently } from './patience.ts';

/**
 * Writes a whole file or nothing (research/reliability.md, D1 and D2): a temporary file in the same
 * folder, all bytes, fsync, size check, a last look at the target, rename, fsync of the folder.
 *
 * @param path a real path; the folder exists.
 * @param newMode permission bits of a file that is not there yet; an existing one keeps its own.
 * @param isStillExpected asked just before the rename; false leaves everything as it was.
 * @returns whether the file was written; if not, the caller looks again. @throws JournalError
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
  newMode: number,
  isStillExpected: () => Promise<boolean>,
): Promise<boolean> {
  const mode = await writableMode(fs, path);
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const handle = await fs.open(temporary, 'wx', mode ?? newMode).catch((error: unknown) => {
    throw writeError(error, 'folder', dirname(path));
  });
  try {
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      await handle.writeFile(bytes);
      const written = await handle.stat();
      // A disk that filled up can have taken less than it was given.
      if (written.size !== bytes.length) throw new JournalError('diskFull', { path, detail: 'short write' });
      // open() subtracts the umask; a file system without permissions needs no chmod and may refuse it.
      if (mode !== undefined && (written.mode & 0o7777) !== mode) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await isStillExpected())) {
      await fs.unlink(temporary);
      return false;
    }
    await patiently(() => fs.rename(temporary, path));
  } catch (error) {
    // Swept by somebody who took us for dead: this machine slept. What was read may be old by now.
    if (systemCode(error) === 'ENOENT') return false;
    // The first error is the one to tell; a temporary file that resists is harmless.
    await fs.unlink(temporary).catch(() => undefined);
    throw error instanceof JournalError ? error : writeError(error, 'file', path);
  }
  await syncFolder(fs, dirname(path));
  return true;
}

/** Permission bits of the file, undefined when there is none. A read-only file stays as it is. */
async function writableMode(fs: FileSystem, path: string): Promise<number | undefined> {
  try {
    const { mode } = await fs.stat(path);
    if ((mode & 0o222) === 0) throw new JournalError('fileNotWritable', { path, detail: 'read-only' });
    await fs.access(path, constants.W_OK);
    return mode & 0o7777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error instanceof JournalError ? error : writeError(error, 'file', path);
  }
}

/** Makes the rename last through a power cut, where the system can; the file is written either way. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows cannot open folders, some network disks cannot sync them.
  }
}
