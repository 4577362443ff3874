import { failureFrom } from './gitFailure.ts';
import { findGit } from './findGit.ts';
import { GitRunner } from './gitRunner.ts';
import { GitSettings } from './gitSettings.ts';
import type { ActivityProblem } from './observation.ts';
import { openRepository } from './openRepository.ts';

/** Where a commit or an annotated tag is. */
export interface CommitPlace {
  /** Absolute path of where the repository was opened. */
  readonly folder: string;
  /** Hash; nothing else is handed to git. */
  readonly id: string;
  /** Absolute; the first git in PATH when the host names none. */
  readonly gitPath?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** `-s`: no difference is made, so that no filter or driver of a repository is asked for. */
const showArguments = [
  'show',
  '-s',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--no-notes',
  '--no-decorate',
  '--no-color',
  '--encoding=UTF-8',
  '--format=medium',
  '--date=iso',
];

/** Who made a commit or a tag, when, and what they wrote about it; a problem where git does not say. */
export async function readCommitText({ folder, id, gitPath, signal }: CommitPlace): Promise<string | ActivityProblem> {
  if (!hash.test(id)) return { code: 'gitFailed', path: folder, detail: 'no hash' };
  const binary = gitPath ?? (await findGit());
  if (binary === undefined) return { code: 'gitMissing', path: folder, detail: 'no git in PATH' };
  const git = new GitRunner({ binary });
  const settings = new GitSettings(process.env);
  try {
    const { bare } = await openRepository(folder, { git, settings, signal });
    return await git.run([...showArguments, id, '--'], { folder, bare, signal });
  } catch (error) {
    signal?.throwIfAborted();
    return failureFrom(error).toProblem(folder);
  }
}
