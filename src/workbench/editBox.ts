import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { editedEntry, formatLog, knowing } from '../balance/logFormat.ts';
import { parseLog } from '../balance/logGrammar.ts';
import { deleteItem, saveItem } from './changeEntry.ts';
import type { EntryParts } from './entryParts.ts';
import { logBox } from './logBox.ts';
import { logContext } from './logContext.ts';
import type { LogItem } from './logItem.ts';
import { logPreview, row } from './logPreview.ts';
import { bucketIcon, bucketName } from './words.ts';

/** What becomes of the entry. */
type Choice = { readonly kind: 'save'; readonly entry: TimeEntry } | { readonly kind: 'delete' };

/** The log box with the entry as the line that would log it; Enter puts what it says in its place. @throws {HumanError} */
export async function editBox(parts: EntryParts, entry: TimeEntry): Promise<void> {
  const snapshot = await parts.model.snapshot();
  const context = knowing(logContext(snapshot, parts.checklist.state.items), entry);
  const initial = formatLog(entry);
  await logBox<Choice, void>(
    {
      title: vscode.l10n.t('Edit Entry'),
      placeholder: vscode.l10n.t('Bucket, duration and note in any order: p 30 1:1 with Ana'),
      initial,
      rows: (typed) => {
        if (typed === '' || typed === initial) return [saving(row(snapshot, entry, [], entry)), ...otherChoices(entry)];
        return logPreview(snapshot, parseLog(typed, context), typed, entry).map(saving);
      },
    },
    (choice) => (choice.kind === 'delete' ? deleteItem(parts, entry) : saveItem(parts, entry, choice.entry)),
    parts.log,
  );

  function saving({ draft, ...item }: LogItem): LogItem<Choice> {
    return draft === undefined ? item : { ...item, draft: { kind: 'save', entry: editedEntry(entry, draft) } };
  }
}

/** What the line need not be typed for. */
function otherChoices(entry: TimeEntry): LogItem<Choice>[] {
  const moves = bucketIds
    .filter((bucket) => bucket !== entry.bucket)
    .map((bucket) => ({
      label: `$(${bucketIcon(bucket)}) ${vscode.l10n.t('Move to {0}', bucketName(bucket))}`,
      alwaysShow: true,
      draft: { kind: 'save', entry: { ...entry, bucket } } as const,
    }));
  const remove = { label: `$(trash) ${vscode.l10n.t('Delete')}`, alwaysShow: true, draft: { kind: 'delete' } as const };
  return [...moves, remove];
}
