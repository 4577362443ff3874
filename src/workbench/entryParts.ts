import type * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import type { JournalStore } from './journalStore.ts';
import type { LoggedNote } from './loggedNote.ts';

/** What changing an entry takes. */
export interface EntryParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly checklist: ChecklistStore;
  readonly note: LoggedNote;
  readonly log: vscode.LogOutputChannel;
}
