import { join } from 'node:path';
import { readBytes, replaceBytes, sameBytes } from './bytesFile.ts';
import { refusalAt } from './journalError.ts';

/** A file of the old folder whose copy is proven. */
export interface CopiedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Copies files of a folder one after another; what is gone since it was listed is left out.
 *
 * @param root they may not lead out of.
 * @returns those that were copied. @throws JournalError with the path of the file
 */
export async function copyEach(
  folder: string,
  root: string,
  names: readonly string[],
  copy: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      const bytes = await readBytes(path, root);
      if (bytes === undefined) continue;
      await copy(name, bytes);
      copied.push({ path, bytes });
    } catch (error) {
      throw refusalAt(path, error);
    }
  }
  return copied;
}

/** Writes a copy under the first free one of `NAME (moved)`, `NAME (moved 2)` …, unless one of them is the same. */
export async function copyBeside(folder: string, stem: string, ext: string, bytes: Uint8Array): Promise<void> {
  let count = 1;
  for (;;) {
    const path = join(folder, `${stem} (moved${count === 1 ? '' : ` ${count}`})${ext}`);
    const there = await readBytes(path, folder);
    if (sameBytes(there, bytes)) return;
    if (there === undefined) return replaceBytes(path, folder, undefined, bytes);
    count += 1;
  }
}
