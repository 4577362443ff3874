import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import type { Timer } from '../timer.ts';
import { bucketName } from '../words.ts';

/** Starts a timer for a bucket; a running one goes on. */
export async function startTimer({ timer }: { timer: Timer }): Promise<void> {
  if (timer.running !== undefined) return;
  const items = bucketIds.map((bucket) => ({ label: bucketName(bucket), bucket }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Timer'),
    placeHolder: vscode.l10n.t('What are you starting?'),
  });
  if (picked !== undefined) await timer.start(picked.bucket);
}
