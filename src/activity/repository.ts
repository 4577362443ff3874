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
  /** Changes whenever a branch, a remote branch, HEAD or a worktree's HEAD moves. */
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
