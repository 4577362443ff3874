import type { Person } from './people.ts';

/** One commit to be written; times in seconds since 1970. */
export interface PlannedCommit {
  readonly mark: number;
  /** Marks; none makes the root. */
  readonly parents: readonly number[];
  readonly author: Person;
  readonly authored: number;
  readonly committer: Person;
  readonly committed: number;
  readonly message: string;
  /** Path and text of what it changes. */
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** Everything a demo repository is to hold. */
export interface PlannedHistory {
  readonly commits: readonly PlannedCommit[];
  /** Mark by name of the branch. */
  readonly branches: ReadonlyMap<string, number>;
}
