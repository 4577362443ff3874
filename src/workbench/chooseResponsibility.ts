import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import type { ChecklistItem, ChecklistStore } from './checklistStore.ts';
import { HumanError } from './humanError.ts';
import type { ResponsibilitiesTree } from './responsibilitiesTree.ts';
import { shownOrder } from './responsibilityOrder.ts';
import { dueText } from './responsibilityWords.ts';
import { bucketName, withoutIcons } from './words.ts';

/** What a key of the Responsibilities view hands to its command, as the manifest says it. */
const focusedRow = 'focused';

/** The responsibility of a row, of the row with the focus, or one that is asked for; `undefined` when the lead left. */
export async function chooseResponsibility(
  { checklist, responsibilities }: { checklist: ChecklistStore; responsibilities: ResponsibilitiesTree },
  argument: unknown,
  title: string,
): Promise<ChecklistItem | undefined> {
  const id = argument === focusedRow ? await responsibilities.focusedId() : responsibilityOf(argument);
  if (argument === focusedRow && id === undefined) return undefined;
  await checklist.refresh();
  const { items, kind, problem } = checklist.state;
  if (kind !== 'ready') {
    throw new HumanError(
      problem ?? vscode.l10n.t('There is no checklist yet. "Create Checklist of Responsibilities" makes one.'),
    );
  }
  if (id === undefined) return pick(items, title);
  const item = items.find((each) => each.id === id);
  if (item === undefined) throw new HumanError(vscode.l10n.t('This responsibility is not there any more.'));
  return item;
}

async function pick(items: readonly ChecklistItem[], title: string): Promise<ChecklistItem | undefined> {
  const rows = bucketIds.flatMap((bucket) => {
    const shown = shownOrder(items, bucket);
    const heading = { label: bucketName(bucket), kind: vscode.QuickPickItemKind.Separator, item: undefined };
    if (shown.length === 0) return [];
    return [
      heading,
      ...shown.map((item) => ({
        label: withoutIcons(item.title),
        description: dueText(item.due, item.cadence),
        item,
      })),
    ];
  });
  const placeHolder = vscode.l10n.t('Which responsibility?');
  return (await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true }))?.item;
}

/** The id in a node of the Responsibilities tree; anything else has none. */
export function responsibilityOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('item' in node)) return undefined;
  const { item } = node;
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
