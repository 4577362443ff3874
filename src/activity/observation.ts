import type { Evidence } from '../balance/evidence.ts';

/** Why a repository gave nothing, or less than it could. */
export type ActivityProblemCode =
  | 'notARepository'
  | 'folderMissing'
  | 'repositoryMissing'
  | 'ledgerFailed'
  | 'gitMissing'
  | 'dubiousOwnership'
  | 'noIdentity'
  | 'timedOut'
  | 'incompleteHistory'
  | 'unreadableCommits'
  | 'gitFailed';

export interface ActivityProblem {
  readonly code: ActivityProblemCode;
  /** Absolute path the problem is about. */
  readonly path: string;
  /** Technical detail for the log, and a count where the code speaks of several. */
  readonly detail: string;
  readonly count?: number | undefined;
}

/** What one repository says about the lead. */
export interface RepositoryObservation {
  /** Absolute path of the work tree (or of a bare repository). */
  readonly root: string;
  /** Where it was opened, and git finds it again: a work tree set by its configuration may not lie around it. */
  readonly folder: string;
  /** Name shown to people: the last segment of `root`. */
  readonly name: string;
  /** Whether it was asked for by a folder, and not remembered from elsewhere. */
  readonly inWorkspace: boolean;
  /** The addresses taken for the lead here, lower case. */
  readonly identities: readonly string[];
  /** How many commits of the window were read, whoever wrote them; none where nothing had moved since the last time. */
  readonly commitsRead: number;
  readonly evidence: readonly Evidence[];
  readonly problems: readonly ActivityProblem[];
}
