import * as vscode from 'vscode';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import { bucketIcon, bucketName, bucketShortName, datedText, duration, withoutIcons } from './words.ts';

/** A row of the list of entries; one without an item is a heading or an offer. */
export interface EntryItem extends vscode.QuickPickItem {
  readonly item?: TimeEntry | Leave;
  readonly offer?: 'older' | 'log';
}

export interface EntryButtons {
  readonly edit: vscode.QuickInputButton;
  readonly move: vscode.QuickInputButton;
  readonly delete: vscode.QuickInputButton;
}

/**
 * Entries and leave as rows, the newest day first.
 *
 * @param isFiltered the editor leaves out the headings then, so each row says its day.
 */
export function entryRows(
  items: readonly (TimeEntry | Leave)[],
  buttons: EntryButtons,
  isFiltered: boolean,
): EntryItem[] {
  const days = Map.groupBy(items, ({ on }) => on);
  return [...days.keys()]
    .toSorted()
    .toReversed()
    .flatMap((day) => {
      const ofDay = days.get(day) ?? [];
      return [heading(day, ofDay), ...inOrder(ofDay).map((item) => itemRow(item, buttons, isFiltered))];
    });
}

function heading(day: Day, items: readonly (TimeEntry | Leave)[]): EntryItem {
  const minutes = items.reduce((sum, item) => sum + ('leave' in item ? 0 : item.minutes), 0);
  const label = minutes === 0 ? datedText(day) : `${datedText(day)} · ${duration(minutes)}`;
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Leave, then what has a start, the latest first, then the rest, the last written first. */
function inOrder(items: readonly (TimeEntry | Leave)[]): (TimeEntry | Leave)[] {
  return items.toReversed().toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0));
}

function rank(item: TimeEntry | Leave): string {
  return 'leave' in item ? '~' : (item.at ?? '');
}

function itemRow(item: TimeEntry | Leave, buttons: EntryButtons, isFiltered: boolean): EntryItem {
  const day = isFiltered ? datedText(item.on) : '';
  if ('leave' in item) {
    const name = item.leave === 'day' ? vscode.l10n.t('Day off') : vscode.l10n.t('Half a day off');
    return { label: `$(calendar) ${name}`, description: day, item, buttons: [buttons.edit, buttons.delete] };
  }
  const note = (item.note ?? '').replaceAll(/\s+/g, ' ').trim();
  const what = withoutIcons(note === '' ? bucketName(item.bucket) : note);
  const tag = item.responsibility === undefined ? '' : `#${item.responsibility}`;
  return {
    label: `$(${bucketIcon(item.bucket)}) ${duration(item.minutes)} · ${what}`,
    description: withoutIcons(
      [day, item.at ?? '', bucketShortName(item.bucket), tag].filter((part) => part !== '').join(' · '),
    ),
    item,
    buttons: [buttons.edit, buttons.move, buttons.delete],
  };
}
