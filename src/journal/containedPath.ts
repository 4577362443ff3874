import { dirname, isAbsolute, relative, sep } from 'node:path';
import { type FileSystem, isMissing, systemCode } from './fileSystem.ts';
import { UnreadableFile } from './unreadableFile.ts';

/**
 * The path behind symbolic links, or `path` itself when there is no such file yet.
 *
 * @throws UnreadableFile for a link to nowhere, or out of `root` by the file or a folder above it
 * (research/reliability.md, S13).
 */
export async function containedPath(path: string, root: string, fs: FileSystem): Promise<string> {
  const realRoot = await existing(root, fs);
  if (realRoot === undefined) return path; // nothing is there, so no link is
  const target = await existing(path, fs);
  if (target === undefined) {
    const folder = dirname(path);
    if (folder !== path) await containedPath(folder, root, fs);
    return path;
  }
  const inside = relative(realRoot, target);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UnreadableFile('unreadable', 'link to another folder');
  }
  return target;
}

/** The real path; undefined when nothing is there, or a file stands where a folder should. */
async function existing(path: string, fs: FileSystem): Promise<string | undefined> {
  try {
    await fs.lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(error);
  }
  return fs.realpath(path).catch((error: unknown) => {
    throw unreadable(error);
  });
}

export function unreadable(error: unknown): UnreadableFile {
  return new UnreadableFile('unreadable', systemCode(error) ?? String(error), error);
}
