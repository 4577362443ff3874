import * as vscode from 'vscode';
import { elapsed } from '../../balance/timerEnd.ts';
import { currentMinute } from '../clock.ts';
import { endTimer, type TimerParts } from '../endTimer.ts';
import { HumanError } from '../humanError.ts';

/** Ends the timer without logging. Asks nothing, as Undo lets it go on. */
export async function discardTimer(parts: TimerParts): Promise<void> {
  const running = await parts.timer.read();
  if (running === undefined) throw new HumanError(vscode.l10n.t('No timer is running.'));
  const minutes = elapsed(running, currentMinute());
  await endTimer(parts, running, {
    draft: undefined,
    next: undefined,
    change: () => ({ kind: 'discarded', bucket: running.bucket, minutes }),
  });
}
