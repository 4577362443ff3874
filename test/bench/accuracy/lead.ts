import { perBucket, type BucketId, type PerBucket } from '../../../src/balance/bucket.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { Chance } from './chance.ts';
import { commitsOf, type Commit } from './coding.ts';
import { workingDay, type Stint } from './day.ts';
import type { Habit } from './habit.ts';

export const firstMonday = '2026-01-05';
export const minutesOfWeek = 7 * 1440;

/** A lead with what really happened and what is left of it. Minutes since midnight UTC of the first Monday. */
export interface SimulatedLead {
  /** Minutes truly worked, a week each. */
  readonly truth: readonly PerBucket<number>[];
  readonly commits: readonly Commit[];
  readonly reviews: readonly number[];
  readonly entries: readonly TimeEntry[];
  /** The building that was done, for a lead who logs all of it. */
  readonly built: readonly Stint[];
}

export function simulateLead(family: Habit, seed: number, weeks: number): SimulatedLead {
  const chance = new Chance(seed);
  const habit = personal(family, chance);
  const truth = Array.from({ length: weeks }, (): Record<BucketId, number> => ({
    strategy: 0,
    people: 0,
    building: 0,
  }));
  const entries: Omit<TimeEntry, 'id'>[] = [];
  const stints = Array.from({ length: weeks * 7 }, (_, day) => day)
    .filter((day) => habit.days.includes(day % 7) && !chance.happens(0.04))
    .flatMap((day) => workingDay(habit, day * 1440, chance));
  for (const stint of stints) {
    const bucket = bucketOf(stint, chance);
    const week = truth[Math.floor(stint.start / minutesOfWeek)];
    if (bucket === undefined || week === undefined) continue;
    week[bucket] += stint.end - stint.start;
    if (stint.doing === 'meeting' || stint.doing === 'desk') entries.push(...entryOf(habit, stint, bucket, chance));
  }
  const commits = commitsOf(
    habit,
    stints.filter(({ doing }) => doing === 'code'),
    chance,
  );
  return {
    truth: truth.map((week) => perBucket((id) => week[id])),
    commits: [...commits, ...directedCommits(habit, stints, chance)],
    reviews: stints.flatMap((stint) => signOfReview(habit, stint, chance)),
    entries: entries.map((entry, index) => ({ id: String(index).padStart(6, '0'), ...entry })),
    built: stints.filter(({ doing }) => doing === 'code' || doing === 'review' || doing === 'unseen'),
  };
}

/** No two leads of a family are the same. */
function personal(habit: Habit, chance: Chance): Habit {
  return {
    ...habit,
    start: chance.normal(habit.start, 25),
    meetings: chance.around(habit.meetings, 0.2),
    building: Math.min(0.95, chance.around(habit.building, 0.15)),
    commitEvery: chance.around(habit.commitEvery, 0.3),
    thinkFirst: chance.around(habit.thinkFirst, 0.3),
    task: chance.around(habit.task, 0.3),
    unseen: chance.around(habit.unseen, 0.4),
  };
}

/** Mail and the like, a third of the time at the desk, belong to no bucket. */
function bucketOf({ doing }: Stint, chance: Chance): BucketId | undefined {
  if (doing === 'meeting') return chance.happens(0.7) ? 'strategy' : 'people';
  if (doing !== 'desk') return 'building';
  return chance.happens(0.33) ? undefined : chance.happens(0.75) ? 'strategy' : 'people';
}

function entryOf({ logged }: Habit, stint: Stint, bucket: BucketId, chance: Chance): Omit<TimeEntry, 'id'>[] {
  const drawn = chance.unit();
  // Work at the desk is logged as an amount, where it is logged at all.
  const timed = stint.doing === 'meeting' ? logged.timed : 0;
  if (drawn >= timed + logged.untimed * (stint.doing === 'desk' ? 2 : 1)) return [];
  const on = addDays(firstMonday, Math.floor(stint.start / 1440));
  const at = clockAt(stint.start);
  const minutes = Math.max(15, Math.round((stint.end - stint.start) / 15) * 15);
  return [{ on, minutes, bucket, ...(drawn < timed && { at }) }];
}

/** A merge of one's own comes right away; a trailer has the time at which somebody committed it. */
function signOfReview({ reviewsSeen }: Habit, { doing, end }: Stint, chance: Chance): number[] {
  if (doing !== 'review' || !chance.happens(reviewsSeen)) return [];
  return [end + Math.round(chance.happens(0.5) ? chance.between(0, 4) : chance.wait(180))];
}

/** An agent was told what to do a while ago, and commits whenever it is done. */
function directedCommits(habit: Habit, stints: readonly Stint[], chance: Chance): Commit[] {
  const days = new Set(stints.map(({ start }) => Math.floor(start / 1440))).size;
  const perStint = (habit.directed * days) / Math.max(1, stints.length);
  if (habit.directed === 0) return [];
  return stints.flatMap(({ start, end }) => {
    if (!chance.happens(Math.min(1, perStint))) return [];
    const at = Math.round(chance.between(start, end + 20));
    return [{ at, committed: at, repository: Math.floor(chance.unit() * habit.repositories), directed: true }];
  });
}

/** `HH:MM` of a minute. */
export function clockAt(minute: number): string {
  const clock = [Math.floor((minute % 1440) / 60), minute % 60];
  return clock.map((part) => String(part).padStart(2, '0')).join(':');
}
