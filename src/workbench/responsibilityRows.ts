import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../balance/bucket.ts';
import type { ChecklistItem, ChecklistState } from './checklistStore.ts';
import { literal } from './markdownText.ts';
import type { ResponsibilityNode } from './responsibilitiesTree.ts';
import { shownOrder, stepPlace } from './responsibilityOrder.ts';
import { cadenceText, dueText, lastTouchText, pausedText } from './responsibilityWords.ts';
import { rowTooltip } from './rowTooltip.ts';
import { bucketName, withoutIcons } from './words.ts';

/** The rows below a row; the buckets that have some at the top. */
export function childrenOf(items: readonly ChecklistItem[], node?: ResponsibilityNode): ResponsibilityNode[] {
  if (node === undefined) {
    return bucketIds
      .filter((bucket) => items.some((item) => item.bucket === bucket))
      .map((bucket) => ({ kind: 'bucket', bucket }));
  }
  return node.kind === 'item' ? [] : shownOrder(items, node.bucket).map((item) => ({ kind: 'item', item }));
}

/** A bucket as a row of the tree, with how much of it waits. */
export function bucketRow(bucket: BucketId, { items, kind }: ChecklistState): vscode.TreeItem {
  const states = items.filter((item) => item.bucket === bucket).map(({ due }) => due.state);
  const open = states.filter((state) => state === 'due' || state === 'overdue').length;
  // What is paused or asks for nothing is not done.
  const rest = states.every((state) => state === 'done') ? vscode.l10n.t('all done') : '';
  const row = new vscode.TreeItem(bucketName(bucket), vscode.TreeItemCollapsibleState.Expanded);
  row.id = `bucket:${bucket}`;
  row.description = open === 0 ? rest : vscode.l10n.t('{0} to do', open);
  row.contextValue = kind === 'missing' ? 'starterBucket' : 'bucket';
  return row;
}

/** A responsibility as a row of the tree, with its checkbox. */
export function responsibilityRow(item: ChecklistItem, state: ChecklistState): vscode.TreeItem {
  const done = item.due.state === 'done';
  const row = new vscode.TreeItem(withoutIcons(item.title));
  row.id = `responsibility:${item.id}`;
  row.description = dueText(item.due, item.cadence);
  row.tooltip = tooltip(item);
  row.contextValue = contextValue(item, state);
  row.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done ? doneTooltip(item) : vscode.l10n.t('Mark as done today'),
    accessibilityInformation: { label: item.title, role: 'checkbox' },
  };
  row.accessibilityInformation = { label: [item.title, row.description].filter(Boolean).join(', ') };
  return row;
}

/** What the menus go by: `responsibility.paused.up.down`. */
function contextValue({ id, due }: ChecklistItem, { items, kind }: ChecklistState): string {
  if (kind === 'missing') return 'starter';
  const can = [
    due.pausedUntil === undefined ? '' : 'paused',
    stepPlace(items, id, 'up') === undefined ? '' : 'up',
    stepPlace(items, id, 'down') === undefined ? '' : 'down',
  ];
  return ['responsibility', ...can.filter((word) => word !== '')].join('.');
}

function doneTooltip({ due }: ChecklistItem): string {
  return due.lastEntry === undefined
    ? vscode.l10n.t('Done; click to take it back')
    : vscode.l10n.t('Done by what was logged: {0}', lastTouchText(due));
}

function tooltip(item: ChecklistItem): vscode.MarkdownString {
  const last = lastTouchText(item.due);
  const facts = [cadenceText(item.cadence), last === '' ? '' : vscode.l10n.t('last: {0}', last), pausedText(item.due)];
  return rowTooltip(
    `**${literal(item.title)}**`,
    literal(item.description ?? ''),
    literal(item.notes ?? ''),
    literal(facts.filter((fact) => fact !== '').join(' · ')),
  );
}
