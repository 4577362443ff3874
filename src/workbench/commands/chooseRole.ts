import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { section } from '../ids.ts';
import { roleChoices } from '../roleChoices.ts';
import { readSettings } from '../settings.ts';
import { bucketShortName, percent, roleName, withoutIcons } from '../words.ts';

/** Sets the role the balance is compared with: the one given, or one asked for. */
export async function chooseRole({ model }: { model: BalanceModel }, id?: unknown): Promise<void> {
  const { usable } = roleChoices(readSettings());
  const chosen = usable.find((role) => role.id === id) ?? (await ask());
  if (chosen === undefined) return;
  await vscode.workspace.getConfiguration(section).update('role', chosen.id, vscode.ConfigurationTarget.Global);
  await model.recompute();

  async function ask() {
    const items = usable.map((role) => ({
      label: withoutIcons(roleName(role)),
      description: bucketIds
        .map((bucket) => `${bucketShortName(bucket)} ${percent(role.targets[bucket].share)}`)
        .join(' · '),
      role,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Choose Role'),
      placeHolder: vscode.l10n.t('Targets are rough estimates; each has a band you can change in the settings'),
    });
    return picked?.role;
  }
}
