import * as vscode from 'vscode';
import type { JournalError } from '../journal/journalError.ts';
import { HumanError, type ErrorAction } from './humanError.ts';
import { commandName } from './ids.ts';
import { fileProblemText } from './problemWords.ts';

/**
 * Puts a refusal of the journal room into one sentence for the lead. `place` is the file or
 * folder as people know it. Anything that is no such refusal comes back as it is.
 */
export function fileError(error: unknown, place: vscode.Uri): unknown {
  if (!isJournalError(error)) return error;
  const uri = error.path === undefined ? place : vscode.Uri.file(error.path);
  const name = uri.path.split('/').at(-1) ?? uri.path;
  return new HumanError(sentence(error, name), { detail: error.message, actions: actionsFor(error, uri) });
}

/** By name, so that the heavy room need not be loaded to ask. */
function isJournalError(error: unknown): error is JournalError {
  return error instanceof Error && (error.name === 'JournalError' || error.name === 'FileNotWritable');
}

function sentence({ code, problems, detail }: JournalError, name: string): string {
  const [problem] = problems;
  switch (code) {
    case 'invalidEntry':
      return problem === undefined
        ? vscode.l10n.t('This entry cannot be logged.')
        : vscode.l10n.t('Nothing was logged. {0}', fileProblemText(problem));
    case 'unknownId':
      return vscode.l10n.t('"{0}" is no longer in {1}.', detail, name);
    case 'itemChanged':
      return vscode.l10n.t('This was changed by another hand meanwhile, so it was left as it is. Look at it again.');
    case 'duplicateId':
      return vscode.l10n.t('"{0}" is in {1} already.', detail, name);
    case 'fileNotWritable':
      return problem === undefined
        ? vscode.l10n.t('{0} cannot be written, so nothing was changed.', name)
        : vscode.l10n.t(
            '{0} has problems, so nothing in it was changed. Mend them first: {1}',
            name,
            fileProblemText(problem),
          );
    case 'folderNotWritable':
      return vscode.l10n.t('The folder {0} cannot be written, so nothing was saved.', name);
    case 'diskFull':
      return vscode.l10n.t('The disk is full, so nothing was saved; {0} is as it was.', name);
    case 'editRefused':
      return vscode.l10n.t(
        '{0} could not be changed without touching other parts of it, so it was left as it is.',
        name,
      );
    case 'changedTooOften':
      return vscode.l10n.t('{0} kept changing meanwhile, so nothing was saved. Try again.', name);
    case 'fileGone':
      return vscode.l10n.t('{0} held {1} entries and is gone, so nothing was saved.', name, detail);
    case 'copyDiffers':
      return vscode.l10n.t('{0} is not what was to be copied, so nothing else was changed.', name);
  }
}

function actionsFor({ code }: JournalError, uri: vscode.Uri): ErrorAction[] {
  switch (code) {
    case 'fileNotWritable':
    case 'editRefused':
      return [{ label: vscode.l10n.t('Open File'), run: () => vscode.window.showTextDocument(uri) }];
    case 'folderNotWritable':
      return [{ label: vscode.l10n.t('Show Log'), run: () => vscode.commands.executeCommand(commandName('showLog')) }];
    default:
      return [];
  }
}
