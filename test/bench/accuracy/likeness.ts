import type { Habit } from './habit.ts';
import { simulateLead } from './lead.ts';

/** What was measured of real leads, to compare the simulated ones with: parts of 1, at 120/30. */
export interface Likeness {
  readonly habit: string;
  /** Sessions that hold one commit. */
  readonly oneCommit: number;
  /** Part of the estimate that is the lead-in constant. */
  readonly constant: number;
  readonly commitsAWeek: number;
}

export function likenessOf(habit: Habit, seeds: number): Likeness {
  const weeks = 12;
  let sessions = 0;
  let single = 0;
  let seen = 0;
  let commits = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const times = simulateLead(habit, seed, weeks)
      .commits.map(({ at }) => at)
      .toSorted((a, b) => a - b);
    commits += times.length;
    times.forEach((at, index) => {
      const before = at - (times[index - 1] ?? -Infinity);
      const after = (times[index + 1] ?? Infinity) - at;
      if (before <= 120) seen += before;
      else sessions += 1;
      if (before > 120 && after > 120) single += 1;
    });
  }
  return {
    habit: habit.name,
    oneCommit: single / sessions,
    constant: (sessions * 30) / (sessions * 30 + seen),
    commitsAWeek: commits / weeks / seeds,
  };
}
