import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import type { Role } from '../balance/role.ts';
import { bucketShortName, percent, roleName, withoutIcons } from './words.ts';

/** Asks for one of these roles. */
export async function askRole(roles: readonly Role[], title: string): Promise<Role | undefined> {
  const items = roles.map((role) => ({
    label: withoutIcons(roleName(role)),
    description: bucketIds
      .map((bucket) => `${bucketShortName(bucket)} ${percent(role.targets[bucket].share)}`)
      .join(' · '),
    role,
  }));
  const placeHolder = vscode.l10n.t('Targets are rough estimates; each has a band you can change in the settings');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.role;
}
