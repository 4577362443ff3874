import type { Habit } from './habit.ts';

/** What the habits have in common unless they say otherwise. */
export const usual: Habit = {
  name: 'usual',
  days: [0, 1, 2, 3, 4],
  start: 540,
  length: 525,
  meetings: 3.5,
  building: 0.6,
  reviewing: 0.2,
  unseen: 0.12,
  commitEvery: 45,
  thinkFirst: 35,
  task: 200,
  committing: 'asYouGo',
  reviewsSeen: 0.3,
  rebased: 0.15,
  repositories: 2,
  directed: 0,
  logged: { timed: 0.6, untimed: 0.2 },
};
