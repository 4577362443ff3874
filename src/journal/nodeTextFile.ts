import * as fsPromises from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeAtomically } from './atomicWrite.ts';
import { containedPath, unreadable } from './containedPath.ts';
import { withLock } from './fileLock.ts';
import { type FileSystem, isMissing, systemCode, writeError } from './fileSystem.ts';
import { refusalAt } from './journalError.ts';
import { lockName, sweepBeside, sweepFolder, sweepUnderLock } from './leftovers.ts';
import type { TextFile, TextFolder } from './textFile.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Bytes a file may have (research/reliability.md, S14). */
const largestFile = 5_000_000;

/** Permissions of a new file, less the umask; those of an existing one stay. */
const modes = { shared: 0o666, private: 0o600 } as const;

export interface NodeFileOptions {
  /** `private`: a new file is for nobody else on the machine. */
  readonly mode?: keyof typeof modes;
  readonly fs?: FileSystem;
  /** Bytes a file may have; five million unless given. */
  readonly largest?: number;
}

/**
 * A file on a disk, as UTF-8. A symbolic link is read and written through as long as it stays
 * inside `root`; elsewhere, or to nowhere, it is refused.
 */
export function nodeTextFile(path: string, root: string, options: NodeFileOptions = {}): TextFile {
  const { mode = 'shared', fs = fsPromises, largest = largestFile } = options;
  async function read(): Promise<string | undefined> {
    return readText(await containedPath(path, root, fs), fs, largest);
  }
  async function replace(expected: string | undefined, next: string): Promise<boolean> {
    try {
      const target = await containedPath(path, root, fs);
      await makeFolder(dirname(target), fs);
      await sweepBeside(fs, dirname(target), basename(target));
      const isStillExpected = async () => (await read()) === expected;
      return (await isStillExpected()) && (await writeAtomically(fs, target, next, modes[mode], isStillExpected));
    } catch (error) {
      throw refusalAt(path, error);
    }
  }
  return { read, replace };
}

/** A folder on a disk, private to the lead. It is made by the first write into it. */
export function nodeTextFolder(path: string, fs: FileSystem = fsPromises, largest = largestFile): TextFolder {
  return {
    async list() {
      try {
        const found = await fs.readdir(path, { withFileTypes: true });
        const names = found.filter((file) => file.isFile() || file.isSymbolicLink()).map(({ name }) => name);
        await sweepFolder(fs, path, names);
        return names;
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [];
        throw unreadable(error);
      }
    },
    file: (name) => nodeTextFile(join(path, name), path, { mode: 'private', fs, largest }),
    async alone(name, work) {
      await makeFolder(path, fs);
      return withLock(fs, join(path, lockName(name)), async () => {
        await sweepUnderLock(fs, path, name);
        return work();
      });
    },
  };
}

async function makeFolder(path: string, fs: FileSystem): Promise<void> {
  await fs.mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, 'folder', path);
  });
}

async function readText(path: string, fs: FileSystem, largest: number): Promise<string | undefined> {
  try {
    const facts = await fs.stat(path);
    if (!facts.isFile()) throw new UnreadableFile('unreadable', 'not a file'); // opening a pipe would hang
    if (facts.size > largest) throw new UnreadableFile('tooLarge', String(facts.size));
    const handle = await fs.open(path, 'r');
    try {
      return decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined; // where a file stands for a folder, the first write says so
    throw error instanceof UnreadableFile ? error : unreadable(error);
  }
}

/** Bytes that are no UTF-8 would come back changed, so they are no text. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('binaryContent', 'UTF-8', error);
  }
}
