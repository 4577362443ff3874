import * as vscode from 'vscode';
import { bucketIds, type BucketId, isBucketId } from '../../balance/bucket.ts';
import type { CommandParts } from '../registerCommands.ts';
import { askCadence } from '../askCadence.ts';
import { changeResponsibility } from '../changeResponsibility.ts';
import { bucketName } from '../words.ts';

interface BucketItem extends vscode.QuickPickItem {
  readonly bucket: BucketId;
}

/** Asks what it is called and where it belongs, then how often it wants attention, and adds it to the checklist. */
export async function addResponsibility(parts: CommandParts, node?: unknown): Promise<void> {
  const command = vscode.l10n.t('Add Responsibility');
  const named = await askTitle(command, bucketOf(node));
  if (named === undefined) return;
  const cadence = await askCadence(`${command}: ${named.title}`, 'weekly');
  if (cadence === undefined) return;
  const { responsibilityId } = await import('../../journal/responsibilityId.ts');
  await parts.checklist.refresh();
  const id = responsibilityId(named.title, new Set(parts.checklist.state.items.map((item) => item.id)));
  await changeResponsibility(parts, 'listed', named, (checklist) => checklist.add({ id, ...named, cadence }));
  await parts.responsibilities.reveal(id);
}

/** One box: what is typed is the title, and Enter on a bucket puts it there. */
async function askTitle(
  command: string,
  likely: BucketId | undefined,
): Promise<{ readonly title: string; readonly bucket: BucketId } | undefined> {
  const pick = vscode.window.createQuickPick<BucketItem>();
  pick.title = command;
  pick.placeholder = vscode.l10n.t('What do you look after? Type it, then choose where it belongs.');
  const buckets = likely === undefined ? bucketIds : [likely, ...bucketIds.filter((bucket) => bucket !== likely)];
  pick.items = buckets.map((bucket) => ({ label: bucketName(bucket), alwaysShow: true, bucket }));
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        const title = pick.value.trim();
        const [item] = pick.selectedItems;
        if (title !== '' && item !== undefined) resolve({ title, bucket: item.bucket });
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

/** The bucket of a row of the tree. */
function bucketOf(node: unknown): BucketId | undefined {
  const bucket: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'bucket') : undefined;
  return isBucketId(bucket) ? bucket : undefined;
}
