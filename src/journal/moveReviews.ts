import { join, parse } from 'node:path';
import { readBytes, replaceBytes, sameBytes } from './bytesFile.ts';
import { copyBeside, copyEach, type CopiedFile } from './copyFiles.ts';
import { nodeTextFolder } from './nodeTextFile.ts';
import { reviewsFolder } from './reviews.ts';

/**
 * Copies the weekly reviews of one journal folder into another, byte by byte. What is there already stays; another
 * review of the same week comes to lie beside it. The old folder is only read.
 *
 * @returns the files of the old folder. @throws JournalError
 */
export async function copyReviews(from: string, to: string): Promise<CopiedFile[]> {
  const [source, target] = [join(from, reviewsFolder), join(to, reviewsFolder)];
  const names = await nodeTextFolder(source).list();
  const reviews = names.filter((name) => name.endsWith('.md') && !name.startsWith('.'));
  return copyEach(source, from, reviews, (name, bytes) => copyInto(target, name, bytes));
}

async function copyInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const there = await readBytes(path, folder);
  if (there === undefined) return replaceBytes(path, folder, undefined, bytes);
  const { name: stem, ext } = parse(name);
  if (!sameBytes(there, bytes)) await copyBeside(folder, stem, ext, bytes);
}
