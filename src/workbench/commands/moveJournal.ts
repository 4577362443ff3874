import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import * as vscode from 'vscode';
import { carryJournal, type CarryParts } from '../carryJournal.ts';
import { HumanError } from '../humanError.ts';
import type { JournalStore } from '../journalStore.ts';

interface PlaceItem extends vscode.QuickPickItem {
  /** Absent where the folder is chosen in a dialog. */
  readonly folder?: string;
}

/** Moves the journal into a folder the lead names. @param argument absolute path of it; asked for when absent */
export async function moveJournal(parts: CarryParts, argument: unknown): Promise<void> {
  const from = parts.journal.folder;
  const to = typeof argument === 'string' ? folderOf(argument) : await askWhere(parts.journal);
  if (to !== undefined) await carryJournal(parts, from, to);
}

/** @throws {HumanError} for a relative path */
function folderOf(typed: string): string {
  const path = typed.startsWith('~') ? join(homedir(), typed.slice(1)) : typed;
  if (!isAbsolute(path)) throw new HumanError(vscode.l10n.t('"{0}" is not an absolute path.', typed));
  return resolve(path);
}

async function askWhere(journal: JournalStore): Promise<string | undefined> {
  const dialog: PlaceItem = { label: `$(folder-opened) ${vscode.l10n.t('Choose a folder…')}` };
  const home: PlaceItem[] = journal.isPrivate
    ? []
    : [{ label: `$(lock) ${vscode.l10n.t('Private storage of the extension')}`, folder: journal.privateFolder }];
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title = vscode.l10n.t('Move Journal');
  pick.placeholder = vscode.l10n.t('Type the path of a folder, or choose one. Now in {0}', journal.folder);
  pick.ignoreFocusOut = true;
  const show = () => {
    const typed = pick.value.trim();
    const isPath = typed !== '' && (typed.startsWith('~') || isAbsolute(typed));
    pick.items = [
      ...(isPath ? [{ label: `$(arrow-right) ${folderOf(typed)}`, alwaysShow: true, folder: folderOf(typed) }] : []),
      { ...dialog, alwaysShow: true },
      ...home.map((item) => ({ ...item, alwaysShow: true })),
    ];
  };
  show();
  const chosen = await new Promise<PlaceItem | undefined>((settle) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => settle(pick.selectedItems[0]));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  });
  pick.dispose();
  if (chosen === undefined || chosen.folder !== undefined) return chosen?.folder;
  const [found] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Move Journal'),
      openLabel: vscode.l10n.t('Move Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return found?.fsPath;
}
