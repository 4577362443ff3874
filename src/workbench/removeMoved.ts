import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { CopiedFile } from '../journal/copyFiles.ts';
import { unchangedSince } from '../journal/moveJournal.ts';
import { HumanError } from './humanError.ts';
import type { JournalStore } from './journalStore.ts';
import { withoutLinks } from './markdownText.ts';

/**
 * Asks whether the files of the old folder may go, now that each lies in the new one; they stay unless the
 * lead says otherwise. One that was changed since it was copied stays in any case.
 */
export async function removeMoved(
  { journal, log }: { readonly journal: JournalStore; readonly log: vscode.LogOutputChannel },
  from: string,
  copied: readonly CopiedFile[],
): Promise<void> {
  if (copied.length === 0) return;
  const keep = { label: vscode.l10n.t('Keep the old files'), detail: from };
  const remove = {
    label: vscode.l10n.t('Move the old files to the trash'),
    detail: vscode.l10n.t('Each was compared with its copy; files: {0}', copied.length),
  };
  const title = vscode.l10n.t('The Journal Has Moved');
  if ((await vscode.window.showQuickPick([keep, remove], { title, ignoreFocusOut: true })) !== remove) return;

  const backups = await journal.backups(from);
  const paths = await unchangedSince(from, copied);
  let useTrash = true;
  for (const path of paths) {
    const uri = vscode.Uri.file(path);
    if (useTrash && !(await isInTrash(uri, log))) {
      if (!(await mayDelete(from))) return;
      useTrash = false;
    }
    if (!useTrash) await vscode.workspace.fs.delete(uri);
    await backups.giveUp(basename(path));
  }
  if (paths.length < copied.length) {
    throw new HumanError(
      vscode.l10n.t(
        'Some old files were changed since they were copied, so they stay: {0}',
        copied.length - paths.length,
      ),
    );
  }
}

async function isInTrash(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<boolean> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
    return true;
  } catch (error) {
    log.warn(`No trash for ${uri.path}: ${String(error)}`);
    return false;
  }
}

async function mayDelete(folder: string): Promise<boolean> {
  const forGood = vscode.l10n.t('Delete for Good');
  const message = vscode.l10n.t('There is no trash for {0}. Delete the old files for good?', withoutLinks(folder));
  return (await vscode.window.showWarningMessage(message, { modal: true }, forGood)) === forGood;
}
