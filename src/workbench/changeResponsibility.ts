import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistChange } from './change.ts';
import type { ChecklistItem, ChecklistStore } from './checklistStore.ts';
import type { LoggedNote } from './loggedNote.ts';
import { tellChange } from './tellChange.ts';

/** What changing the checklist takes. */
export interface ChecklistParts {
  readonly checklist: ChecklistStore;
  readonly model: BalanceModel;
  readonly note: LoggedNote;
}

/** Changes a responsibility, says so, and offers to undo it. */
export async function changeResponsibility(
  parts: ChecklistParts,
  kind: ChecklistChange['kind'],
  { title }: Pick<ChecklistItem, 'title'>,
  work: Parameters<ChecklistStore['edit']>[1],
): Promise<void> {
  await tellChange(parts, await parts.checklist.edit({ kind, title }, work));
}
