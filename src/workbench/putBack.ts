import * as vscode from 'vscode';
import type { BackupVersion } from '../journal/backupVersion.ts';
import { restoreFiles, takeBackRestore } from '../journal/restoreFiles.ts';
import type { BalanceModel } from './balanceModel.ts';
import { fileError } from './fileErrors.ts';
import { HumanError } from './humanError.ts';
import type { RestoreChange } from './change.ts';
import { changeText } from './changeText.ts';
import type { JournalStore } from './journalStore.ts';
import type { LoggedNote } from './loggedNote.ts';
import { assertSaved } from './unsaved.ts';

export interface PutBackParts {
  readonly journal: JournalStore;
  readonly model: BalanceModel;
  readonly note: LoggedNote;
}

/** Restores versions to the byte, shows what that does to the balance, and can be undone. @throws {HumanError} */
export async function putBack(
  { journal, model, note }: PutBackParts,
  versions: readonly BackupVersion[],
): Promise<void> {
  const { folder } = journal;
  assertSaved(folder, (file) => versions.some(({ name }) => name === file));
  const backups = await journal.backups();
  const restored = await restoreFiles(folder, backups, versions).catch((error: unknown) => {
    throw fileError(error, vscode.Uri.file(folder));
  });
  if (restored.length > 0) {
    const change: RestoreChange = { kind: 'restored', names: restored.map(({ name }) => name) };
    journal.record({
      change,
      takeBack: async () => {
        if (journal.folder !== folder) {
          throw new HumanError(vscode.l10n.t('The journal lies elsewhere since then, so nothing was taken back.'));
        }
        await takeBackRestore(folder, backups, restored);
        return { takenBack: restored.length, kept: 0 };
      },
    });
    note.show(changeText(change), change.kind);
  }
  journal.changed();
  await model.recompute();
}
