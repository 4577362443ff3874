import type { ActivityProblem, ActivityProblemCode } from './observation.ts';
import { printable } from './title.ts';

const words: Record<ActivityProblemCode, (path: string, count: number) => string> = {
  notARepository: (path) => `${path} is not in a git repository, and none lies directly below it.`,
  folderMissing: (path) => `${path} is not there or cannot be opened.`,
  repositoryMissing: (path) => `${path} was read earlier and is not there any more; what was seen of it still counts.`,
  ledgerFailed: (path) => `What was read of ${path} could not be written down.`,
  gitMissing: () => 'git was not found or could not be started.',
  dubiousOwnership: (path) =>
    `${path} belongs to somebody else; git reads it after: git config --global --add safe.directory "${path}"`,
  noIdentity: (path) => `Who you are in ${path} is not known: name your mail with --me or git config user.email.`,
  timedOut: (path) => `Reading ${path} took too long and was stopped.`,
  incompleteHistory: (path) => `The history of ${path} is not complete here; older commits may be missing.`,
  unreadableCommits: (path, count) => `${path} has ${count} commit(s) without a believable date; they were left out.`,
  gitFailed: (path) => `git could not read ${path}.`,
};

/** A problem as one sentence for the command line; the editor words and translates its own. */
export function problemText({ code, path, count = 0 }: ActivityProblem): string {
  return words[code](printable(path), count);
}
