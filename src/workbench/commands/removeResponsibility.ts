import * as vscode from 'vscode';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Removes a responsibility; Undo brings it back. What was logged for it stays. */
export async function removeResponsibility(parts: CommandParts, node?: unknown): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Remove Responsibility'));
  if (item === undefined) return;
  await changeResponsibility(parts, 'unlisted', item, (checklist) => checklist.remove(item.id));
}
