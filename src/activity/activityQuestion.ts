import type { EpochMinute } from '../balance/time.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';

/** What to look at. `from` is inside the window, `to` is not. */
export interface ActivityQuestion {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly from: EpochMinute;
  readonly to: EpochMinute;
  readonly now: EpochMinute;
  /** Addresses of the lead besides those of git's configuration. */
  readonly extraIdentities?: readonly string[] | undefined;
  /** Whether git's configuration has a say in who the lead is; true unless given. */
  readonly useConfiguredIdentities?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ObservedActivity {
  /** One for each repository that was found, also when it could not be read. */
  readonly repositories: readonly RepositoryObservation[];
  /** What is wrong with the folders themselves; what is wrong with a repository stands with it. */
  readonly problems: readonly ActivityProblem[];
}
