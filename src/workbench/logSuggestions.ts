import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import { clockOf, dayStart, entryInterval } from '../balance/calendar.ts';
import { usualItems } from '../balance/usualItems.ts';
import { balanceWithin } from './computeSnapshot.ts';
import type { LogItem } from './logItem.ts';
import { row } from './logPreview.ts';
import type { Snapshot } from './snapshot.ts';
import { duration, longWeekday } from './words.ts';

const amounts = [15, 30, 60] as const;
const mostUsual = 4;
/** A gap worth offering, in minutes. */
const [shortestGap, longestGap] = [10, 4 * 60] as const;

/** What an empty log box offers: repeat the last, the time since it, what is usual on this day, three buckets × 15/30/60. */
export function logSuggestions(snapshot: Snapshot): LogItem[] {
  const { today, written } = snapshot;
  const items: LogItem[] = [];
  const last = written.entries.findLast((entry) => entry.on <= today);
  if (last !== undefined) {
    const { id: _, at: __, ...again } = last;
    items.push(
      { label: vscode.l10n.t('Repeat'), kind: vscode.QuickPickItemKind.Separator },
      row(snapshot, { ...again, on: today }),
    );
  }
  items.push(...sinceLast(snapshot), ...usual(snapshot));
  for (const bucket of bucketIds) {
    items.push({ label: '', kind: vscode.QuickPickItemKind.Separator });
    for (const minutes of amounts) items.push(row(snapshot, { on: today, minutes, bucket }));
  }
  return items;
}

/** What the lead usually logs on this day of the week. */
function usual(snapshot: Snapshot): LogItem[] {
  const items = usualItems(snapshot.written.entries, snapshot.today).slice(0, mostUsual);
  if (items.length === 0) return [];
  const label = vscode.l10n.t('Usual on {0}', longWeekday(snapshot.today));
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items.map((item) => row(snapshot, item))];
}

/** The time since today's last entry or sign of work, to be given a bucket. */
function sinceLast(snapshot: Snapshot): LogItem[] {
  const { today, now, settings, written } = snapshot;
  const { calendar } = settings;
  const begin = dayStart(today, calendar);
  const { observed } = balanceWithin(snapshot, { kind: 'custom', from: today, to: today });
  const logged = written.entries.filter(({ on }) => on === today).map((entry) => entryInterval(entry, calendar));
  // What was logged to its end ahead of time goes on.
  const ends = [...logged, ...observed.sessions].flatMap((each) =>
    each !== undefined && each.start < now && each.end > begin ? [Math.min(each.end, now)] : [],
  );
  const since = Math.max(begin, ...ends);
  const gap = now - since;
  if (ends.length === 0 || gap < shortestGap || gap > longestGap) return [];
  const from = clockOf(since, calendar);
  return [
    { label: vscode.l10n.t('Since {0}', from), kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t('{0} since {1}', duration(gap), from),
      description: vscode.l10n.t('choose a bucket next'),
      completion: `${gap}m @${from} `,
      alwaysShow: true,
    },
  ];
}
