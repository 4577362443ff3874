import { lstat, readFile } from 'node:fs/promises';

/**
 * The text of a plain file; empty where there is none, undefined where something else stands (reading a pipe would
 * hang), it has more than so many bytes, or nobody can tell.
 */
export async function readPlainFile(file: string, largest: number): Promise<string | undefined> {
  try {
    const state = await lstat(file);
    return state.isFile() && state.size <= largest ? await readFile(file, 'utf8') : undefined;
  } catch (error) {
    return isAbsent(error) ? '' : undefined;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
