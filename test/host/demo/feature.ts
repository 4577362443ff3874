import type { Person } from './people.ts';
import type { Change } from './subjects.ts';

/** A commit on somebody's branch, not yet written. */
export interface Step extends Change {
  readonly authored: number;
  /** Brings this commit of main into the branch instead of changing anything. */
  readonly catchesUpWith?: number;
}

/** Somebody's branch while it grows. */
export interface Feature {
  readonly owner: Person;
  readonly name: string;
  /** Mark of the commit of main it began at. */
  readonly base: number;
  /** How many commits it will have. */
  readonly size: number;
  /** Put onto the newest main before it is merged: committer dates later than author dates. */
  readonly rebased: boolean;
  readonly steps: Step[];
}
