import type { Habit } from './habit.ts';
import { usual } from './usual.ts';

/** The habits the figures are reported for. No constant of the product was chosen by looking at them. */
export const heldOutHabits: readonly Habit[] = [
  { ...usual, name: 'part-timer', days: [0, 1, 3], length: 380, meetings: 2, commitEvery: 50 },
  { ...usual, name: 'many repositories', repositories: 5, commitEvery: 32, thinkFirst: 20, task: 90, rebased: 0.3 },
  { ...usual, name: 'forgets to log', commitEvery: 55, meetings: 4, logged: { timed: 0.2, untimed: 0.15 } },
  {
    ...usual,
    name: 'between meetings',
    meetings: 6.5,
    building: 0.65,
    committing: 'beforeLeaving',
    commitEvery: 40,
    logged: { timed: 0.75, untimed: 0.1 },
  },
  { ...usual, name: 'rebaser', rebased: 0.95, commitEvery: 28, thinkFirst: 50, meetings: 2.5, building: 0.7 },
  {
    ...usual,
    name: 'small squashes',
    committing: 'squash',
    commitEvery: 25,
    thinkFirst: 20,
    task: 110,
    reviewsSeen: 0,
  },
  { ...usual, name: 'twice a day', committing: 'twiceADay', commitEvery: 60, start: 480, meetings: 2.5 },
  { ...usual, name: 'directs agents', directed: 4, commitEvery: 60, reviewing: 0.35, building: 0.65 },
  {
    ...usual,
    name: 'early bird, Saturdays',
    days: [0, 1, 2, 3, 4, 5],
    start: 405,
    length: 450,
    commitEvery: 70,
    thinkFirst: 60,
    task: 300,
    reviewsSeen: 0.6,
  },
];
