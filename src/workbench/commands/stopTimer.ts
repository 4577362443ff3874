import * as vscode from 'vscode';
import type { BucketId } from '../../balance/bucket.ts';
import { clockOf, dayOf } from '../../balance/calendar.ts';
import type { TimeEntry } from '../../balance/entry.ts';
import { elapsed, timerDoubt, type RunningTimer, type TimerDoubt } from '../../balance/timerEnd.ts';
import { currentMinute } from '../clock.ts';
import { endTimer, type TimerParts } from '../endTimer.ts';
import { HumanError } from '../humanError.ts';
import { readSettings } from '../settings.ts';
import { untilWhen } from '../untilWhen.ts';
import { bucketShortName } from '../words.ts';
import { discardTimer } from './discardTimer.ts';
import { logInBox } from './logTime.ts';

/**
 * Puts the timed stretch into the log box; the timer ends when it is logged, and goes on when not. One that
 * was probably forgotten is not believed: the lead says until when.
 */
export async function stopTimer(parts: TimerParts): Promise<void> {
  const running = await parts.timer.read();
  if (running === undefined) throw new HumanError(vscode.l10n.t('No timer is running.'));
  const { calendar } = readSettings();
  const doubt = timerDoubt(running, currentMinute(), calendar);
  if (doubt !== undefined) return endDoubted(parts, running, doubt);
  const minutes = Math.max(1, elapsed(running, currentMinute()));
  const when = `@${dayOf(running.since, calendar)} ${clockOf(running.since, calendar)}`;
  const bucket = bucketShortName(running.bucket).toLowerCase();
  await logInBox(parts, `${bucket} ${minutes}m ${when} `, (draft) => logAndEnd(parts, running, draft));
}

/** @param to what is started when that is settled, if anything */
export async function endDoubted(
  parts: TimerParts,
  running: RunningTimer,
  doubt: TimerDoubt,
  to?: BucketId,
): Promise<void> {
  await untilWhen(parts, running, doubt, async (answer) => {
    if (answer === 'discard') await discardTimer(parts);
    else if (answer === 'running') await believe(parts, running);
    else await logAndEnd(parts, running, answer.draft, to);
  });
}

/** From now on it is doubted anew. */
async function believe({ timer }: TimerParts, running: RunningTimer): Promise<void> {
  const now = currentMinute();
  const { bucket, since } = running;
  await timer.exchange(running, { bucket, since: Math.min(since, now), confirmed: now });
}

async function logAndEnd(
  parts: TimerParts,
  running: RunningTimer,
  draft: Omit<TimeEntry, 'id'>,
  to?: BucketId,
): Promise<void> {
  await endTimer(parts, running, {
    draft,
    next: to && { bucket: to, since: currentMinute() },
    change: (entry) => {
      if (entry === undefined) throw new Error('what was written is not known');
      return to === undefined ? { kind: 'logged', entry } : { kind: 'switched', entry, to };
    },
  });
}
