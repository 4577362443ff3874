import * as vscode from 'vscode';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Edits what the lead wants to remember about a responsibility; an empty text removes it. */
export async function editNotes(parts: CommandParts, node?: unknown): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Edit Notes'));
  if (item === undefined) return;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Notes: {0}', item.title),
    value: item.notes ?? '',
    placeHolder: vscode.l10n.t('What to remember about it'),
    prompt: vscode.l10n.t('Kept in the checklist, and shown on hover.'),
  });
  if (typed === undefined) return;
  const notes = typed.trim() === '' ? undefined : typed.trim();
  await changeResponsibility(parts, 'noted', item, (checklist) => checklist.change(item.id, { notes }));
}
