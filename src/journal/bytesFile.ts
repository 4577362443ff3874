import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomically } from './atomicWrite.ts';
import { containedPath } from './containedPath.ts';
import { isMissing, type FileSystem, writeError } from './fileSystem.ts';
import { JournalError } from './journalError.ts';

/** All bytes of a file inside `root`; undefined when there is none. @throws UnreadableFile; what the system throws */
export async function readBytes(path: string, root: string): Promise<Buffer | undefined> {
  try {
    return await fs.readFile(await containedPath(path, root, fs));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Puts bytes in the place of others (undefined: no file), whole or not at all, and reads them back.
 *
 * @throws JournalError `changedTooOften` when the file holds something else; those of a write
 */
export async function replaceBytes(
  path: string,
  root: string,
  expected: Uint8Array | undefined,
  next: Uint8Array,
  files: FileSystem = fs,
): Promise<void> {
  const target = await containedPath(path, root, files);
  await files.mkdir(dirname(target), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw writeError(error, 'folder', dirname(target));
  });
  const isStillExpected = async () => sameBytes(await readBytes(path, root), expected);
  if (!(await isStillExpected()) || !(await writeAtomically(files, target, next, 0o600, isStillExpected))) {
    throw new JournalError('changedTooOften', { path });
  }
  if (!sameBytes(await readBytes(path, root), next)) throw new JournalError('copyDiffers', { path });
}

export function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
}
