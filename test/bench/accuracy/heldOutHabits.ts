import type { Habit } from './habit.ts';
import { usual } from './usual.ts';

/** First run when every constant was fixed: none of the product was chosen by looking at them. */
export const heldOutHabits: readonly Habit[] = [
  { ...usual, name: 'architect', unseen: 0.35, reviewing: 0.25, meetings: 4.5, building: 0.5, commitEvery: 55 },
  { ...usual, name: 'new to the code', commitEvery: 75, thinkFirst: 90, task: 240, reviewing: 0.05, building: 0.75 },
  { ...usual, name: 'firefighter', commitEvery: 22, thinkFirst: 45, task: 70, unseen: 0.25, meetings: 2.5 },
  { ...usual, name: 'four long days', days: [0, 1, 2, 3], length: 630, meetings: 4, commitEvery: 42, rebased: 0.3 },
  { ...usual, name: 'mornings only', days: [0, 1, 2, 3, 4], start: 480, length: 285, meetings: 1, commitEvery: 38 },
  {
    ...usual,
    name: 'commits before leaving, thinks long',
    committing: 'beforeLeaving',
    commitEvery: 100,
    thinkFirst: 110,
    task: 400,
    meetings: 3,
  },
  { ...usual, name: 'middling squashes', committing: 'squash', commitEvery: 35, thinkFirst: 30, task: 160 },
  { ...usual, name: 'tidy at day’s end', committing: 'atDaysEnd', commitEvery: 25, meetings: 4.5, building: 0.55 },
  { ...usual, name: 'reviews half the day', reviewing: 0.5, reviewsSeen: 0.15, commitEvery: 40, building: 0.65 },
  { ...usual, name: 'logs everything', logged: { timed: 0.95, untimed: 0.05 }, commitEvery: 48, meetings: 4.5 },
  {
    ...usual,
    name: 'evenings after meetings',
    meetings: 6,
    building: 0.4,
    evening: { part: 0.45, start: 1260, length: 130 },
    commitEvery: 33,
    thinkFirst: 25,
  },
  { ...usual, name: 'directs one agent', directed: 1.5, commitEvery: 36, rebased: 0.4, building: 0.65 },
];
