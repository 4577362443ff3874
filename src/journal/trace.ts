import type { JournalFolder } from './journalFolder.ts';
import type { TextChange } from './takeBack.ts';
import type { TextWork } from './textWork.ts';

/** What an operation did to one file of the journal. */
export interface FileChange extends TextChange {
  readonly name: string;
}

/** Collects what operations do, for the caller who may want it taken back. */
export type Trace = FileChange[];

/** How many items are as they were again, and how many others changed since and stay. */
export interface TakenBack {
  readonly takenBack: number;
  readonly kept: number;
}

/** Edits one file and notes what that did to it. @throws JournalError */
export async function tracedEdit(
  folder: JournalFolder,
  name: string,
  trace: Trace | undefined,
  edit: (text: string | undefined) => Promise<string | undefined>,
): Promise<void> {
  let change: FileChange | undefined;
  await folder.edit(name, async (before) => {
    const after = await edit(before);
    change = after === undefined || after === before ? undefined : { name, before, after };
    return after;
  });
  if (change) trace?.push(change);
}

/** Undoes what operations did; what other hands changed since stays as it is. @throws JournalError */
export async function takeBack(
  folder: JournalFolder,
  work: TextWork,
  trace: readonly FileChange[],
): Promise<TakenBack> {
  const names = new Set(trace.map(({ name }) => name));
  const files = await folder.filesToChange((name) => names.has(name));
  folder.assertWritable(files);
  // Looked at in all files first: an item that moved from one to another goes back as a whole or not at all.
  const now = new Map(files.map(({ name, reading }) => [name, reading.text]));
  const touched = new Set<string>();
  const kept = new Set<string>();
  for (const change of trace) {
    const { ids, changed } = await work('touched', now.get(change.name), change);
    for (const id of ids) touched.add(id);
    for (const id of changed) kept.add(id);
  }
  for (const change of trace.toReversed()) {
    await folder.edit(change.name, (text) => work('takeBack', text, change, [...kept]));
  }
  return { takenBack: touched.size - kept.size, kept: kept.size };
}
