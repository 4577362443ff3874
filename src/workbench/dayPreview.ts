import * as vscode from 'vscode';
import type { Balance } from '../balance/balance.ts';
import { bucketIds, perBucket, type PerBucket } from '../balance/bucket.ts';
import { expectedMinutes } from '../balance/coverage.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { DayReading } from '../balance/logDay.ts';
import type { Day } from '../balance/time.ts';
import { divideDay } from '../balance/wholeDay.ts';
import { balanceIf } from './computeSnapshot.ts';
import type { LogItem } from './logItem.ts';
import { telling } from './logPreview.ts';
import { logProblemText } from './logProblemText.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketShortName, datedText, duration, percent } from './words.ts';

type Drafts = readonly Omit<TimeEntry, 'id'>[];

/** What a whole day by proportions comes to: the entries that Enter writes, or why there are none. */
export function dayPreview(
  snapshot: Snapshot,
  { on, shares, minutes, note, problems }: DayReading,
  balanceOfDay: (day: Day) => Balance | undefined,
): LogItem<Drafts> {
  const said = problems.map(logProblemText);
  const outOfRange = problems.some(({ code }) => code === 'minutesOutOfRange');
  if (shares === undefined || outOfRange) return telling(said[0] ?? '', said.slice(1).join(' · '));
  const name = on === snapshot.today ? vscode.l10n.t('today') : datedText(on);
  const balance = balanceOfDay(on);
  if (balance === undefined) return telling(vscode.l10n.t('Looking at {0}…', name));
  const { buckets, accounted, coverage } = balance;
  const whole = minutes ?? (on <= snapshot.today ? coverage.expected : expectedLater(snapshot, on));
  if (whole === 0) {
    return telling(vscode.l10n.t('No work is expected on {0}. Say how long it was: day 6h 30/50/20', datedText(on)));
  }
  const { added, over } = divideDay({
    minutes: whole,
    shares,
    accounted: perBucket((id) => buckets[id].minutes.likely),
  });
  const drafts = bucketIds
    .filter((bucket) => added[bucket] > 0)
    .map((bucket) => ({ on, minutes: added[bucket], bucket, note: note === '' ? undefined : note }));
  const length = vscode.l10n.t('{0} of {1} are accounted for already', duration(accounted), duration(whole));
  if (drafts.length === 0) return telling(`${name} · ${length}`, said.join(' · '));
  const enough = over.map((id) => vscode.l10n.t('{0} has more than its part already', bucketShortName(id)));
  return {
    label: [...drafts.map(({ bucket, minutes: part }) => `${bucketShortName(bucket)} ${duration(part)}`), name].join(
      ' · ',
    ),
    detail: [
      accounted > 0 ? length : vscode.l10n.t('{0} in all', duration(whole)),
      ...enough,
      note,
      effect(snapshot, drafts),
      ...said,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    alwaysShow: true,
    draft: drafts,
  };
}

/** A balance expects nothing of the days to come. */
function expectedLater({ settings, written }: Snapshot, on: Day): number {
  return expectedMinutes({ kind: 'custom', from: on, to: on }, on, settings.weekPlan, written.leave);
}

/** Offers the proportions that are missing: those of the role, to be changed. */
export function dayOffer({ balance }: Snapshot, typed: string): LogItem<never> {
  const shares = bucketIds.map((id) => balance.role.targets[id].share).join('/');
  return {
    label: vscode.l10n.t('A whole day, {0}', shares),
    description: vscode.l10n.t('strategy, people and building as your role asks; change the numbers'),
    completion: `${typed} ${shares}`,
    alwaysShow: true,
  };
}

/** "S 22 % → 26 %", each bucket that moves; empty for a day outside the shown period. */
function effect(snapshot: Snapshot, drafts: Drafts): string {
  const { balance, written } = snapshot;
  const on = drafts[0]?.on ?? '';
  if (on < balance.period.from || balance.period.to < on) return '';
  const entries = [...written.entries, ...drafts.map((draft, index) => ({ ...draft, id: `preview${index}` }))];
  const after = shareTexts(balanceIf(snapshot, { entries }).buckets);
  const before = shareTexts(balance.buckets);
  return bucketIds
    .filter((id) => before[id] !== after[id])
    .map((id) => `${bucketShortName(id)} ${before[id]} → ${after[id]}`)
    .join(', ');
}

function shareTexts(buckets: PerBucket<{ readonly share: number }>): PerBucket<string> {
  return perBucket((id) => percent(buckets[id].share));
}
