import * as vscode from 'vscode';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { JournalItem } from '../journal/entryText.ts';
import type { Change, ChecklistChange, CorrectionChange } from './change.ts';
import { leaveText } from './leaveWords.ts';
import { bucketShortName, duration, withoutIcons } from './words.ts';

/** Titles are long and the status bar is short. */
const longestTitle = 40;

/** `People 30 min`, `Excluded “Fix the retry loop”`: a change as a status bar can show it. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'logged':
      return entryName(change.entry);
    case 'added':
      return addedText(change.items);
    case 'edited':
      return editedText(change.before, change.after);
    case 'deleted':
      return vscode.l10n.t('Deleted {0}', itemName(change.item));
    case 'corrected':
      return correctedText(change);
    case 'restored':
      return restoredText(change.names);
    case 'switched':
      return change.entry === undefined
        ? vscode.l10n.t('Timer: {0}', bucketShortName(change.to))
        : vscode.l10n.t('{0}, now {1}', entryName(change.entry), bucketShortName(change.to));
    case 'discarded':
      return vscode.l10n.t('Discarded timer, {0} {1}', bucketShortName(change.bucket), duration(change.minutes));
    case 'notWork':
      return vscode.l10n.t('Not work: {0}', duration(change.minutes));
    default:
      return checklistText(change);
  }
}

function checklistText({ kind, title }: ChecklistChange): string {
  const name = shortTitle(title);
  switch (kind) {
    case 'ticked':
      return vscode.l10n.t('Ticked “{0}”', name);
    case 'unticked':
      return vscode.l10n.t('Unticked “{0}”', name);
    case 'listed':
      return vscode.l10n.t('Added “{0}”', name);
    case 'renamed':
      return vscode.l10n.t('Renamed “{0}”', name);
    case 'rescheduled':
      return vscode.l10n.t('Cadence changed: “{0}”', name);
    case 'noted':
      return vscode.l10n.t('Notes changed: “{0}”', name);
    case 'paused':
      return vscode.l10n.t('Paused “{0}”', name);
    case 'resumed':
      return vscode.l10n.t('Resumed “{0}”', name);
    case 'reordered':
      return vscode.l10n.t('Moved “{0}”', name);
    case 'unlisted':
      return vscode.l10n.t('Removed “{0}”', name);
  }
}

function restoredText(names: readonly string[]): string {
  const [name = ''] = names;
  return names.length === 1
    ? vscode.l10n.t('Restored {0}', withoutIcons(name))
    : vscode.l10n.t('Restored {0} files', names.length);
}

function addedText(items: readonly JournalItem[]): string {
  const leave = items.filter((item) => 'leave' in item);
  if (leave.length === items.length) return leaveText(leave);
  return items.length === 1 ? vscode.l10n.t('1 entry added') : vscode.l10n.t('{0} entries added', items.length);
}

/** A move to another bucket alone is called one. */
function editedText(before: TimeEntry | Leave, after: TimeEntry | Leave): string {
  if ('leave' in before || 'leave' in after) return vscode.l10n.t('Changed to {0}', itemName(after));
  const isMove = before.bucket !== after.bucket && isSameBut(before, after);
  const name = shortTitle(after.note ?? '') || duration(after.minutes);
  return isMove
    ? vscode.l10n.t('Moved “{0}” to {1}', name, bucketShortName(after.bucket))
    : vscode.l10n.t('Changed to {0}', entryName(after));
}

function isSameBut(before: TimeEntry, after: TimeEntry): boolean {
  return (['on', 'at', 'minutes', 'note', 'responsibility'] as const).every((key) => before[key] === after[key]);
}

function itemName(item: JournalItem): string {
  if ('leave' in item) return leaveText([item]);
  return 'minutes' in item ? entryName(item) : `“${shortTitle(item.note ?? '')}”`;
}

function entryName({ bucket, minutes }: TimeEntry): string {
  return `${bucketShortName(bucket)} ${duration(minutes)}`;
}

function correctedText({ before, after }: CorrectionChange): string {
  const title = shortTitle(after?.note ?? before.at(-1)?.note ?? '');
  switch (after?.as) {
    case undefined:
      return vscode.l10n.t('Restored “{0}”', title);
    case 'excluded':
      return vscode.l10n.t('Excluded “{0}”', title);
    case 'notMine':
      return vscode.l10n.t('Not mine “{0}”', title);
    case 'strategy':
    case 'people':
    case 'building':
      return vscode.l10n.t('Moved “{0}” to {1}', title, bucketShortName(after.as));
  }
}

function shortTitle(title: string): string {
  if (title.length <= longestTitle) return withoutIcons(title);
  const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return withoutIcons(letters.length <= longestTitle ? title : `${letters.slice(0, longestTitle - 1).join('')}…`);
}
