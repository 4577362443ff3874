import type { EpochMinute } from '../balance/time.ts';
import type { ActivityReaderOptions } from './activityReader.ts';
import { findGit } from './findGit.ts';
import { findRepositories } from './findRepositories.ts';
import { GitRunner } from './gitRunner.ts';
import { GitSettings } from './gitSettings.ts';
import { normalizeMails } from './identity.ts';
import { findIdentityCandidates, type FoundCandidates } from './identityCandidates.ts';

export interface IdentityQuestion {
  /** Absolute paths. */
  readonly folders: readonly string[];
  /** Addresses of the lead besides those of git's configuration. */
  readonly extraIdentities?: readonly string[] | undefined;
  /** Commits written before are not looked at. */
  readonly from: EpochMinute;
  readonly signal?: AbortSignal | undefined;
}

/** Finds addresses that may be the lead's, too, in the repositories of some folders. Throws the signal's reason when aborted. */
export async function findIdentities(
  { folders, extraIdentities = [], from, signal }: IdentityQuestion,
  options: ActivityReaderOptions = {},
): Promise<FoundCandidates> {
  signal?.throwIfAborted();
  const { environment = process.env } = options;
  const binary = (await options.findGit?.()) ?? (await findGit({ environment }));
  if (binary === undefined) {
    return {
      candidates: [],
      problems: [{ code: 'gitMissing', path: folders[0] ?? '', detail: 'no git in PATH' }],
    };
  }
  const context = { git: new GitRunner({ ...options, binary }), settings: new GitSettings(environment), signal };
  const { repositories, problems } = await findRepositories(folders, context);
  const known = normalizeMails([...repositories.flatMap((each) => each.configuredMails), ...extraIdentities]);
  const found = await findIdentityCandidates(repositories, known, from, context);
  return { candidates: found.candidates, problems: [...problems, ...found.problems] };
}
