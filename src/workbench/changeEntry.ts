import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import { edit, remove } from './changeJournal.ts';
import type { EntryParts } from './entryParts.ts';
import { tellChange } from './tellChange.ts';
import { bucketIcon, bucketName } from './words.ts';

/** Writes what an entry, or leave, is from now on. @throws {HumanError} */
export async function saveItem<T extends TimeEntry | Leave>(parts: EntryParts, before: T, after: T): Promise<void> {
  await tellChange(parts, await parts.journal.change((journal, trace) => edit(journal, trace, before, after)));
}

/** Deletes an entry, or leave; Undo brings it back. @throws {HumanError} */
export async function deleteItem(parts: EntryParts, item: TimeEntry | Leave): Promise<void> {
  await tellChange(parts, await parts.journal.change((journal, trace) => remove(journal, trace, item)));
}

/** Asks for one of the other two buckets. @throws {HumanError} */
export async function moveItem(parts: EntryParts, entry: TimeEntry): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    bucketIds
      .filter((bucket) => bucket !== entry.bucket)
      .map((bucket) => ({ label: `$(${bucketIcon(bucket)}) ${bucketName(bucket)}`, bucket })),
    { title: vscode.l10n.t('Move to Another Bucket') },
  );
  if (picked !== undefined) await saveItem(parts, entry, { ...entry, bucket: picked.bucket });
}

/** Asks what becomes of a day off. @throws {HumanError} */
export async function editLeave(parts: EntryParts, leave: Leave): Promise<void> {
  const other = leave.leave === 'day' ? 'half' : 'day';
  const picked = await vscode.window.showQuickPick(
    [
      {
        label:
          other === 'day'
            ? `$(calendar) ${vscode.l10n.t('The Whole Day')}`
            : `$(calendar) ${vscode.l10n.t('Half a Day Only')}`,
        run: () => saveItem(parts, leave, { ...leave, leave: other }),
      },
      { label: `$(trash) ${vscode.l10n.t('Delete')}`, run: () => deleteItem(parts, leave) },
    ],
    { title: vscode.l10n.t('Edit Leave') },
  );
  await picked?.run();
}
