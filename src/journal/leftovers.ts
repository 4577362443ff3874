import { basename, join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';

// Names of the files that a write makes beside its target, and what becomes of those that a killed
// writer left (research/reliability.md, D1).

/** No write takes so long, on the slowest of network disks. Milliseconds. */
const longestWrite = 600_000;

const temporaryPattern = /^\.(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
const lockPattern = /^\.(.+\.yaml)\.lock$/;

/** A name that nobody else uses, for the text that shall become the file `name`. */
export function temporaryName(name: string): string {
  return `.${name}.${crypto.randomUUID()}.tmp`;
}

export function lockName(name: string): string {
  return `.${name}.lock`;
}

/** Removes what other writers of the file left, at once: called by whoever holds its lock. */
export async function sweepUnderLock(fs: FileSystem, folder: string, name: string): Promise<void> {
  await sweep(fs, folder, (found) => temporaryPattern.exec(found)?.[1] === name, 0);
}

/** Removes what writers of the file left too long ago to be still at it. */
export async function sweepBeside(fs: FileSystem, folder: string, name: string): Promise<void> {
  await sweep(fs, folder, (found) => temporaryPattern.exec(found)?.[1] === name, longestWrite);
}

/** The same for every file of a folder that is the journal's alone, whose names are known. */
export async function sweepFolder(fs: FileSystem, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter(isOfJournal)) await removeOlder(fs, join(folder, name), longestWrite);
}

function isOfJournal(name: string): boolean {
  return lockPattern.test(name) || temporaryPattern.exec(name)?.[1]?.endsWith('.yaml') === true;
}

async function sweep(
  fs: FileSystem,
  folder: string,
  isOurs: (name: string) => boolean,
  olderThan: number,
): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []); // the write itself will tell
  for (const name of names.filter(isOurs)) await removeOlder(fs, join(folder, name), olderThan);
}

async function removeOlder(fs: FileSystem, path: string, age: number): Promise<void> {
  try {
    const facts = await fs.lstat(path);
    // A clock that is ahead makes a file look as if it came from tomorrow.
    const isOld = age === 0 || Math.abs(Date.now() - facts.mtimeMs) > age;
    const isOurs = facts.isFile() && (facts.size === 0 || temporaryPattern.test(basename(path)));
    if (isOld && isOurs) await fs.unlink(path);
  } catch {
    // Somebody else was faster; one that resists takes room and does no harm.
  }
}
