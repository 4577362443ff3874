import * as vscode from 'vscode';
import { bucketIds, isBucketId, type BucketId } from '../../balance/bucket.ts';
import { clockOf, dayOf } from '../../balance/calendar.ts';
import { elapsed, timerDoubt } from '../../balance/timerEnd.ts';
import { currentMinute } from '../clock.ts';
import { endTimer, type TimerParts } from '../endTimer.ts';
import { HumanError } from '../humanError.ts';
import { readSettings } from '../settings.ts';
import { bucketIcon, bucketName } from '../words.ts';
import { endDoubted } from './stopTimer.ts';

/** Logs the stretch so far and goes on with another bucket, as one step. */
export async function switchTimer(parts: TimerParts, bucket?: unknown): Promise<void> {
  const running = await parts.timer.read();
  if (running === undefined) throw new HumanError(vscode.l10n.t('No timer is running.'));
  const to = isBucketId(bucket) ? bucket : await pickOther(running.bucket);
  if (to === undefined || to === running.bucket) return;
  const { calendar } = readSettings();
  const now = currentMinute();
  const doubt = timerDoubt(running, now, calendar);
  if (doubt !== undefined) return endDoubted(parts, running, doubt, to);
  const minutes = elapsed(running, now);
  const [on, at] = [dayOf(running.since, calendar), clockOf(running.since, calendar)];
  await endTimer(parts, running, {
    // Within its first minute it was the wrong bucket.
    draft: minutes === 0 ? undefined : { on, at, minutes, bucket: running.bucket },
    next: { bucket: to, since: now },
    change: (entry) => ({ kind: 'switched', entry, to }),
  });
}

async function pickOther(bucket: BucketId): Promise<BucketId | undefined> {
  const items = bucketIds
    .filter((id) => id !== bucket)
    .map((id) => ({ label: `$(${bucketIcon(id)}) ${bucketName(id)}`, id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Switch Timer'),
    placeHolder: vscode.l10n.t('The time so far is logged. What are you starting?'),
  });
  return picked?.id;
}
