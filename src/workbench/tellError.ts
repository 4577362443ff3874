import * as vscode from 'vscode';
import { HumanError } from './humanError.ts';
import { withoutLinks } from './markdownText.ts';

/**
 * Tells the lead what went wrong: a {@link HumanError} in its own words, anything else as one sentence
 * with a way to the log, where the stack is.
 */
export async function tellError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (error instanceof vscode.CancellationError) return; // the lead changed their mind
  if (error instanceof HumanError) {
    log.warn(error.detail === undefined ? error.message : `${error.message} (${error.detail})`);
    const chosen = await vscode.window.showErrorMessage(
      withoutLinks(error.message),
      ...error.actions.map((action) => action.label),
    );
    await error.actions.find((action) => action.label === chosen)?.run();
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Tech Lead Balance ran into something unexpected. Your files are untouched.');
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
