import { lstat, readFile } from 'node:fs/promises';

/**
 * The text of a plain file; empty where there is none, undefined where something else stands (reading a pipe would
 * hang) or it has more than so many bytes.
 */
export async function readPlainFile(file: string, largest: number): Promise<string | undefined> {
  const state = await lstat(file).catch(() => undefined);
  if (state === undefined) return '';
  if (!state.isFile() || state.size > largest) return undefined;
  // Gone since it was looked at.
  return readFile(file, 'utf8').catch(() => '');
}
