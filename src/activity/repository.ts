import type { GitRunner } from './gitRunner.ts';
import type { GitSettings } from './gitSettings.ts';

/** A repository on this machine, as found below or above a folder. */
export interface Repository {
  /** Absolute path of the work tree, or of the bare repository. */
  readonly root: string;
  /** Where it was opened, and git finds it again: a work tree set by its configuration may not lie around it. */
  readonly folder: string;
  /** Real path of the part all its worktrees share: tells one repository from another. */
  readonly commonFolder: string;
  readonly bare: boolean;
  readonly shallow: boolean;
  /** Whether there is any tag, lightweight ones included. */
  readonly hasTags: boolean;
  /** Whether reviews of Gerrit or git-appraise are kept in notes here. */
  readonly hasReviewNotes: boolean;
  /** Changes whenever a branch, a remote branch, a tag, such a note, HEAD or a worktree's HEAD moves, or a mailmap changes. */
  readonly fingerprint: string;
  /** Heads of all worktrees as revisions, for commits that are on no branch. */
  readonly worktreeHeads: readonly string[];
  /** Addresses git's configuration gives the lead here, lower case. */
  readonly configuredMails: readonly string[];
}

/** What reading a repository needs besides the repository. */
export interface ReadContext {
  readonly git: GitRunner;
  readonly settings: GitSettings;
  readonly signal?: AbortSignal | undefined;
}
