import type { Balance, BalanceInputs } from '../balance/balance.ts';
import { dayOf } from '../balance/calendar.ts';
import { computeBalance } from '../balance/compute.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { periodOf, previousPeriod, type Period, type PeriodChoice } from '../balance/period.ts';
import type { EpochMinute } from '../balance/time.ts';
import { roleChoices } from './roleChoices.ts';
import type { Settings } from './settings.ts';
import type { Observed, Scope, Snapshot, Written } from './snapshot.ts';

/** What a snapshot is made of. */
export interface SnapshotSources {
  readonly settings: Settings;
  readonly choice: PeriodChoice;
  readonly scope: Scope;
  readonly now: EpochMinute;
  readonly observed: Observed;
  readonly written: Written;
}

export function computeSnapshot(sources: SnapshotSources): Snapshot {
  const { settings, choice, scope, now, observed, written } = sources;
  const today = dayOf(now, settings.calendar);
  const period = periodOf(choice, today, settings.calendar);
  const { role, usable, unusable } = roleChoices(settings);
  return {
    settings,
    choice,
    scope,
    today,
    now,
    balance: computeBalance(inputsFor(sources, period, role)),
    previous: computeBalance(inputsFor(sources, previousPeriod(period), role)),
    roles: usable,
    unusableRoles: unusable,
    observed,
    written,
  };
}

/** The balance of `snapshot`'s period as it would be with one more entry. */
export function balanceWith(snapshot: Snapshot, draft: Omit<TimeEntry, 'id'>): Balance {
  const { balance, written } = snapshot;
  const entries = [...written.entries, { ...draft, id: 'preview' }];
  return computeBalance(inputsFor({ ...snapshot, written: { ...written, entries } }, balance.period, balance.role));
}

/** The balance of any period, from what is observed and written. */
export function balanceOf(snapshot: Snapshot, period: Period): Balance {
  return computeBalance(inputsFor(snapshot, period, snapshot.balance.role));
}

function inputsFor(sources: SnapshotSources, period: Period, role: BalanceInputs['role']): BalanceInputs {
  const { settings, scope, now, observed, written } = sources;
  return {
    period,
    now,
    calendar: settings.calendar,
    role,
    weekPlan: settings.weekPlan,
    sessionRules: settings.sessionRules,
    evidence: observed.repositories
      .filter(({ inWorkspace }) => inWorkspace || scope === 'all')
      .flatMap(({ evidence }) => evidence),
    entries: written.entries,
    leave: written.leave,
    corrections: written.corrections,
    reviewBucket: settings.reviewBucket,
  };
}
