import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readBytes, replaceBytes, sameBytes } from './bytesFile.ts';
import { copyBeside, copyEach, type CopiedFile } from './copyFiles.ts';
import { itemText, type JournalItem } from './entryText.ts';
import { editTextFile } from './editTextFile.ts';
import { JournalError } from './journalError.ts';
import { addEntryText, readJournalText } from './journalFile.ts';
import { idsOf, itemsOf, journalNames } from './journalFiles.ts';
import { Journal } from './journal.ts';
import { nodeTextFolder } from './nodeTextFile.ts';

/** Whether two paths are one folder, behind links too. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return first === second;
}

/** Whether there is any file of a journal in a folder. */
export async function hasJournal(folder: string): Promise<boolean> {
  return journalNames(await nodeTextFolder(folder).list()).length > 0;
}

/** Everything readable in a folder, every id once. */
export async function itemsIn(folder: string): Promise<JournalItem[]> {
  return itemsOf(await new Journal(folder).readAll());
}

/**
 * Copies a journal into another folder, byte by byte. A file of the same name there gets what it lacks
 * and loses nothing; where that cannot be done line by line, a copy lies beside it, and an id counts
 * once. The old folder is only read. Doing it again goes on where it stopped.
 *
 * @returns the files of the old folder, each proven. @throws JournalError
 */
export async function copyJournal(from: string, to: string): Promise<CopiedFile[]> {
  const [theirs, before] = await Promise.all([itemsIn(from), itemsIn(to)]);
  const names = journalNames(await nodeTextFolder(from).list());
  const copied = await copyEach(from, from, names, (name, bytes) => copyFile(name, bytes, to));
  await prove(to, before, theirs);
  return copied;
}

/** Which of the copied files still are what was copied: those may go. */
export async function unchangedSince(from: string, copied: readonly CopiedFile[]): Promise<string[]> {
  const unchanged: string[] = [];
  for (const { path, bytes } of copied) if (sameBytes(await readBytes(path, from), bytes)) unchanged.push(path);
  return unchanged;
}

async function copyFile(name: string, bytes: Uint8Array, to: string): Promise<void> {
  const target = nodeTextFolder(to);
  await target.alone(name, async () => {
    const there = await readBytes(join(to, name), to);
    if (sameBytes(there, bytes)) return;
    if (there === undefined) return replaceBytes(join(to, name), to, undefined, bytes);
    const lacking = await whatItLacks(bytes, to);
    if (lacking === undefined || readJournalText(there.toString('utf8')).problems.length > 0) {
      return copyBeside(to, name.slice(0, -'.yaml'.length), '.yaml', bytes);
    }
    await editTextFile(target.file(name), (text) =>
      Promise.resolve(lacking.reduce<string | undefined>(addEntryText, text)),
    );
  });
}

/** Items to add, when nothing is lost by writing them anew and nothing there says otherwise; else undefined. */
async function whatItLacks(bytes: Uint8Array, to: string): Promise<JournalItem[] | undefined> {
  const { text, value, problems } = readJournalText(new TextDecoder().decode(bytes));
  const items = itemsOf(value);
  const lines = new Set(['', 'version: 1', 'entries:', ...items.map((item) => `- ${itemText(item)}`)]);
  if (problems.length > 0 || !text.split('\n').every((line) => lines.has(line))) return undefined;
  const there = new Map((await itemsIn(to)).map((item) => [item.id, item]));
  const contradicts = items.some((item) => there.has(item.id) && !isDeepStrictEqual(there.get(item.id), item));
  return contradicts ? undefined : items.filter((item) => !there.has(item.id));
}

/** @throws JournalError `copyDiffers` unless all of the old folder is there, and what was there before is as it was */
async function prove(to: string, before: readonly JournalItem[], theirs: readonly JournalItem[]): Promise<void> {
  const { files: _problems, ...content } = await new Journal(to).readAll();
  const now = new Map(itemsOf(content).map((item) => [item.id, item]));
  const ids = new Set(idsOf(content));
  const isProven =
    theirs.every(({ id }) => ids.has(id)) && before.every((item) => isDeepStrictEqual(now.get(item.id), item));
  if (!isProven) throw new JournalError('copyDiffers', { path: to });
}
