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

/** Who the lead is taken for, and who the lead may be too. */
export interface FoundIdentities extends FoundCandidates {
  /** Lower case, those of git's configuration in any of the repositories first. */
  readonly known: readonly string[];
}

/** Answers who the lead is in the repositories of some folders. Throws the signal's reason when aborted. */
export async function findIdentities(
  { folders, extraIdentities = [], from, signal }: IdentityQuestion,
  options: ActivityReaderOptions = {},
): Promise<FoundIdentities> {
  signal?.throwIfAborted();
  const { environment = process.env } = options;
  const binary = (await options.findGit?.()) ?? (await findGit({ environment }));
  if (binary === undefined) {
    const known = normalizeMails(extraIdentities);
    return {
      known,
      candidates: [],
      problems: [{ code: 'gitMissing', path: folders[0] ?? '', detail: 'no git in PATH' }],
    };
  }
  const context = { git: new GitRunner({ ...options, binary }), settings: new GitSettings(environment), signal };
  const { repositories, problems } = await findRepositories(folders, context);
  const known = normalizeMails([...repositories.flatMap((each) => each.configuredMails), ...extraIdentities]);
  const found = await findIdentityCandidates(repositories, known, from, context);
  return { known, candidates: found.candidates, problems: [...problems, ...found.problems] };
}
