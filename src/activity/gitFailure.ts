import { getSystemErrorName } from 'node:util';
import type { ActivityProblem, ActivityProblemCode } from './observation.ts';

const longestDetail = 500;

/** Why a git call gave no usable answer. `message` is technical detail for the log. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly code: ActivityProblemCode;
  /** Of git, where it ended by itself. */
  readonly exitCode: number | undefined;

  constructor(code: ActivityProblemCode, detail: string, exitCode?: number | null) {
    super(detail.trim().slice(0, longestDetail));
    this.code = code;
    this.exitCode = exitCode ?? undefined;
  }

  toProblem(path: string): ActivityProblem {
    return { code: this.code, path, detail: this.message };
  }
}

/**
 * Reads a failed ending; `exitCode` is null for a killed process, negative for one that could not be started.
 * Only refused and absent repositories are told by text, as git has no exit code for them.
 */
export function failureOf(exitCode: number | null, stderr: string): GitFailure {
  const failure = (code: ActivityProblemCode): GitFailure =>
    new GitFailure(code, `git ended with ${exitCode ?? 'a signal'}: ${stderr}`, exitCode);
  if (exitCode !== null && exitCode < 0) {
    return failure(['ENOENT', 'EACCES'].includes(getSystemErrorName(exitCode)) ? 'gitMissing' : 'gitFailed');
  }
  // git 2.35.2 says "unsafe repository", later ones "dubious ownership".
  if (/dubious ownership|unsafe repository/.test(stderr)) return failure('dubiousOwnership');
  if (/not a git repository|cannot use bare repository/.test(stderr)) return failure('notARepository');
  return failure('gitFailed');
}

/** What of an error can be told as a problem; anything else is thrown on. */
export function failureFrom(error: unknown): GitFailure {
  if (error instanceof GitFailure) return error;
  // A folder that vanished, or was closed, between two looks at it.
  if (error instanceof Error && 'syscall' in error) return new GitFailure('folderMissing', error.message);
  throw error;
}
