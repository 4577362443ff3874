import * as vscode from 'vscode';
import type { Role } from '../../balance/role.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import { roleChoices } from '../roleChoices.ts';
import { askRole } from '../askRole.ts';
import { readSettings } from '../settings.ts';
import { settingTarget } from '../settingTarget.ts';

/** Sets the role the balance is compared with: the one given, or one asked for. */
export async function chooseRole({ model }: { model: BalanceModel }, id?: unknown): Promise<void> {
  const { usable } = roleChoices(readSettings());
  const title = vscode.l10n.t('Choose Role');
  const chosen: Role | undefined = usable.find((role) => role.id === id) ?? (await askRole(usable, title));
  if (chosen === undefined) return;
  await vscode.workspace.getConfiguration(section).update('role', chosen.id, settingTarget('role'));
  await model.recompute();
}
