import type { Chance } from './chance.ts';
import type { Habit } from './habit.ts';

/** What a lead does for a while. Minutes since the first Monday's midnight. */
export interface Stint {
  readonly start: number;
  readonly end: number;
  readonly doing: 'code' | 'review' | 'unseen' | 'meeting' | 'desk';
  /** The last before lunch, supper or home. */
  readonly leaving: boolean;
}

/** A working day: meetings where others put them, and what the lead makes of the time between. In order. */
export function workingDay(habit: Habit, midnight: number, chance: Chance): Stint[] {
  const start = midnight + Math.round(chance.normal(habit.start, 20));
  const end = start + Math.round(chance.normal(habit.length, 35));
  const lunch = midnight + 690 + Math.round(chance.between(0, 75));
  const lunchEnd = lunch + Math.round(chance.between(25, 65));
  const stints = [...half(habit, start, Math.min(lunch, end), chance), ...half(habit, lunchEnd, end, chance)];
  const { evening } = habit;
  if (evening !== undefined && chance.happens(evening.part)) {
    const from = midnight + Math.round(chance.normal(evening.start, 25));
    const until = from + Math.round(chance.normal(evening.length, 40));
    stints.push(...atTheDesk({ ...habit, building: Math.min(1, habit.building * 1.4) }, from, until, chance));
  }
  return stints.map((stint, index) => ({ ...stint, leaving: (stints[index + 1]?.start ?? Infinity) - stint.end > 20 }));
}

function half(habit: Habit, start: number, end: number, chance: Chance): Stint[] {
  const stints: Stint[] = [];
  const part = (end - start) / habit.length;
  const meetings: [number, number][] = [];
  for (let left = habit.meetings * part; left > 0; left -= 1) {
    if (!chance.happens(Math.min(1, left))) continue;
    // Meetings begin on the half hour and do not mind who is in the middle of something.
    const from = Math.ceil(start / 30) * 30 + 30 * Math.floor(chance.unit() * Math.max(1, (end - start) / 30 - 1));
    const until = from + chance.pick([25, 30, 30, 45, 50, 60]);
    if (until <= end && meetings.every(([a, b]) => until <= a || b <= from)) meetings.push([from, until]);
  }
  let free = start;
  for (const [from, until] of meetings.toSorted(([a], [b]) => a - b)) {
    stints.push(...atTheDesk(habit, free, from, chance));
    stints.push({ start: from, end: until, doing: 'meeting', leaving: false });
    free = until;
  }
  return [...stints, ...atTheDesk(habit, free, end, chance)];
}

function atTheDesk(habit: Habit, start: number, end: number, chance: Chance): Stint[] {
  const stints: Stint[] = [];
  // Settling in after a meeting.
  let at = start + Math.round(chance.between(1, 8));
  while (end - at >= 8) {
    const builds = chance.happens(habit.building);
    const doing = builds ? buildingOf(habit, chance) : 'desk';
    const median = doing === 'review' ? 24 : doing === 'code' ? 85 : 35;
    const until = Math.min(end, at + Math.max(6, Math.round(chance.around(median, 0.55))));
    stints.push({ start: at, end: until, doing, leaving: false });
    at = until + (chance.happens(0.5) ? Math.round(chance.between(3, 18)) : 0);
  }
  return stints;
}

/** Parts are of time, and reviews are shorter than stretches of code, so there are more of them. */
function buildingOf({ reviewing, unseen }: Habit, chance: Chance): 'code' | 'review' | 'unseen' {
  const weights = { review: reviewing / 24, unseen: unseen / 35, code: Math.max(0, 1 - reviewing - unseen) / 85 };
  const drawn = chance.unit() * (weights.review + weights.unseen + weights.code);
  if (drawn < weights.review) return 'review';
  return drawn < weights.review + weights.unseen ? 'unseen' : 'code';
}
