import type { ActivityProblem, RepositoryObservation } from '../activity/observation.ts';
import type { Balance } from '../balance/balance.ts';
import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Evidence } from '../balance/evidence.ts';
import type { PeriodChoice } from '../balance/period.ts';
import type { Rhythm } from '../balance/rhythm.ts';
import type { Role } from '../balance/role.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
import type { Trend } from '../balance/trend.ts';
import type { ProblemFile } from '../journal/journalFiles.ts';
import type { Scope } from '../webview/protocol.ts';
import type { JournalNote } from './journalNote.ts';
import type { Settings } from './settings.ts';

/** What is known of the lead's repositories. */
export interface Observed {
  /** `ready`: this workspace's git was asked. Otherwise why not (yet); what is remembered counts all the same. */
  readonly kind: 'pending' | 'untrusted' | 'virtual' | 'noFolder' | 'ready';
  /** Evidence before this minute was not asked for. */
  readonly from: EpochMinute;
  readonly repositories: readonly RepositoryObservation[];
  readonly problems: readonly ActivityProblem[];
}

/** What the journal holds of the days from `from` to `to`, both inside. */
export interface Written {
  /** Where it was read. */
  readonly folder?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly entries: readonly TimeEntry[];
  readonly leave: readonly Leave[];
  readonly corrections: readonly Correction[];
  readonly problems: readonly ProblemFile[];
  /** What is to be known about where the journal lies. */
  readonly notes?: readonly JournalNote[] | undefined;
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
  readonly scope: Scope;
  readonly today: Day;
  readonly now: EpochMinute;
  readonly balance: Balance;
  /** The stretch of the same length before. */
  readonly previous: Balance;
  /** The last twelve weeks, counted when first asked for. */
  readonly trend: Trend;
  /** Roles to choose from, the three known ones first. */
  readonly roles: readonly Role[];
  /** Custom roles that cannot be used, and a chosen role nobody defined. */
  readonly unusableRoles: readonly string[];
  readonly observed: Observed;
  /** Of all repositories, each piece once: what days are made of, whatever is shown. */
  readonly evidence: readonly Evidence[];
  /** Of the repositories that are shown, each piece once. */
  readonly shown: readonly Evidence[];
  readonly written: Written;
}
