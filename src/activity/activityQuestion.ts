import type { EpochMinute } from '../balance/time.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';

/**
 * What of the repositories that were opened earlier, elsewhere: `look` asks git as well, `recall` takes what is
 * known without starting a process.
 */
export type Elsewhere = 'look' | 'recall';

/** Which evidence is wanted: `from` is inside, `to` is not. */
export interface ActivityWindow {
  readonly from: EpochMinute;
  readonly to: EpochMinute;
}

/** What to look at. */
export interface ActivityQuestion extends ActivityWindow {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly now: EpochMinute;
  /** Addresses of the lead besides those of git's configuration. */
  readonly extraIdentities?: readonly string[] | undefined;
  /** Whether git's configuration has a say in who the lead is; true unless given. */
  readonly useConfiguredIdentities?: boolean | undefined;
  /** Repositories of the ledger besides those of the folders; none unless given. */
  readonly elsewhere?: Elsewhere | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ObservedActivity {
  /** One for each repository that was found, also when it could not be read. What several hold is in each of them. */
  readonly repositories: readonly RepositoryObservation[];
  /** What is wrong with the folders themselves; what is wrong with a repository stands with it. */
  readonly problems: readonly ActivityProblem[];
}
