import type { Habit } from './habit.ts';
import { usual } from './usual.ts';

/** The habits that constants of the product may be chosen with. */
export const fitHabits: readonly Habit[] = [
  { ...usual, name: 'steady' },
  { ...usual, name: 'thinker', commitEvery: 95, thinkFirst: 120, task: 420, meetings: 2, building: 0.7 },
  { ...usual, name: 'squasher', committing: 'squash', commitEvery: 30, task: 260, reviewsSeen: 0 },
  { ...usual, name: 'atomic', commitEvery: 14, thinkFirst: 25, task: 120, building: 0.65, rebased: 0.4 },
  { ...usual, name: 'batch at day’s end', committing: 'atDaysEnd', commitEvery: 50 },
  {
    ...usual,
    name: 'night owl',
    start: 630,
    length: 420,
    evening: { part: 0.6, start: 1230, length: 170 },
    commitEvery: 40,
  },
  {
    ...usual,
    name: 'manager with small fixes',
    meetings: 7,
    building: 0.3,
    commitEvery: 30,
    thinkFirst: 15,
    task: 60,
    reviewing: 0.35,
    logged: { timed: 0.7, untimed: 0.15 },
  },
  {
    ...usual,
    name: 'maintainer',
    reviewing: 0.6,
    reviewsSeen: 0.9,
    unseen: 0.1,
    meetings: 1.5,
    building: 0.7,
    rebased: 0.6,
  },
];
