import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import type { BalanceModel } from '../balanceModel.ts';
import { HumanError } from '../humanError.ts';
import type { JournalStore } from '../journalStore.ts';

/** Opens the journal file of this month, or the newest one there is; a file with problems comes first. */
export async function openJournal({ journal, model }: { journal: JournalStore; model: BalanceModel }): Promise<void> {
  const { today, written } = await model.snapshot();
  const newest = written.entries
    .map((entry) => entry.on)
    .toSorted()
    .at(-1);
  const candidates = [
    ...written.problems.map((file) => file.path),
    journal.fileOf(today),
    ...(newest === undefined ? [] : [journal.fileOf(newest)]),
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new HumanError(vscode.l10n.t('The journal is empty. It begins with the first time you log.'));
  }
  await vscode.window.showTextDocument(vscode.Uri.file(path), { preview: false });
}
