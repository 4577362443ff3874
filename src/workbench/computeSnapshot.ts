import { countOnce } from '../activity/countOnce.ts';
import type { Balance, BalanceInputs } from '../balance/balance.ts';
import { dayOf, dayStart } from '../balance/calendar.ts';
import { computeBalance } from '../balance/compute.ts';
import { judge } from '../balance/corrections.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Evidence } from '../balance/evidence.ts';
import { periodOf, previousPeriod, type Period, type PeriodChoice } from '../balance/period.ts';
import { rhythmOf, withRhythm, type Rhythm } from '../balance/rhythm.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
import { Trend, inputsWithin, type TrendInputs } from '../balance/trend.ts';
import { roleChoices } from './roleChoices.ts';
import type { Settings } from './settings.ts';
import type { Scope } from '../webview/protocol.ts';
import type { Observed, Snapshot, Written } from './snapshot.ts';

/** What a snapshot is made of. */
export interface SnapshotSources {
  readonly settings: Settings;
  readonly choice: PeriodChoice;
  readonly scope: Scope;
  readonly now: EpochMinute;
  readonly observed: Observed;
  readonly written: Written;
}

type ShownSources = Pick<Snapshot, 'settings' | 'now' | 'evidence' | 'written'>;

/** Of the trend of the snapshot before, weeks in which nothing has changed are not counted again. */
export function computeSnapshot(given: SnapshotSources, former?: Trend): Snapshot {
  const { choice, now, observed, written } = given;
  const scope = scopeThatCounts(given);
  const today = dayOf(now, given.settings.calendar);
  const everywhere = countOnce(observed.repositories);
  const here = observed.repositories.filter(({ inWorkspace }) => inWorkspace);
  // Narrowed first: a copy elsewhere takes nothing away from what is here.
  const shown = scope === 'all' ? everywhere : countOnce(here);
  const rhythm = rhythmUntil(today, everywhere, given);
  const { sessionRules, leftToRhythm } = given.settings;
  const settings = { ...given.settings, sessionRules: withRhythm(sessionRules, leftToRhythm, rhythm) };
  const sources = { ...given, settings, evidence: shown };
  const period = periodOf(choice, today, settings.calendar);
  const { role, usable, unusable } = roleChoices(settings);
  const inputs = inputsFor(sources, role);
  return {
    settings,
    rhythm,
    choice,
    scope,
    today,
    now,
    balance: computeBalance({ ...inputs, period }),
    previous: computeBalance({ ...inputs, period: previousPeriod(period) }),
    trend: new Trend(inputs, former),
    roles: usable,
    unusableRoles: unusable,
    observed,
    evidence: everywhere,
    shown,
    written,
  };
}

/** The balance of `snapshot`'s period as it would be with one more entry, in the place of `replaced` where that is given. */
export function balanceWith(snapshot: Snapshot, draft: Omit<TimeEntry, 'id'>, replaced?: string): Balance {
  const others = snapshot.written.entries.filter(({ id }) => id !== replaced);
  return balanceIf(snapshot, { entries: [...others, { ...draft, id: replaced ?? 'preview' }] });
}

/** The balance of `snapshot`'s period as it would be if the journal said something else. */
export function balanceIf(snapshot: Snapshot, said: Partial<Pick<Written, 'entries' | 'leave'>>): Balance {
  const { balance, written } = snapshot;
  const inputs = inputsFor({ ...snapshot, evidence: snapshot.shown, written: { ...written, ...said } }, balance.role);
  return computeBalance({ ...inputs, period: balance.period });
}

/** The balance of any period, from what is observed in all repositories and written. */
export function balanceOf(snapshot: Snapshot, period: Period): Balance {
  return computeBalance({ ...inputsFor(snapshot, snapshot.balance.role), period });
}

/** The same at the cost of the period alone, from this evidence; its `today` is not that of the snapshot. */
export function balanceWithin(snapshot: Snapshot, period: Period, evidence = snapshot.evidence): Balance {
  return computeBalance(inputsWithin(inputsFor({ ...snapshot, evidence }, snapshot.balance.role), period));
}

/** Of all repositories, whatever is shown, and of the days before today, so that no figure moves with every commit of the day. */
function rhythmUntil(
  today: Day,
  everywhere: readonly Evidence[],
  { settings, written }: SnapshotSources,
): Rhythm | undefined {
  const { counted } = judge(everywhere, written.corrections, settings.reviewBucket);
  return rhythmOf(counted, dayStart(today, settings.calendar));
}

/** Narrowing means something only where there is work inside and outside of this workspace. */
function scopeThatCounts({ scope, observed: { repositories } }: SnapshotSources): Scope {
  return repositories.some(({ inWorkspace }) => inWorkspace) ? scope : 'all';
}

function inputsFor(sources: ShownSources, role: BalanceInputs['role']): TrendInputs {
  const { settings, now, evidence, written } = sources;
  return {
    now,
    calendar: settings.calendar,
    role,
    weekPlan: settings.weekPlan,
    sessionRules: settings.sessionRules,
    evidence,
    entries: written.entries,
    leave: written.leave,
    corrections: written.corrections,
    reviewBucket: settings.reviewBucket,
  };
}
