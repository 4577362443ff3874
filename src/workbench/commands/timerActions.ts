import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import { elapsed, timerDoubt } from '../../balance/timerEnd.ts';
import { currentMinute } from '../clock.ts';
import type { TimerParts } from '../endTimer.ts';
import { HumanError } from '../humanError.ts';
import { readSettings } from '../settings.ts';
import { bucketIcon, bucketName, bucketShortName, duration } from '../words.ts';
import { discardTimer } from './discardTimer.ts';
import { endDoubted, stopTimer } from './stopTimer.ts';
import { switchTimer } from './switchTimer.ts';

/** What can be done with the timer: stop, switch, discard; one that was probably forgotten asks until when. */
export async function timerActions(parts: TimerParts): Promise<void> {
  const running = await parts.timer.read();
  if (running === undefined) throw new HumanError(vscode.l10n.t('No timer is running.'));
  const now = currentMinute();
  const doubt = timerDoubt(running, now, readSettings().calendar);
  if (doubt !== undefined) return endDoubted(parts, running, doubt);
  const picked = await vscode.window.showQuickPick(
    [
      { label: `$(debug-stop) ${vscode.l10n.t('Stop and Log…')}`, run: () => stopTimer(parts) },
      ...bucketIds
        .filter((bucket) => bucket !== running.bucket)
        .map((bucket) => ({
          label: `$(${bucketIcon(bucket)}) ${vscode.l10n.t('Switch to {0}', bucketName(bucket))}`,
          run: () => switchTimer(parts, bucket),
        })),
      { label: `$(trash) ${vscode.l10n.t('Discard')}`, run: () => discardTimer(parts) },
    ],
    {
      title: vscode.l10n.t('Timer: {0}, {1}', bucketShortName(running.bucket), duration(elapsed(running, now))),
      placeHolder: vscode.l10n.t('Switching logs the time so far'),
    },
  );
  await picked?.run();
}
