import { checkItem } from './checkItem.ts';
import { newEntryId } from './entryId.ts';
import type { JournalDraft, JournalItem } from './entryText.ts';
import { monthFile } from './journalFiles.ts';
import type { JournalFolder } from './journalFolder.ts';
import type { TextWork } from './textWork.ts';
import { takeBack, type Trace, tracedEdit } from './trace.ts';

/** Writes many items, each month's file once; what was written is taken back when one month refuses. @throws JournalError */
export async function addAll(
  folder: JournalFolder,
  work: TextWork,
  drafts: readonly JournalDraft[],
  trace: Trace | undefined,
): Promise<JournalItem[]> {
  const taken = folder.knownIds();
  const items = drafts.map((draft): JournalItem => {
    const item = { ...draft, id: newEntryId(taken) };
    checkItem(item);
    taken.add(item.id);
    return item;
  });
  const done: Trace = [];
  try {
    for (const [month, added] of Map.groupBy(items, ({ on }) => monthFile(on))) {
      await tracedEdit(folder, month, done, (text) => work('addEntries', text, added));
    }
  } catch (error) {
    await takeBack(folder, work, done);
    throw error;
  }
  trace?.push(...done);
  return items;
}
