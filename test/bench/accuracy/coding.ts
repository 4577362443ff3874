import type { Chance } from './chance.ts';
import type { Stint } from './day.ts';
import type { Habit } from './habit.ts';

/** A commit that is still in a branch at the end. */
export interface Commit {
  /** Author date. */
  readonly at: number;
  /** Committer date. */
  readonly committed: number;
  readonly repository: number;
  readonly directed: boolean;
}

/** Turns stretches of code, in order, into the commits that stay. Work goes on where it was left, days later too. */
export function commitsOf(habit: Habit, stints: readonly Stint[], chance: Chance): Commit[] {
  const kept: Commit[] = [];
  let repository = 0;
  let ofTask: number[] = [];
  let pieces = 0;
  let untilCommit = 0;
  let untilMerge = 0;
  const beginTask = (): void => {
    repository = Math.floor(chance.unit() * habit.repositories);
    untilMerge = chance.around(habit.task, 0.7);
    untilCommit = chance.around(habit.thinkFirst, 0.7) + chance.around(habit.commitEvery, 0.7);
    untilMerge = Math.max(untilMerge, untilCommit);
  };
  const merge = (at: number): void => {
    // Others look at it first: mostly minutes to a day.
    const merged = at + Math.round(chance.wait(240));
    const rebased = chance.happens(habit.rebased);
    if (habit.committing === 'squash') kept.push({ at: merged, committed: merged, repository, directed: false });
    else {
      for (const made of ofTask) {
        kept.push({ at: made, committed: rebased ? Math.max(made, at) : made, repository, directed: false });
      }
    }
    ofTask = [];
    beginTask();
  };
  const holdsBack = habit.committing === 'atDaysEnd' || habit.committing === 'twiceADay';
  const lastOfDay = lastStints(stints);

  beginTask();
  for (const stint of stints) {
    let at = stint.start;
    let sinceCommit = 0;
    while (at < stint.end) {
      const step = Math.min(stint.end - at, Math.max(1, Math.round(Math.min(untilCommit, untilMerge))));
      at += step;
      untilCommit -= step;
      untilMerge -= step;
      sinceCommit += step;
      const isFinished = untilMerge <= 0;
      if (untilCommit > 0 && !isFinished) continue;
      if (holdsBack) pieces += 1;
      else ofTask.push(at);
      sinceCommit = 0;
      untilCommit = chance.around(habit.commitEvery, 0.7);
      if (isFinished && !holdsBack) merge(at);
      else if (isFinished) beginTask();
    }
    if (habit.committing === 'beforeLeaving' && sinceCommit >= 10 && chance.happens(0.7)) ofTask.push(stint.end);
    const isTime = lastOfDay.has(stint) || (habit.committing === 'twiceADay' && stint.leaving);
    if (holdsBack && isTime) {
      // What is half done is put away as well, most of the time.
      const parts = pieces + (chance.happens(0.7) ? 1 : 0);
      for (let part = parts - 1; part >= 0; part -= 1) {
        const made = stint.end - part * Math.round(chance.between(1, 3));
        kept.push({ at: made, committed: made, repository, directed: false });
      }
      pieces = 0;
    }
  }
  const isSquashed = habit.committing === 'squash';
  return isSquashed ? kept : [...kept, ...ofTask.map((at) => ({ at, committed: at, repository, directed: false }))];
}

function lastStints(stints: readonly Stint[]): Set<Stint> {
  return new Set(stints.filter((stint, index) => (stints[index + 1]?.start ?? Infinity) - stint.end > 300));
}
