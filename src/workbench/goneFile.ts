import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Backups } from '../journal/backups.ts';
import { JournalError } from '../journal/journalError.ts';
import { restoreFiles } from '../journal/restoreFiles.ts';
import { missingText } from './keepingNotices.ts';
import { withoutLinks } from './markdownText.ts';

/**
 * Asks what is to become of a journal file that is gone, and does it.
 *
 * @returns false for any other error. @throws {vscode.CancellationError} when the lead chose nothing
 */
export async function settleGone(error: unknown, backups: Backups): Promise<boolean> {
  if (!(error instanceof JournalError) || error.code !== 'fileGone' || error.path === undefined) return false;
  const [folder, name] = [dirname(error.path), basename(error.path)];
  const restore = vscode.l10n.t('Restore from Backup');
  const begin = vscode.l10n.t('Start a New File');
  const text = missingText(folder, [{ name, items: Number(error.detail), isThere: false }]);
  const chosen = await vscode.window.showWarningMessage(withoutLinks(text), restore, begin);
  if (chosen === restore) await restoreFiles(folder, backups, await lastOf(backups, [name]));
  else if (chosen === begin) await backups.giveUp(name);
  else throw new vscode.CancellationError();
  return true;
}

/** The last copy of each file. */
export async function lastOf(backups: Backups, names: readonly string[]) {
  const last = names.map(async (name) => (await backups.versions(name)).findLast(({ by }) => by !== 'gone') ?? []);
  return (await Promise.all(last)).flat();
}
