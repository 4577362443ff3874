import type { Balance, BalanceInputs, BucketBalance, CountedEntry, MinuteRange } from './balance.ts';
import { bucketIds, perBucket, type PerBucket } from './bucket.ts';
import { dayOf, daysInterval } from './calendar.ts';
import { judge, type Judged } from './corrections.ts';
import { coverageOf, expectedMinutes } from './coverage.ts';
import { countEntries } from './entries.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import { judgementOf, shareRangesOf } from './judgement.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';
import { buildSessions, sumOfRanges } from './sessions.ts';
import { sharesOf } from './shares.ts';
import type { Day, Interval } from './time.ts';
import { within } from './timeline.ts';

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
 * The balance of a period. A bucket is what was logged for it and what was observed and counts for
 * it: work for building and reviews for `reviewBucket`, unless a correction says otherwise. Days counted one by one add up to their period, provided the evidence
 * reaches `evidenceReach` beyond both it and today.
 * Throws a RangeError when the calendar's time zone is unknown.
 */
export function computeBalance(inputs: BalanceInputs): Balance {
  // Judged once: the period and today are both built from it.
  const judged = judge(inputs.evidence, inputs.corrections, inputs.reviewBucket);
  const { period, calendar, role } = inputs;
  const today = dayOf(inputs.now, calendar);
  const account = accountFor(inputs, judged, period.from, period.to);
  const accounted = bucketIds.reduce((sum, id) => sum + account.likely[id], 0);
  const coverage = coverageOf(accounted, expectedMinutes(period, today, inputs.weekPlan, inputs.leave));
  return {
    period,
    role,
    buckets: bucketBalances(account, role, coverage.enough),
    accounted,
    coverage,
    observed: {
      minutes: sumOfRanges(account.sessions),
      perBucket: account.observed,
      ...countEvidence(within(judged.counted, account.window)),
      sessions: account.sessions,
      leftOut: within(judged.leftOut, account.window),
    },
    entries: account.entries,
    today: { day: today, minutes: accountFor(inputs, judged, today, today).likely },
  };
}

function accountFor(inputs: BalanceInputs, judged: Judged, from: Day, to: Day): Account {
  const { entries: all, calendar, sessionRules } = inputs;
  const window = daysInterval(from, to, calendar);
  const { entries, intervals } = countEntries(all, from, to, calendar);
  const sessions = buildSessions(judged.counted, window, intervals, sessionRules, judged.bucketOf);
  const observed = perBucket((id) => sumOfRanges(sessions.map((session) => session.perBucket[id])));
  const logged = perBucket((id) =>
    entries.reduce((sum, { entry, counted }) => sum + (entry.bucket === id ? counted : 0), 0),
  );
  const likely = perBucket((id) => logged[id] + observed[id].likely);
  return { window, entries, sessions, observed, logged, likely };
}

function bucketBalances({ logged, observed, likely }: Account, { targets }: Role, judged: boolean): Balance['buckets'] {
  const minutes = perBucket((id) => ({
    low: observed[id].low + logged[id],
    likely: likely[id],
    high: observed[id].high + logged[id],
  }));
  const shares = sharesOf(likely);
  const ranges = shareRangesOf(minutes, shares);
  return perBucket((id): BucketBalance => {
    const [share, shareRange, target] = [shares[id], ranges[id], targets[id]];
    const judgement = judged ? judgementOf(share, shareRange, target) : undefined;
    return {
      id,
      minutes: minutes[id],
      logged: logged[id],
      share,
      shareRange,
      target,
      ...(judgement !== undefined && { standing: judgement.standing, ...(judgement.doubtful && { doubtful: true }) }),
    };
  });
}

function countEvidence(evidence: readonly Evidence[]): Record<'commits' | 'reviews' | 'releases', number> {
  const countOf = (wanted: EvidenceKind): number => evidence.filter(({ kind }) => kind === wanted).length;
  return { commits: countOf('commit'), reviews: countOf('review'), releases: countOf('release') };
}
