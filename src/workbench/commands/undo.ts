import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { changeText } from '../journalChange.ts';
import type { JournalStore } from '../journalStore.ts';
import { HumanError } from '../humanError.ts';
import type { LoggedNote } from '../loggedNote.ts';

/** Takes back what this window last logged or corrected. */
export async function undo({
  model,
  journal,
  note,
}: {
  model: BalanceModel;
  journal: JournalStore;
  note: LoggedNote;
}): Promise<void> {
  const change = await journal.undo();
  if (change === undefined) throw new HumanError(vscode.l10n.t('There is nothing to take back in this window.'));
  await model.recompute();
  note.showUndone(changeText(change));
}
