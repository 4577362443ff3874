import type { ActivityProblem, RepositoryObservation } from '../activity/observation.ts';
import type { Balance } from '../balance/balance.ts';
import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { PeriodChoice } from '../balance/period.ts';
import type { Rhythm } from '../balance/rhythm.ts';
import type { Role } from '../balance/role.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
import type { FileProblem } from '../journal/problem.ts';
import type { Settings } from './settings.ts';

/** Why nothing is observed, or what was. */
export type Observed =
  | { readonly kind: 'pending' | 'untrusted' | 'virtual' | 'noFolder' }
  | {
      readonly kind: 'ready';
      /** Evidence before this minute was not asked for. */
      readonly from: EpochMinute;
      readonly repositories: readonly RepositoryObservation[];
      readonly problems: readonly ActivityProblem[];
    };

export interface ProblemFile {
  /** Absolute path. */
  readonly path: string;
  readonly problems: readonly FileProblem[];
}

/** What the journal holds. */
export interface Written {
  readonly entries: readonly TimeEntry[];
  readonly leave: readonly Leave[];
  readonly corrections: readonly Correction[];
  readonly problems: readonly ProblemFile[];
  /** Set when the folder could not be read at all. */
  readonly failure?: string | undefined;
}

/** Everything the surfaces render. Immutable; a change makes a new one. */
export interface Snapshot {
  /** With the rules that are in force: the rhythm's where they are left to it. */
  readonly settings: Settings;
  /** The lead's rhythm of the twelve weeks before today; absent while there is too little to draw it from. */
  readonly rhythm: Rhythm | undefined;
  readonly choice: PeriodChoice;
  readonly today: Day;
  readonly now: EpochMinute;
  readonly balance: Balance;
  /** The stretch of the same length before. */
  readonly previous: Balance;
  /** Roles to choose from, the three known ones first. */
  readonly roles: readonly Role[];
  /** Custom roles that cannot be used, and a chosen role nobody defined. */
  readonly unusableRoles: readonly string[];
  readonly observed: Observed;
  readonly written: Written;
}
