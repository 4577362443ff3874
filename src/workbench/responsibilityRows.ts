import * as vscode from 'vscode';
import type { BucketId } from '../balance/bucket.ts';
import type { ChecklistItem, ChecklistState } from './checklistStore.ts';
import { literal } from './markdownText.ts';
import { cadenceText, dueText } from './responsibilityWords.ts';
import { bucketName, dayText, withoutIcons } from './words.ts';

/** A bucket as a row of the tree, with how much of it waits. */
export function bucketRow(bucket: BucketId, { items }: ChecklistState): vscode.TreeItem {
  const open = items.filter(
    (item) => item.bucket === bucket && (item.due.state === 'due' || item.due.state === 'overdue'),
  ).length;
  const row = new vscode.TreeItem(bucketName(bucket), vscode.TreeItemCollapsibleState.Expanded);
  row.id = `bucket:${bucket}`;
  row.description = open === 0 ? vscode.l10n.t('all done') : vscode.l10n.t('{0} to do', open);
  row.contextValue = 'bucket';
  return row;
}

/** A responsibility as a row of the tree, with its checkbox. */
export function responsibilityRow(item: ChecklistItem, { kind }: ChecklistState): vscode.TreeItem {
  const done = item.due.state === 'done';
  const row = new vscode.TreeItem(withoutIcons(item.title));
  row.id = `responsibility:${item.id}`;
  row.description = dueText(item.due, item.cadence);
  row.tooltip = tooltip(item);
  row.contextValue = kind === 'missing' ? 'starter' : 'responsibility';
  row.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done ? vscode.l10n.t('Done; click to take it back') : vscode.l10n.t('Mark as done today'),
    accessibilityInformation: { label: item.title, role: 'checkbox' },
  };
  row.accessibilityInformation = { label: [item.title, row.description].filter(Boolean).join(', ') };
  return row;
}

function tooltip(item: ChecklistItem): vscode.MarkdownString {
  const lastDone =
    item.due.lastDone === undefined ? '' : ` · ${vscode.l10n.t('last done {0}', dayText(item.due.lastDone))}`;
  const parts = [
    `**${literal(item.title)}**`,
    literal(item.description ?? ''),
    `${cadenceText(item.cadence)}${lastDone}`,
  ];
  return new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
}
