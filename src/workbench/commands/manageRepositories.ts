import * as vscode from 'vscode';
import { repositoryName } from '../../activity/repositoryName.ts';
import { printable } from '../../activity/title.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { KnownRepositories } from '../knownRepositories.ts';
import { withoutIcons } from '../words.ts';

interface RepositoryItem extends vscode.QuickPickItem {
  readonly commonFolder: string;
}

/** Lists the repositories that count and lets the lead forget one, or all of them. */
export async function manageRepositories(parts: {
  readonly known: KnownRepositories;
  readonly model: BalanceModel;
}): Promise<void> {
  const forgetOne: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('trash'),
    tooltip: vscode.l10n.t('Forget'),
  };
  const forgetAll: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clear-all'),
    tooltip: vscode.l10n.t('Forget Everything'),
  };
  const pick = vscode.window.createQuickPick<RepositoryItem>();
  pick.title = vscode.l10n.t('Repositories That Count');
  pick.placeholder = vscode.l10n.t('Opened once in a trusted window, they count in every window.');
  pick.matchOnDescription = true;
  pick.buttons = [forgetAll];
  pick.items = await itemsOf(parts, forgetOne);

  const forget = await new Promise<RepositoryItem | 'all' | undefined>((resolve) => {
    pick.onDidTriggerButton(() => resolve('all'));
    pick.onDidTriggerItemButton(({ item }) => resolve(item));
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (forget === undefined || !(await isConfirmed(forget === 'all' ? undefined : forget.label))) return;
  const ledger = await parts.known.ledger();
  await ledger.forget(forget === 'all' ? undefined : forget.commonFolder);
  await parts.model.refresh();
}

async function itemsOf(
  { known, model }: Parameters<typeof manageRepositories>[0],
  forget: vscode.QuickInputButton,
): Promise<RepositoryItem[]> {
  const { repositories } = (await model.snapshot()).observed;
  const open = new Set(repositories.filter(({ inWorkspace }) => inWorkspace).map(({ root }) => root));
  const missing = new Set(
    repositories
      .flatMap(({ problems }) => problems)
      .flatMap(({ code, path }) => (code === 'repositoryMissing' ? path : [])),
  );
  const all = await (await known.ledger()).repositories();
  return all
    .map(({ root, commonFolder }) => ({
      commonFolder,
      label: withoutIcons(repositoryName(root)),
      description: withoutIcons(printable(root)),
      detail: open.has(root)
        ? vscode.l10n.t('Open in this window, so it is read again whenever it is forgotten')
        : missing.has(root)
          ? vscode.l10n.t('Not there any more; what was seen of it still counts')
          : undefined,
      buttons: [forget],
    }))
    .map(({ detail, ...item }) => (detail === undefined ? item : { ...item, detail }))
    .toSorted((a, b) => a.label.localeCompare(b.label) || (a.description < b.description ? -1 : 1));
}

/** What git no longer has cannot be read a second time, so this is asked. */
async function isConfirmed(name: string | undefined): Promise<boolean> {
  const forget = name === undefined ? vscode.l10n.t('Forget Everything') : vscode.l10n.t('Forget');
  const message =
    name === undefined
      ? vscode.l10n.t('Forget all that was seen in repositories?')
      : vscode.l10n.t('Forget all that was seen in {0}?', name);
  const detail = vscode.l10n.t(
    'Work on branches that are gone cannot be read a second time. What you logged stays, and the repositories are not touched.',
  );
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, forget)) === forget;
}
