import * as vscode from 'vscode';
import type { Leave, TimeEntry } from '../../balance/entry.ts';
import { deleteItem, editLeave, moveItem } from '../changeEntry.ts';
import { editBox } from '../editBox.ts';
import { EntryPages } from '../entryPages.ts';
import type { EntryParts } from '../entryParts.ts';
import { type EntryButtons, type EntryItem, entryRows } from '../entryRows.ts';
import type { UndoStack } from '../undoStack.ts';
import { datedText } from '../words.ts';
import { logTime } from './logTime.ts';
import { undo } from './undo.ts';

type ManageParts = EntryParts & { readonly history: UndoStack };

/** Where the lead was in the list, to come back to. */
interface Place {
  readonly typed: string;
  readonly id?: string | undefined;
  /** Of the row, for when the item is gone. */
  readonly index: number;
}

type Action = 'edit' | 'move' | 'delete' | 'undo' | 'older' | 'log';

interface Asked {
  readonly action: Action;
  readonly item: EntryItem['item'];
  readonly place: Place;
}

/** Lists what was logged, by day, to be edited, moved, deleted; comes back until the lead leaves. */
export async function manageEntries(parts: ManageParts): Promise<void> {
  const pages = new EntryPages(parts.journal);
  await pages.read();
  let asked = await ask(parts, pages, { typed: '', index: 0 });
  while (asked !== undefined) {
    await act(parts, pages, asked);
    await pages.read();
    asked = await ask(parts, pages, asked.place);
  }
}

async function act(parts: ManageParts, pages: EntryPages, { action, item }: Asked): Promise<void> {
  if (action === 'older') pages.more();
  else if (action === 'log') await logTime(parts);
  else if (action === 'undo') await undo(parts);
  else if (item !== undefined) await change(parts, action, item);
}

async function change(parts: ManageParts, action: 'edit' | 'move' | 'delete', item: TimeEntry | Leave): Promise<void> {
  if (action === 'delete') await deleteItem(parts, item);
  else if ('leave' in item) await editLeave(parts, item);
  else if (action === 'move') await moveItem(parts, item);
  else await editBox(parts, item);
}

async function ask({ history }: ManageParts, pages: EntryPages, place: Place): Promise<Asked | undefined> {
  const buttons = entryButtons();
  const undoButton = button('discard', vscode.l10n.t('Undo Last Change'));
  const pick = vscode.window.createQuickPick<EntryItem>();
  pick.title = vscode.l10n.t('Entries');
  pick.placeholder = vscode.l10n.t('Type to filter; Enter edits, moves or deletes');
  pick.matchOnDescription = true;
  pick.buttons = history.canUndo ? [undoButton] : [];
  let isFiltered = place.typed !== '';
  const show = () => {
    pick.items = [...entryRows(pages.items, buttons, isFiltered), ...offers(pages)];
  };
  show();
  const asked = await new Promise<Asked | undefined>((resolve) => {
    const answer = (action: Action, item: EntryItem | undefined) => {
      const index = pick.items.findIndex((each) => each === item);
      resolve({ action, item: item?.item, place: { typed: pick.value, id: item?.item?.id, index } });
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      if ((value !== '') === isFiltered) return;
      isFiltered = value !== '';
      show();
    });
    pick.onDidTriggerItemButton(({ button: pressed, item }) => {
      answer(pressed === buttons.delete ? 'delete' : pressed === buttons.move ? 'move' : 'edit', item);
    });
    pick.onDidTriggerButton(() => answer('undo', pick.activeItems[0]));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) answer(item.offer ?? 'edit', item);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
    if (place.typed !== '') pick.value = place.typed;
    pick.activeItems = rowAt(pick.items, place);
  });
  pick.dispose();
  return asked;
}

/** The row the lead was at, or the one that took its place. */
function rowAt(items: readonly EntryItem[], { id, index }: Place): readonly EntryItem[] {
  const same = items.find(({ item }) => item !== undefined && item.id === id);
  const next = items.slice(Math.max(0, index)).find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const chosen = same ?? next;
  return chosen === undefined ? [] : [chosen];
}

function offers({ items, older }: EntryPages): EntryItem[] {
  if (older !== undefined) {
    return [
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      { label: `$(history) ${vscode.l10n.t('Older than {0}…', datedText(older))}`, alwaysShow: true, offer: 'older' },
    ];
  }
  if (items.length > 0) return [];
  return [{ label: `$(add) ${vscode.l10n.t('Nothing is logged yet. Log time…')}`, alwaysShow: true, offer: 'log' }];
}

function entryButtons(): EntryButtons {
  return {
    edit: button('edit', vscode.l10n.t('Edit')),
    move: button('arrow-swap', vscode.l10n.t('Move to Another Bucket')),
    delete: button('trash', vscode.l10n.t('Delete')),
  };
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
