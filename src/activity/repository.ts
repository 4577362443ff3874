import type { GitRunner } from './gitRunner.ts';

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
  /** Whether there is any tag, annotated or not. */
  readonly hasTags: boolean;
  /** Whether a code review left notes: Gerrit's in refs/notes/review, git-appraise's in refs/notes/devtools. */
  readonly hasReviewNotes: boolean;
  /** Changes whenever a branch, a remote branch, HEAD, a worktree's HEAD, a tag or a review's notes move. */
  readonly fingerprint: string;
  /** Heads of all worktrees as revisions, for commits that are on no branch. */
  readonly worktreeHeads: readonly string[];
  /** Addresses git's configuration gives the lead here, lower case. */
  readonly configuredMails: readonly string[];
}

/** What reading a repository needs besides the repository. */
export interface ReadContext {
  readonly git: GitRunner;
  readonly signal?: AbortSignal | undefined;
}
