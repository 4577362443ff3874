import * as vscode from 'vscode';
import { addDays, lastWeekday } from '../balance/days.ts';
import { type LeaveDays, leaveDays } from '../balance/leaveDays.ts';
import type { LeaveProblem, LeaveReading } from '../balance/leaveGrammar.ts';
import { balanceIf } from './computeSnapshot.ts';
import { leaveText } from './leaveWords.ts';
import type { LogItem } from './logItem.ts';
import { telling } from './logPreview.ts';
import type { Snapshot } from './snapshot.ts';
import { duration } from './words.ts';

export type LeaveItem = LogItem<LeaveDays['drafts']>;

/** How the typed text is understood, and what becomes of the days. */
export function leavePreview(snapshot: Snapshot, reading: LeaveReading | LeaveProblem): LeaveItem {
  if ('code' in reading) return problemRow(reading);
  const { settings, written } = snapshot;
  const days = leaveDays(reading, settings.weekPlan, written.leave);
  const leftOut = [
    days.free === 0 ? '' : vscode.l10n.t('days without expected work are left out: {0}', days.free),
    days.alreadyOff === 0 ? '' : vscode.l10n.t('off already: {0}', days.alreadyOff),
  ];
  if (days.drafts.length === 0) return telling(vscode.l10n.t('No day to take off'), joined(leftOut));
  return {
    label: leaveText(days.drafts),
    detail: joined([expectation(snapshot, days), ...leftOut]),
    alwaysShow: true,
    draft: days.drafts,
  };
}

/** What an empty box offers. */
export function leaveSuggestions(snapshot: Snapshot): LeaveItem[] {
  const { today, settings } = snapshot;
  const nextWeek = addDays(lastWeekday(today, settings.calendar.weekStart), 7);
  const tomorrow = addDays(today, 1);
  const offers: [string, LeaveReading][] = [
    [vscode.l10n.t('Today'), { from: today, to: today, leave: 'day' }],
    [vscode.l10n.t('Tomorrow'), { from: tomorrow, to: tomorrow, leave: 'day' }],
    [vscode.l10n.t('Half of today'), { from: today, to: today, leave: 'half' }],
    [vscode.l10n.t('Half of tomorrow'), { from: tomorrow, to: tomorrow, leave: 'half' }],
    [vscode.l10n.t('Next week'), { from: nextWeek, to: addDays(nextWeek, 6), leave: 'day' }],
  ];
  return offers.flatMap(([label, reading]) => {
    const item = leavePreview(snapshot, reading);
    return item.draft === undefined ? [] : [{ label, description: item.label, alwaysShow: true, draft: item.draft }];
  });
}

/** "expected 40 h → 32 h", when the days lie in the part of the shown period that has passed. */
function expectation(snapshot: Snapshot, { drafts }: LeaveDays): string {
  const leave = [...snapshot.written.leave, ...drafts.map((draft) => ({ ...draft, id: 'preview' }))];
  const before = snapshot.balance.coverage.expected;
  const after = balanceIf(snapshot, { leave }).coverage.expected;
  return before === after ? '' : vscode.l10n.t('expected {0} → {1}', duration(before), duration(after));
}

function problemRow({ code, word }: LeaveProblem): LeaveItem {
  switch (code) {
    case 'noDay':
      return telling(vscode.l10n.t('Which day? Type one such as fri, 24 dec or 2026-12-24'));
    case 'notUnderstood':
      return telling(vscode.l10n.t('"{0}" is no day. Type one such as fri, 24 dec or 2026-12-24', word));
    case 'tooLong':
      return telling(vscode.l10n.t('That is more than a year. Log it in parts'));
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
