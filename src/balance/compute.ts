import type { Balance, BalanceInputs, BucketBalance, CountedEntry, MinuteRange, Standing } from './balance.ts';
import { bucketIds, perBucket, type BucketId, type PerBucket } from './bucket.ts';
import { dayOf, daysInterval } from './calendar.ts';
import { coverageOf, expectedMinutes } from './coverage.ts';
import { countEntries } from './entries.ts';
import type { EvidenceKind } from './evidence.ts';
import type { Target } from './role.ts';
import type { Session } from './session.ts';
import { buildSessions, sumOfSessions } from './sessions.ts';
import { sharesOf } from './shares.ts';
import type { Day, Interval } from './time.ts';
import { timelineOf, within } from './timeline.ts';

/** Everything that counts in some days, before it is compared with anything. */
interface Account {
  readonly window: Interval;
  readonly entries: readonly CountedEntry[];
  readonly sessions: readonly Session[];
  readonly observed: PerBucket<MinuteRange>;
  readonly logged: PerBucket<number>;
  readonly likely: PerBucket<number>;
}

/**
 * The balance of a period. Building is what was observed and what was logged; the other buckets
 * are what was logged. Days counted one by one add up to their period, provided the evidence
 * reaches `evidenceReach` beyond both it and today.
 * Throws a RangeError when the calendar's time zone is unknown.
 */
export function computeBalance(given: BalanceInputs): Balance {
  // Put in order once: the period and today are both built from it.
  const inputs = { ...given, evidence: timelineOf(given.evidence) };
  const { period, calendar, role } = inputs;
  const today = dayOf(inputs.now, calendar);
  const account = accountFor(inputs, period.from, period.to);
  const accounted = bucketIds.reduce((sum, id) => sum + account.likely[id], 0);
  const coverage = coverageOf(accounted, expectedMinutes(period, today, inputs.weekPlan, inputs.leave));
  const shares = sharesOf(account.likely);
  return {
    period,
    role,
    buckets: perBucket((id) => bucketBalance(id, account, shares[id], role.targets[id], coverage.enough)),
    accounted,
    coverage,
    observed: {
      minutes: sumOfSessions(account.sessions),
      perBucket: account.observed,
      commitMinutes: creditedTo('commit', account.sessions),
      reviewMinutes: creditedTo('review', account.sessions),
      ...countEvidence(inputs, account.window),
      sessions: account.sessions,
      leftOut: [],
    },
    entries: account.entries,
    today: { day: today, minutes: accountFor(inputs, today, today).likely },
  };
}

/** How a share stands to a band, whose edges are inside. */
export function standingOf(share: number, { low, high }: Target): Standing {
  if (share < low) return 'below';
  return share > high ? 'above' : 'within';
}

function accountFor({ evidence, entries: all, calendar, sessionRules }: BalanceInputs, from: Day, to: Day): Account {
  const window = daysInterval(from, to, calendar);
  const { entries, intervals } = countEntries(all, from, to, calendar);
  const sessions = buildSessions(evidence, window, intervals, sessionRules);
  const none = { low: 0, likely: 0, high: 0 };
  const observed = { strategy: none, people: none, building: sumOfSessions(sessions) };
  const logged = perBucket((id) =>
    entries.reduce((sum, { entry, counted }) => sum + (entry.bucket === id ? counted : 0), 0),
  );
  const likely = perBucket((id) => logged[id] + observed[id].likely);
  return { window, entries, sessions, observed, logged, likely };
}

function bucketBalance(id: BucketId, account: Account, share: number, target: Target, judged: boolean): BucketBalance {
  const logged = account.logged[id];
  const { low, likely, high } = account.observed[id];
  return {
    id,
    minutes: { low: low + logged, likely: likely + logged, high: high + logged },
    logged,
    share,
    target,
    ...(judged && { standing: standingOf(share, target) }),
  };
}

function creditedTo(kind: EvidenceKind, sessions: readonly Session[]): number {
  return sessions
    .flatMap((session) => session.evidence)
    .reduce((sum, { evidence, minutes }) => sum + (evidence.kind === kind ? minutes : 0), 0);
}

/** Of a timeline. */
function countEvidence(
  { evidence }: BalanceInputs,
  window: Interval,
): Record<'commits' | 'reviews' | 'releases', number> {
  const inside = within(evidence, window);
  const countOf = (wanted: EvidenceKind): number => inside.filter(({ kind }) => kind === wanted).length;
  return { commits: countOf('commit'), reviews: countOf('review'), releases: countOf('release') };
}
