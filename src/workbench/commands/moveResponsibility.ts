import * as vscode from 'vscode';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import type { CommandParts } from '../registerCommands.ts';
import { stepPlace } from '../responsibilityOrder.ts';

/** Moves a responsibility one row up or down among those of its bucket that stand alike. */
export async function moveResponsibility(parts: CommandParts, node: unknown, step: 'up' | 'down'): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Move Responsibility'));
  const place = item && stepPlace(parts.checklist.state.items, item.id, step);
  if (item === undefined || place === undefined) return;
  await changeResponsibility(parts, 'reordered', item, (checklist) => checklist.move(item.id, place));
}
