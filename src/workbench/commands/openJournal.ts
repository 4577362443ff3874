import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { HumanError } from '../humanError.ts';
import type { JournalStore } from '../journalStore.ts';

/** Opens the journal file of this month, or the newest one there is; a file with problems comes first. */
export async function openJournal({ journal, model }: { journal: JournalStore; model: BalanceModel }): Promise<void> {
  const { today, written } = await model.snapshot();
  const months = await journal.months();
  const path = written.problems[0]?.path ?? months.find((each) => each === journal.fileOf(today)) ?? months.at(-1);
  if (path === undefined) {
    throw new HumanError(vscode.l10n.t('The journal is empty. It begins with the first time you log.'));
  }
  await vscode.window.showTextDocument(vscode.Uri.file(path), { preview: false });
}
