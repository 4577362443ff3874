import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backups } from './backups.ts';
import type { BackupVersion } from './backupVersion.ts';
import { readBytes, replaceBytes, sameBytes } from './bytesFile.ts';
import { JournalError } from './journalError.ts';
import { saysNothing } from './journalKeeper.ts';
import { nodeTextFolder } from './nodeTextFile.ts';

/** A file that was put back, and what was in its place. */
export interface RestoredFile {
  readonly name: string;
  /** Undefined when there was no file. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

/**
 * Puts versions back to the byte: all of them, or none. What is in their place is kept first.
 *
 * @throws JournalError, UnreadableFile, what the system throws
 */
export async function restoreFiles(
  folder: string,
  backups: Backups,
  versions: readonly BackupVersion[],
): Promise<RestoredFile[]> {
  // Everything is read before anything is written: a damaged copy then stops all of it.
  const copies = await Promise.all(versions.map(async (version) => ({ version, after: await backups.read(version) })));
  const restored: RestoredFile[] = [];
  try {
    for (const { version, after } of copies) {
      const { name } = version;
      await nodeTextFolder(folder).alone(name, async () => {
        const path = join(folder, name);
        const before = await readBytes(path, folder);
        if (sameBytes(before, after)) return;
        if (before !== undefined && !saysNothing(before.toString())) await backups.keep(name, before, 'other');
        await replaceBytes(path, folder, before, after);
        restored.push({ name, before, after });
        await backups.keep(name, after, 'own');
      });
    }
  } catch (error) {
    await takeBackRestore(folder, backups, restored);
    throw error;
  }
  return restored;
}

/**
 * Leaves the files as they were before they were restored, to the byte.
 *
 * @throws JournalError `changedTooOften` when one was changed since, with nothing taken back
 */
export async function takeBackRestore(
  folder: string,
  backups: Backups,
  restored: readonly RestoredFile[],
): Promise<void> {
  for (const { name, after } of restored) {
    const path = join(folder, name);
    if (!sameBytes(await readBytes(path, folder), after)) throw new JournalError('changedTooOften', { path });
  }
  for (const { name, before, after } of restored) {
    const path = join(folder, name);
    await nodeTextFolder(folder).alone(name, async () => {
      if (before !== undefined) {
        await replaceBytes(path, folder, after, before);
        return saysNothing(before.toString()) ? backups.giveUp(name) : backups.keep(name, before, 'own');
      }
      // There was none, and that is not to be told as a loss.
      await backups.giveUp(name);
      await unlink(path);
    });
  }
}
