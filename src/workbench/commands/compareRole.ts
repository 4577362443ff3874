import * as vscode from 'vscode';
import { openScreens } from '../openScreens.ts';
import type { CommandParts } from '../registerCommands.ts';
import { askRole } from '../askRole.ts';

/** Shows the chosen period as another role would see it: the one given, or one asked for. */
export async function compareRole(parts: CommandParts, id?: unknown): Promise<void> {
  const { roles, balance } = await parts.model.snapshot();
  const others = roles.filter((role) => role.id !== balance.role.id);
  const chosen =
    roles.find((role) => role.id === id) ?? (await askRole(others, vscode.l10n.t('Compare with Another Role')));
  if (chosen === undefined) return;
  const { comparison } = await openScreens(parts);
  await comparison.show(chosen.id);
}
