import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import { currentMinute } from '../clock.ts';
import type { TimerParts } from '../endTimer.ts';
import { HumanError } from '../humanError.ts';
import { bucketIcon, bucketName } from '../words.ts';
import { timerActions } from './timerActions.ts';

/** Starts a timer for a bucket; where one runs, whichever window started it, asks what to do with that. */
export async function startTimer(parts: TimerParts): Promise<void> {
  if ((await parts.timer.read()) !== undefined) return timerActions(parts);
  const items = bucketIds.map((bucket) => ({ label: `$(${bucketIcon(bucket)}) ${bucketName(bucket)}`, bucket }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Timer'),
    placeHolder: vscode.l10n.t('What are you starting?'),
  });
  if (picked === undefined) return;
  if (!(await parts.timer.exchange(undefined, { bucket: picked.bucket, since: currentMinute() }))) {
    throw new HumanError(vscode.l10n.t('A timer was started in another window meanwhile; that one goes on.'));
  }
}
