import * as vscode from 'vscode';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import { withoutLinks } from '../markdownText.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Gives a responsibility another title. Its id stays, so that what was logged for it still counts. */
export async function renameResponsibility(parts: CommandParts, node?: unknown): Promise<void> {
  const command = vscode.l10n.t('Rename Responsibility');
  const item = await chooseResponsibility(parts, node, command);
  if (item === undefined) return;
  const typed = await vscode.window.showInputBox({
    title: command,
    value: item.title,
    prompt: vscode.l10n.t('The tag #{0} stays, so what you logged for it still counts.', withoutLinks(item.id)),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('It needs a title.') : undefined),
  });
  const title = typed?.trim() ?? '';
  if (title === '') return;
  await changeResponsibility(parts, 'renamed', item, (checklist) => checklist.change(item.id, { title }));
}
