import { basename, dirname, relative } from 'node:path';
import * as vscode from 'vscode';
import { HumanError } from './humanError.ts';

/**
 * What is typed and not saved would be left behind, or be saved over what is put there.
 *
 * @param isMeant whether a file is one of those in question. @throws {HumanError}
 */
export function assertSaved(folder: string, isMeant: (name: string) => boolean): void {
  const unsaved = vscode.workspace.textDocuments.find(
    ({ isDirty, uri }) =>
      isDirty && uri.scheme === 'file' && relative(dirname(uri.fsPath), folder) === '' && isMeant(basename(uri.fsPath)),
  );
  if (unsaved === undefined) return;
  const message = vscode.l10n.t('{0} has unsaved changes. Save or revert them first.', basename(unsaved.uri.fsPath));
  const open = () => vscode.window.showTextDocument(unsaved);
  throw new HumanError(message, { actions: [{ label: vscode.l10n.t('Open File'), run: open }] });
}
