import * as vscode from 'vscode';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Ends the pause of a responsibility now. */
export async function resumeResponsibility(parts: CommandParts, node?: unknown): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Resume Responsibility'));
  if (item === undefined) return;
  await changeResponsibility(parts, 'resumed', item, (checklist) => checklist.change(item.id, { paused: undefined }));
}
