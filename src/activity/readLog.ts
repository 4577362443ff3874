import { GitFailure } from './gitFailure.ts';
import type { EpochMinute } from '../balance/time.ts';
import type { LogRecord } from './logRecord.ts';
import { logFormat, LogParser } from './parseLog.ts';
import type { ReadContext, Repository } from './repository.ts';

/**
 * Committing comes after writing, so a log since a time holds all that was written since.
 * The slack is for clocks that were behind; a commit below one with a much older clock stays hidden,
 * as git stops there (research/git.md, section 4).
 */
const slackMinutes = 30 * 24 * 60;

const fatalExit = 128;

/** Where code reviews leave notes. Those that are not there cost a warning nobody sees. */
const reviewNotes = ['review', 'devtools/reviews', 'devtools/discuss'].map((name) => `--notes=refs/notes/${name}`);

/** Arguments of the one log a repository is read with. */
export function logArguments(from: EpochMinute, worktreeHeads: readonly string[], withNotes = false): string[] {
  const since = Math.max(0, from - slackMinutes);
  return guardedLog(since, worktreeHeads, [...(withNotes ? reviewNotes : []), `--format=${logFormat(withNotes)}`]);
}

/** A log of branches, remote branches and heads, never `--all`, that runs nothing a repository names. */
export function guardedLog(since: EpochMinute, worktreeHeads: readonly string[], wanted: readonly string[]): string[] {
  return [
    'log',
    '--branches',
    '--remotes',
    '--ignore-missing',
    'HEAD',
    ...worktreeHeads,
    `--since=${new Date(since * 60_000).toISOString()}`,
    '-z',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-decorate',
    '--no-color',
    '--encoding=UTF-8',
    ...wanted,
    '--',
  ];
}

/**
 * Hands over the commits of a repository from `from` on, and older ones that happen to come along, as git finds them.
 * Throws a `GitFailure` when the history could not be read to its end: what was handed over is not to be used.
 */
export async function readLog(
  repository: Repository,
  from: EpochMinute,
  now: EpochMinute,
  { git, signal }: ReadContext,
  onRecord: (record: LogRecord) => void,
): Promise<void> {
  const place = { folder: repository.folder, bare: repository.bare, signal };
  const parser = new LogParser(now * 60, onRecord, repository.hasReviewNotes);
  await git
    .run(logArguments(from, repository.worktreeHeads, repository.hasReviewNotes), place, (piece) => parser.push(piece))
    .catch((error: unknown) => {
      // The tips could be read a moment ago, so something below them is missing or damaged.
      const damaged = error instanceof GitFailure && error.code === 'gitFailed' && error.exitCode === fatalExit;
      throw damaged ? new GitFailure('incompleteHistory', error.message, fatalExit) : error;
    });
  if (!parser.isWhole) throw new GitFailure('incompleteHistory', 'the log breaks off');
}
