import { readFile } from 'node:fs/promises';
import { Journal } from '../../src/journal/journal.ts';
import type { Save } from './outside.ts';

/** An entry that a writer was told is on the disk, and the moments between which it was written. */
export interface Written {
  readonly id: string;
  readonly begun: bigint;
  readonly done: bigint;
}

/** The same from the line that a writer leaves of it. */
export function writtenIn(line: string): Written {
  const [id = '', begun = '0', done = '0'] = line.split(' ');
  return { id, begun: BigInt(begun), done: BigInt(done) };
}

export interface RaceCount {
  written: number;
  kept: number;
  saves: number;
  /** Entries that were there until an editor put a text in their place that it had read before. */
  overwrittenByEditor: number;
}

/** What is not as it must be after a race for the file at `path`; counts what happened. */
export async function afterRace(
  { folder, path, expected }: { folder: string; path: string; expected: number },
  written: readonly Written[],
  saves: readonly Save[],
  mayOverwrite: boolean,
  count: RaceCount,
): Promise<string[]> {
  const { entries, files } = await new Journal(folder).readAll();
  const kept = new Set(entries.map(({ id }) => id));
  const missing = written.filter(({ id }) => !kept.has(id));
  const overwritten = mayOverwrite ? missing.filter((entry) => saves.some((save) => overwrote(save, entry))) : [];
  count.written += written.length;
  count.kept += written.length - missing.length;
  count.saves += saves.length;
  count.overwrittenByEditor += overwritten.length;
  const lost = missing.length - overwritten.length;
  const wrong: string[] = files.flatMap(({ problems }) => problems.map(({ code }) => code));
  if (written.length !== expected) wrong.push(`only ${written.length} of ${expected} were written`);
  if (lost > 0) wrong.push(`${lost} of ${written.length} entries are lost`);
  const isSaved = saves.length > 0 && (await readFile(path, 'utf8')).startsWith('# saved ');
  if (!isSaved) wrong.push("the editor's comment is not there");
  return wrong;
}

/** Whether an editor put a text that it had read before in the place of one with the entry. */
function overwrote({ read, renamed, ids }: Save, { id, begun, done }: Written): boolean {
  return !ids.has(id) && renamed >= begun && read <= done;
}
