import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { changeText } from '../changeText.ts';
import { HumanError } from '../humanError.ts';
import type { LoggedNote } from '../loggedNote.ts';
import type { UndoStack } from '../undoStack.ts';

/** Takes back what this window last did; what other hands changed since stays, and the lead is told. */
export async function undo(parts: {
  readonly model: BalanceModel;
  readonly history: UndoStack;
  readonly note: LoggedNote;
}): Promise<void> {
  const undone = await parts.history.undo();
  if (undone === undefined) throw new HumanError(vscode.l10n.t('There is nothing to take back in this window.'));
  const what = changeText(undone.change);
  if (undone.takenBack === 0) {
    throw new HumanError(
      vscode.l10n.t(
        'This was changed by another hand since, so it stays: {0}. Undo once more for what came before.',
        what,
      ),
    );
  }
  await parts.model.recompute();
  parts.note.showUndone(what, undone.kept);
}
