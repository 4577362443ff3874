/** When finished work becomes a commit. */
export type Committing =
  /** As soon as it is finished. */
  | 'asYouGo'
  /** Whatever is there before leaving the desk, besides what is finished. */
  | 'beforeLeaving'
  /** Nothing before the last stretch of code of the day; then piece by piece, minutes apart. */
  | 'atDaysEnd'
  /** The same, before lunch as well. */
  | 'twiceADay'
  /** Locally as you go, but only the merged squash of a task stays in any branch. */
  | 'squash';

/**
 * How a kind of lead works. Minutes unless said otherwise; parts are from 0 to 1. Each simulated lead
 * draws their own speed from it, so a habit is a family of leads and not one.
 */
export interface Habit {
  readonly name: string;
  /** Working days of the week, 0 = Monday. */
  readonly days: readonly number[];
  /** Start of the day, since midnight. */
  readonly start: number;
  /** From start to end, lunch included. */
  readonly length: number;
  /** A second stretch after supper: part of the days, start, and length. */
  readonly evening?: { readonly part: number; readonly start: number; readonly length: number } | undefined;
  /** On average a day; 25 to 60 minutes each. */
  readonly meetings: number;
  /** Part of the free stretches at the desk spent building. */
  readonly building: number;
  /** Part of building that is review. */
  readonly reviewing: number;
  /** Part of building that never becomes a commit: design, pairing, investigating, watching a rollout. */
  readonly unseen: number;
  /** Work from commit to commit, median. */
  readonly commitEvery: number;
  /** Work on a task before its first commit begins to take shape, median. */
  readonly thinkFirst: number;
  /** Work on a task from commit one to merge, median. */
  readonly task: number;
  readonly committing: Committing;
  /** Part of reviews that git shows, as a trailer or a merge. */
  readonly reviewsSeen: number;
  /** Part of tasks whose commits are rebased before they are merged: all get one committer date. */
  readonly rebased: number;
  readonly repositories: number;
  /** Commits a day that agents make at the lead's word, whatever the lead is doing. */
  readonly directed: number;
  /** Part of meetings logged with a start, and without one. The rest is forgotten. */
  readonly logged: { readonly timed: number; readonly untimed: number };
}
