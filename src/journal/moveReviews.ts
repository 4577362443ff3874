import { join, parse } from 'node:path';
import { readBytes, replaceBytes, sameBytes } from './bytesFile.ts';
import { refusalAt } from './journalError.ts';
import type { CopiedFile } from './moveJournal.ts';
import { nodeTextFolder } from './nodeTextFile.ts';
import { reviewsFolder } from './reviews.ts';

/**
 * Copies the weekly reviews of one journal folder into another, byte by byte. What is there already stays; another
 * review of the same week comes to lie beside it. The old folder is only read.
 *
 * @returns the files of the old folder. @throws JournalError
 */
export async function copyReviews(from: string, to: string): Promise<CopiedFile[]> {
  const names = await nodeTextFolder(join(from, reviewsFolder)).list();
  const copied: CopiedFile[] = [];
  for (const name of names.filter((each) => each.endsWith('.md') && !each.startsWith('.'))) {
    const path = join(from, reviewsFolder, name);
    try {
      const bytes = await readBytes(path, from);
      if (bytes === undefined) continue; // gone since it was listed
      await copyInto(join(to, reviewsFolder), name, bytes);
      copied.push({ path, bytes });
    } catch (error) {
      throw refusalAt(path, error);
    }
  }
  return copied;
}

async function copyInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  for (let count = 0; ; count += 1) {
    const { name: stem, ext } = parse(name);
    const path = join(folder, count === 0 ? name : `${stem} (moved${count === 1 ? '' : ` ${count}`})${ext}`);
    const there = await readBytes(path, folder);
    if (sameBytes(there, bytes)) return;
    if (there === undefined) return replaceBytes(path, folder, undefined, bytes);
  }
}
