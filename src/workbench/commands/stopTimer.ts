import { clockOf, dayOf } from '../../balance/calendar.ts';
import { currentMinute } from '../clock.ts';
import { readSettings } from '../settings.ts';
import type { Timer } from '../timer.ts';
import { logTime, type LogTimeParts } from './logTime.ts';

/** Beyond this a timer was probably forgotten: the lead types the minutes. */
const believable = 10 * 60;

/** Puts the timed stretch into the log box; the timer ends when it is logged, and goes on when not. */
export async function stopTimer(parts: LogTimeParts & { timer: Timer }): Promise<void> {
  const { running } = parts.timer;
  if (running === undefined) return;
  const { calendar } = readSettings();
  const minutes = Math.max(1, currentMinute() - running.since);
  const when = `@${dayOf(running.since, calendar)} ${clockOf(running.since, calendar)}`;
  const amount = minutes > believable ? '' : ` ${minutes}m`;
  if (await logTime(parts, `${running.bucket}${amount} ${when} `)) await parts.timer.clear();
}
